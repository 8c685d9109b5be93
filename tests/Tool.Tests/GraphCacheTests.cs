using System.Globalization;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>The cache of evaluated projects: its answer is that of evaluating all, with as little evaluated as possible.</summary>
[Slow]
public sealed class GraphCacheTests : IDisposable
{
    private readonly GraphCacheRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [LinuxTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_change_the_answer_is_that_of_evaluating_all(int seed)
    {
        // More by: WSDK_GRAPH_CHANGES=1000 dotnet test tests/Tool.Tests --filter FullyQualifiedName~GraphCacheTests
        int count = int.Parse(Environment.GetEnvironmentVariable("WSDK_GRAPH_CHANGES") ?? "25", CultureInfo.InvariantCulture);
        var changes = new RandomRepositoryChanges(seed, _repository.Directory);
        int evaluated = 0, recalled = 0;
        var made = new List<string>();
        for (int i = 0; i < count; i++)
        {
            made.Add(changes.Make());
            _repository.Settle();
            string[] cached = _repository.Cached();
            evaluated += _repository.Evaluated;
            recalled += _repository.Recalled;
            string[] cold = _repository.Cold();
            Assert.True(
                cold.SequenceEqual(cached),
                $"Seed {seed}, after {string.Join(", ", made)}:\n"
                + string.Join('\n', cold.Except(cached).Select(static line => "+ " + line)) + "\n"
                + string.Join('\n', cached.Except(cold).Select(static line => "- " + line)));
        }

        // A cache that never holds would always be right.
        Assert.True(recalled > evaluated, $"{recalled} projects were recalled and {evaluated} evaluated.");
    }

    [LinuxTheory]
    [InlineData("nothing", 0)]
    [InlineData("src/A/A.cs", 0)]
    [InlineData("src/A/New.cs", 1)]
    [InlineData("src/A/A.csproj", 1)]
    [InlineData("src/A/obj/Debug/A.cs", 0)]
    [InlineData("src/A/bin/A.dll", 0)]
    [InlineData("src/Directory.Build.props", 2)]
    [InlineData("tests/Directory.Build.props", 1)]
    [InlineData("Directory.Build.props", 3)]
    [InlineData("README.md", 0)]
    [InlineData("src/B/Directory.Build.targets", 1)]
    public void Only_projects_that_depend_on_a_change_are_evaluated(string changed, int evaluated)
    {
        Write();
        _repository.Settle();
        _repository.Cached();
        Assert.Equal((3, 0), (_repository.Evaluated, _repository.Recalled));
        if (changed != "nothing")
            _repository.Directory.Write(changed, changed.EndsWith("proj", StringComparison.Ordinal) ? Project("<A>1</A>") : "<Project />");
        _repository.Settle();
        _repository.Cached();
        Assert.Equal((evaluated, 3 - evaluated), (_repository.Evaluated, _repository.Recalled));
        _repository.Cached();
        Assert.Equal((0, 3), (_repository.Evaluated, _repository.Recalled));
    }

    [LinuxFact]
    public void A_file_that_is_replaced_by_the_same_content_changes_nothing()
    {
        Write();
        _repository.Settle();
        _repository.Cached();
        foreach (string file in new[] { "src/A/A.csproj", "Directory.Build.props" })
        {
            string full = _repository.Directory.FullPath(file);
            string content = File.ReadAllText(full);
            File.Delete(full);
            File.WriteAllText(full, content);
        }

        _repository.Settle();
        _repository.Cached();
        Assert.Equal((0, 3), (_repository.Evaluated, _repository.Recalled));
    }

    [LinuxFact]
    public void Other_lists_are_another_graph()
    {
        Write();
        _repository.Settle();
        _repository.Cached();
        _repository.Cached("None");
        Assert.Equal(3, _repository.Evaluated);
        Assert.Equal(_repository.Cold("None"), _repository.Cached("None"));
    }

    [LinuxFact]
    public void A_variable_that_no_project_uses_does_not_count()
    {
        string[] names = ["Configuration", "Home"];
        var environment = new Dictionary<string, string> { ["HOME"] = "/home", ["TERM"] = "xterm" };
        ulong before = EnvironmentDigest.Of(names, environment);
        environment["TERM"] = "dumb";
        Assert.Equal(before, EnvironmentDigest.Of(names, environment));
        foreach (string name in new[] { "HOME", "configuration", "MSBUILD_ANY", "DOTNET_ROOT" })
        {
            var changed = new Dictionary<string, string>(environment) { [name] = "other" };
            Assert.NotEqual(before, EnvironmentDigest.Of(names, changed));
        }

        Assert.NotEqual(
            EnvironmentDigest.Of(["*"], environment), EnvironmentDigest.Of(["*"], new Dictionary<string, string> { ["HOME"] = "/home" }));
    }

    [LinuxFact]
    public void Nothing_is_evaluated_to_recall()
    {
        Write();
        Assert.Null(_repository.Recall());
        Assert.False(Directory.Exists(_repository.Directory.FullPath(".workspace")));
        _repository.Settle();
        string[] cached = _repository.Cached();
        Assert.Equal(cached, _repository.Recall());
        _repository.Directory.Write("src/A/A.csproj", Project("<A>2</A>"));
        Assert.Null(_repository.Recall());
    }

    [LinuxFact]
    public void Git_does_not_list_the_cache()
    {
        Write();
        _repository.Cached();
        GitCommand.Run(_repository.Directory.Root, "init", "-q");
        Assert.DoesNotContain(
            ".workspace", GitCommand.Run(_repository.Directory.Root, "status", "--porcelain", "-uall"), StringComparison.Ordinal);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(_repository.CacheFile));
    }

    [LinuxFact]
    public void A_link_out_of_the_workspace_is_not_written_through()
    {
        Write();
        string outside = Path.Combine(_repository.Directory.Container, "outside");
        Directory.CreateDirectory(outside);
        Directory.CreateSymbolicLink(_repository.Directory.FullPath(".workspace"), outside);
        GraphLoader loader = _repository.Loader([]);
        Assert.Equal(3, loader.Load(_repository.Projects(), CancellationToken.None).Projects.Count);
        Assert.NotNull(loader.SavingProblem);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [LinuxFact]
    public void A_cache_that_others_may_write_is_neither_read_nor_replaced()
    {
        Write();
        _repository.Settle();
        _repository.Cached();
        byte[] before = File.ReadAllBytes(_repository.CacheFile);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_repository.CacheFile, (UnixFileMode)0x1B6);
        _repository.Directory.Write("src/A/A.csproj", Project("<A>3</A>"));
        GraphLoader loader = _repository.Loader([]);
        loader.Load(_repository.Projects(), CancellationToken.None);
        Assert.Equal(3, loader.EvaluatedCount);
        Assert.Contains("mode 666", loader.File.Refusal, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_repository.CacheFile));
    }

    // As the author of a repository could commit it: every digest is right, and no stamp is.
    [LinuxFact]
    public void A_cache_without_a_stamp_of_this_file_system_is_not_believed()
    {
        Write();
        _repository.Settle();
        _repository.Cached();
        CachedGraph graph = GraphCacheReader.TryRead(File.ReadAllBytes(_repository.CacheFile))!;
        ReadState[] states = [.. graph.States.Select(static state => state.Stamp == FileStamp.Absent
            ? state
            : state with { Stamp = state.Stamp with { Changed = 1 } })];
        File.WriteAllBytes(_repository.CacheFile, GraphCacheWriter.Write(graph with { States = states })!);
        _repository.Cached();
        Assert.Equal(3, _repository.Evaluated);
        Assert.Contains("stamp", _repository.Problem, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Projects_that_change_during_the_evaluation_are_evaluated_again()
    {
        Write();
        _repository.Settle();
        var workspace = WorkspaceTree.At(_repository.Directory.Root);
        string file = _repository.Directory.FullPath("src/A/A.csproj");
        var loader = new GraphLoader(
            workspace,
            GraphSettings.Of(workspace, [], typeof(GraphLoader).Assembly.Location, "dotnet"),
            (request, cancellationToken) =>
            {
                GraphAnswer answer = InProcessEvaluation.Evaluate(request, cancellationToken);
                File.WriteAllText(file, Project("<IsPackable>false</IsPackable>"));
                return answer;
            });
        loader.Load(_repository.Projects(), CancellationToken.None);
        _repository.Settle();
        string[] cached = _repository.Cached();
        Assert.Equal(1, _repository.Evaluated);
        Assert.Equal(_repository.Cold(), cached);
    }

    private void Write()
    {
        _repository.Directory.Write("Directory.Build.props", "<Project><PropertyGroup><B>1</B></PropertyGroup></Project>");
        _repository.Directory.Write("src/A/A.csproj", Project(""));
        _repository.Directory.Write("src/A/A.cs");
        // As a build leaves them.
        _repository.Directory.Write("src/A/obj/Debug/A.dll");
        _repository.Directory.Write("src/A/bin/B.dll");
        _repository.Directory.Write("src/B/B.csproj", Project(""));
        _repository.Directory.Write("tests/C/C.csproj", Project(""));
    }

    private static string Project(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup></Project>
        """;
}
