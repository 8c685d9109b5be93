namespace WorkspaceSdk.Walking;

/// <summary>Walks the file system below a root.</summary>
/// <param name="openReader">Opens the reader for one walk.</param>
internal sealed class FileSystemWalk(Func<IDirectoryReader> openReader) : IEntrySource
{
    // A small tree is done before a second thread would have started.
    private const int DirectoriesBeforeThreads = 32;
    private const int MostThreads = 8;

    /// <inheritdoc/>
    public IEnumerable<WalkEntry> Walk(WalkPlan plan, WalkReport report, CancellationToken cancellation)
    {
        using IDirectoryReader reader = openReader();
        if (WalkStart.Find(plan, reader, report) is not { } start)
            yield break;
        var visit = new DirectoryVisit(plan, reader, report);
        var open = new Stack<WalkNode>();
        open.Push(start);
        for (int read = 0; open.Count > 0; read++)
        {
            if (read >= DirectoriesBeforeThreads && Threads(plan) > 1)
                break;
            cancellation.ThrowIfCancellationRequested();
            visit.Visit(open.Pop());
            PushAll(open, visit.Children);
            foreach (WalkEntry entry in visit.Found)
                yield return entry;
        }

        if (open.Count == 0)
            yield break;
        using var parallel = new ParallelWalk(plan, reader, report, open, cancellation);
        foreach (WalkEntry entry in parallel.Stream(Threads(plan)))
            yield return entry;
    }

    /// <inheritdoc/>
    public List<WalkEntry> Collect(WalkPlan plan, WalkReport report, CancellationToken cancellation)
    {
        using IDirectoryReader reader = openReader();
        var all = new List<WalkEntry>();
        if (WalkStart.Find(plan, reader, report) is not { } start)
            return all;
        var visit = new DirectoryVisit(plan, reader, report);
        var open = new Stack<WalkNode>();
        open.Push(start);
        for (int read = 0; open.Count > 0 && (read < DirectoriesBeforeThreads || Threads(plan) < 2); read++)
        {
            cancellation.ThrowIfCancellationRequested();
            visit.Visit(open.Pop());
            PushAll(open, visit.Children);
            all.AddRange(visit.Found);
        }

        if (open.Count > 0)
        {
            using var parallel = new ParallelWalk(plan, reader, report, open, cancellation);
            parallel.Collect(Threads(plan), all);
        }

        return all;
    }

    // Backwards, so that the stack gives them out in the order they were listed.
    private static void PushAll(Stack<WalkNode> open, List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            open.Push(children[i]);
    }

    private static int Threads(WalkPlan plan) => plan.Threads ?? Math.Min(Environment.ProcessorCount, MostThreads);
}
