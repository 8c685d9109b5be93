namespace WorkspaceSdk.Oracle;

/// <summary>Changes a solution, builds it, and compares the projects whose outputs differ with those that <c>affected</c> names.</summary>
internal sealed class OracleRun
{
    private const int MostChanges = 10;

    private readonly GeneratedSolution _solution;
    private readonly RandomEdits _edits;
    private readonly SolutionBuild _build;
    private readonly ProgramRun _programs;
    private readonly Random _random;
    private readonly string _tool;
    private readonly int _seed, _mostNamed;
    private readonly Action<string> _report;
    private readonly List<string> _misses = [], _failures = [];
    private readonly OracleTotals _totals = new();
    private Dictionary<string, string> _outputs = [];

    /// <summary>Prepares a run.</summary>
    /// <param name="container">A directory for everything.</param>
    /// <param name="tool">The assembly of the tool.</param>
    /// <param name="seed">Determines the solution and the changes.</param>
    /// <param name="projects">The number of projects.</param>
    /// <param name="report">Receives lines about the run.</param>
    public OracleRun(string container, string tool, int seed, int projects, Action<string> report)
    {
        _tool = tool;
        _seed = seed;
        _mostNamed = projects / 6;
        _report = report;
        _random = new Random(seed);
        new PackageFeed(Path.Combine(container, "feed")).Write(tool);
        _solution = new GeneratedSolution(Path.Combine(container, "shop"), new Random(seed), projects);
        _edits = new RandomEdits(_solution, new Random(seed));
        _build = new SolutionBuild(Path.Combine(_solution.Root, GeneratedSolution.FileName));
        _programs = new ProgramRun(_solution.Root);
    }

    /// <summary>Gets a value that indicates whether there was no miss, and every change could be built.</summary>
    public bool IsRight => _misses.Count + _failures.Count == 0;

    /// <summary>Makes some changes, and ends at the first miss, so that the solution can be examined.</summary>
    public void Run(int count)
    {
        _programs.Git("init", "-q");
        Commit();
        BuildFirst();
        var batch = new ChangeBatch(Commit());
        for (int made = 0; made < count && _misses.Count == 0;)
        {
            (RandomEdit edit, IReadOnlyList<string> paths) = _edits.Make();
            if (paths.Count == 0)
                continue;
            string text = $"{++made}. {edit.Name} ({string.Join(' ', paths)})";
            (HashSet<string> named, string commit) = Affected(paths);
            _totals.AddChange(edit.Name, _solution.Projects.Count(project => paths.Any(path => IsBelow(project, path))));
            if (batch.Count > 0 && batch.CountWith(named) > _mostNamed)
            {
                string start = batch.Start;
                batch = BuildWithout(batch, commit, edit.NeedsRestore);
                // The changes before it could not be built, and it was undone with them.
                if (batch.Start == start)
                    continue;
            }

            batch.Add(text, edit.NeedsRestore, paths.Any(path => !File.Exists(_solution.FullPath(path))), named);
            if (batch.Named.Count > _mostNamed || batch.Count == MostChanges || made == count)
                batch = BuildAndCompare(batch, commit);
        }
    }

    /// <summary>Reports the changes of each kind, each miss, and the sum.</summary>
    public void Report()
    {
        foreach ((string kind, int changes) in _totals.Kinds)
            _report($"{kind}: {changes} changes");
        foreach (string line in _failures.Concat(_misses))
            _report(line);
        _report($"seed {_seed}: {_totals}, {_failures.Count} not built, {_misses.Count} misses");
    }

    private static bool IsBelow(string project, string changed)
    {
        string directory = Path.GetDirectoryName(changed) ?? "";
        return directory.Length == 0 || project.StartsWith(directory + "/", StringComparison.Ordinal);
    }

    // Outputs that differ without a change would say nothing about a change.
    private void BuildFirst()
    {
        _build.Run(isRestored: true);
        Dictionary<string, string> first = BuildOutputs.Read(_solution.Root);
        _build.Run(isRestored: false);
        _outputs = BuildOutputs.Read(_solution.Root);
        string[] unsteady = [.. first.Keys.Where(project => first[project] != _outputs[project])
            .Select(project => $"{project}: {string.Join(' ', BuildOutputs.Differing(first[project], _outputs[project]))}")];
        if (unsteady.Length > 0)
            throw new InvalidOperationException("A second build differs:\n" + string.Join('\n', unsteady));
    }

    // A change that names many projects would hide the misses of those before it, so they are built without it.
    private ChangeBatch BuildWithout(ChangeBatch batch, string commit, bool needsRestore)
    {
        _programs.Git("reset", "-q", "--hard", commit + "~1");
        batch.NeedsRestore |= needsRestore;
        ChangeBatch next = BuildAndCompare(batch, commit + "~1");
        if (next.Start != batch.Start)
            _programs.Git("reset", "-q", "--hard", commit);
        return next;
    }

    // Changes that cannot be built are undone: they say nothing about outputs.
    private ChangeBatch BuildAndCompare(ChangeBatch batch, string commit)
    {
        try
        {
            _build.Run(batch.NeedsRestore, batch.NeedsCompilation);
        }
        catch (InvalidOperationException error)
        {
            _failures.Add($"NOT BUILT {batch}: {error.Message}");
            _report(_failures[^1]);
            _programs.Git("reset", "-q", "--hard", batch.Start);
            _solution.FindProjects();
            _build.Run(isRestored: true, isCompiled: true);
            return new ChangeBatch(batch.Start);
        }

        Dictionary<string, string> before = _outputs;
        _outputs = BuildOutputs.Read(_solution.Root);
        // A deleted project has nothing to build.
        string[] differing = [.. _outputs.Keys
            .Where(project => before.GetValueOrDefault(project) != _outputs[project])
            .Order(StringComparer.Ordinal)];
        string[] missed = [.. differing.Where(project => !batch.Named.Contains(project)).Select(project =>
            $"{project}: {string.Join(' ', BuildOutputs.Differing(before.GetValueOrDefault(project, ""), _outputs[project]))}")];
        _misses.AddRange(missed.Select(miss => $"MISSED after {batch}: {miss}"));
        _totals.AddBuild(batch.Named, differing);
        _report($"{batch}: {differing.Length} differ, {batch.Named.Count} named"
            + (missed.Length > 0 ? $", MISSED {string.Join(", ", missed)}" : ""));
        return new ChangeBatch(commit);
    }

    // The same change in each form in which the tool reads changes.
    private (HashSet<string> Named, string Commit) Affected(IReadOnlyList<string> paths)
    {
        string? commit = null;
        string[] arguments;
        switch (_random.Next(3))
        {
            case 0:
                File.WriteAllLines(Path.Combine(_solution.Root, "changed.txt"), paths);
                arguments = ["--files", "changed.txt"];
                break;
            case 1:
                arguments = ["--uncommitted", "--untracked"];
                break;
            default:
                commit = Commit();
                arguments = ["--since", "HEAD~1"];
                break;
        }

        (int code, string output) = _programs.Run("dotnet", [_tool, "affected", .. arguments]);
        return code <= 1
            ? ([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)], commit ?? Commit())
            : throw new InvalidOperationException($"affected ended with {code}: {output}");
    }

    // A change in which git sees nothing is a commit too.
    private string Commit()
    {
        _programs.Git("add", "-A");
        _programs.Git("commit", "-q", "--allow-empty", "-m", "change");
        return _programs.Git("rev-parse", "HEAD").Trim();
    }
}
