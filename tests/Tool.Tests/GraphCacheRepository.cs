using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>A repository whose projects are evaluated again and again, with the cache and without.</summary>
internal sealed class GraphCacheRepository : IDisposable
{
    private const long Tick = 25_000_000;

    public TemporaryDirectory Directory { get; } = new();

    /// <summary>Gets how many projects the last use of the cache evaluated.</summary>
    public int Evaluated { get; private set; }

    /// <summary>Gets how many projects the last use of the cache recalled.</summary>
    public int Recalled { get; private set; }

    /// <summary>Gets why the last use of the cache recalled nothing.</summary>
    public string? Problem { get; private set; }

    public string CacheFile => Directory.FullPath(".workspace/cache/graph");

    public void Dispose() => Directory.Dispose();

    /// <summary>Returns all that is known of all projects, by way of the cache.</summary>
    public string[] Cached(params string[] lists)
    {
        GraphLoader loader = Loader(lists);
        string[] lines = Lines(loader.Load(Projects(), CancellationToken.None));
        Assert.Null(loader.SavingProblem);
        (Evaluated, Recalled, Problem) = (loader.EvaluatedCount, loader.RecalledCount, loader.Problem);
        return lines;
    }

    /// <summary>Returns all that is known of all projects, all evaluated anew.</summary>
    public string[] Cold(params string[] lists)
    {
        GraphLoader loader = Loader(lists, isCacheIgnored: true);
        return Lines(loader.Load(Projects(), CancellationToken.None));
    }

    /// <summary>Returns what the cache holds without evaluating anything; null when it does not hold everything.</summary>
    public string[]? Recall() => Loader([]).TryRecall(Projects()) is { } graph ? Lines(graph) : null;

    /// <summary>Waits until what was changed counts as settled, by the clock of the file system.</summary>
    public void Settle() => Settle(Directory);

    /// <inheritdoc cref="Settle()"/>
    internal static void Settle(TemporaryDirectory directory)
    {
        long start = FileSystemClock.Read(directory.Container).Now;
        while (FileSystemClock.Read(directory.Container).Now <= start + Tick)
            Thread.Sleep(1);
    }

    public GraphLoader Loader(string[] lists, bool isCacheIgnored = false)
    {
        var workspace = WorkspaceTree.At(Directory.Root);
        string program = typeof(GraphLoader).Assembly.Location;
        return new GraphLoader(workspace, GraphSettings.Of(workspace, lists, program, "dotnet"), InProcessEvaluation.Evaluate)
        {
            IsCacheIgnored = isCacheIgnored,
        };
    }

    public List<string> Projects()
    {
        var finder = new ProjectFinder(WorkspaceTree.At(Directory.Root));
        finder.Run([], static error => Assert.Fail(error.Message), CancellationToken.None);
        return finder.Projects;
    }

    private string[] Lines(ProjectGraph graph) =>
    [
        .. graph.Projects.SelectMany(project => ProjectNodeFields.Of(project)
            .Select(fields => $"{project.FullPath}: {string.Join(" | ", fields)}".Replace(Directory.Root, "~", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Prepend(project.FullPath)),
    ];
}
