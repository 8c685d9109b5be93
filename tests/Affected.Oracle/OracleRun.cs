namespace WorkspaceSdk.Oracle;

/// <summary>Changes a solution, builds it, and holds what differs against what <c>affected</c> names.</summary>
internal sealed class OracleRun
{
    private readonly GeneratedSolution _solution;
    private readonly RandomEdits _edits;
    private readonly ProgramRun _programs;
    private readonly string _tool;
    private readonly int _seed;
    private int _changes, _named, _differing, _below;

    /// <summary>Prepares a run.</summary>
    public OracleRun(string root, string tool, int seed, int projects)
    {
        _tool = tool;
        _seed = seed;
        _solution = new GeneratedSolution(root, new Random(seed), projects);
        _edits = new RandomEdits(_solution, new Random(seed));
        _programs = new ProgramRun(root);
    }

    /// <summary>Gets each miss as a text.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>Gets what a run found.</summary>
    public string Summary => $"seed {_seed}: {_changes} changes, {_differing} outputs differed, {_named} projects named, "
        + $"{_below} below the changed directories, {Misses.Count} misses";

    /// <summary>Makes some changes.</summary>
    public void Run(int count, Action<string> report)
    {
        Build(restore: true);
        Dictionary<string, string> before = BuildOutputs.Read(_solution.Root);
        while (_changes < count)
        {
            (string name, bool needsRestore, IReadOnlyList<string> paths) = _edits.Make();
            if (paths.Count == 0)
                continue;
            _changes++;
            HashSet<string> named = Affected(paths);
            Build(needsRestore);
            Dictionary<string, string> now = BuildOutputs.Read(_solution.Root);
            string[] differing = [.. before.Keys.Union(now.Keys)
                .Where(project => before.GetValueOrDefault(project) != now.GetValueOrDefault(project))
                // A project that went has nothing to build.
                .Where(project => File.Exists(Path.Combine(_solution.Root, project)))
                .Order(StringComparer.Ordinal)];
            string[] missed = [.. differing.Where(project => !named.Contains(project))];
            foreach (string project in missed)
                Misses.Add($"{project} after {name}: {string.Join(' ', paths)}");
            (_named, _differing) = (_named + named.Count, _differing + differing.Length);
            _below += now.Keys.Count(project => paths.Any(path => IsBelow(project, path)));
            report($"{_changes}. {name} ({string.Join(' ', paths)}): {differing.Length} differ, {named.Count} named"
                + (missed.Length > 0 ? $", MISSED {string.Join(' ', missed)}" : ""));
            before = now;
        }
    }

    private static bool IsBelow(string project, string changed)
    {
        string directory = Path.GetDirectoryName(changed) ?? "";
        return directory.Length == 0 || project.StartsWith(directory + "/", StringComparison.Ordinal);
    }

    private HashSet<string> Affected(IReadOnlyList<string> paths)
    {
        File.WriteAllLines(Path.Combine(_solution.Root, "changed.txt"), paths);
        (int code, string output) = _programs.Run(_tool, "affected", "--files", "changed.txt");
        return code <= 1
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)]
            : throw new InvalidOperationException($"affected ended with {code}: {output}");
    }

    private void Build(bool restore)
    {
        string[] rest = restore ? [] : ["--no-restore"];
        (int code, string output) = _programs.Run(
            [
                "build", GeneratedSolution.FileName, "-nologo", "-v:quiet", "-clp:ErrorsOnly", "-p:ContinuousIntegrationBuild=true",
                "-p:DeterministicSourcePaths=false", "-p:EnableSourceControlManagerQueries=false", "-p:UseSharedCompilation=false",
                "-nodeReuse:false", .. rest,
            ]);
        if (code != 0)
            throw new InvalidOperationException($"The build ended with {code}: {output}");
    }
}
