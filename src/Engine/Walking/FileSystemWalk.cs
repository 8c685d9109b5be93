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
    public IEnumerable<WalkEntry> WalkInOrder(WalkPlan plan, WalkReport report, CancellationToken cancellation)
    {
        using IDirectoryReader reader = openReader();
        if (WalkStart.Find(plan, reader, report) is not { } start)
            return [];
        var visit = new DirectoryVisit(plan, reader, report);
        var open = new Stack<WalkNode>();
        open.Push(start);
        for (int read = 0; open.Count > 0 && (read < DirectoriesBeforeThreads || Threads(plan) < 2); read++)
        {
            cancellation.ThrowIfCancellationRequested();
            WalkNode node = open.Pop();
            visit.Visit(node);
            node.Result.Fill(visit.Found, visit.Children);
            PushAll(open, visit.Children);
        }

        if (open.Count > 0)
        {
            using var parallel = new ParallelWalk(plan, reader, report, open, cancellation);
            parallel.Fill(Threads(plan));
        }

        return start.Result.InOrder();
    }

    // Backwards, so that the stack gives them out in the order they were listed.
    private static void PushAll(Stack<WalkNode> open, List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            open.Push(children[i]);
    }

    private static int Threads(WalkPlan plan) => plan.Threads ?? Math.Min(Environment.ProcessorCount, MostThreads);
}
