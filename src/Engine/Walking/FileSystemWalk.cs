using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Walking;

/// <summary>Walks the file system below a root.</summary>
/// <param name="openReader">Opens the reader for one walk.</param>
internal sealed class FileSystemWalk(Func<IDirectoryReader> openReader) : IEntrySource
{
    // A small tree is done before a second thread would have started.
    private const int DirectoriesBeforeThreads = 32;

    /// <inheritdoc/>
    public IEnumerable<EntryBatch> Walk(WalkPlan plan, ReadReport report, CancellationToken cancellationToken)
    {
        using IDirectoryReader reader = openReader();
        if (WalkStart.Find(plan, reader, report) is not { } start)
            yield break;
        var visit = new DirectoryVisit(plan, reader, report);
        var batch = new EntryBatch();
        var open = new Stack<WalkNode>();
        open.Push(start);
        int threads = Threads(plan);
        for (int read = 0, kept = 0; open.Count > 0 && (read < DirectoriesBeforeThreads || threads < 2); read++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            visit.Visit(open.Pop(), batch);
            PushAll(open, visit.Children);
            // The first entries come at once. A long walk hands on more at a time, with one thread as with several.
            if (batch.Count == 0 || (read >= DirectoriesBeforeThreads && !ParallelWalk.IsDue(batch, ++kept)))
                continue;
            yield return batch;
            batch.Clear();
            kept = 0;
        }

        if (batch.Count > 0)
            yield return batch;
        if (open.Count == 0)
            yield break;
        using var parallel = new ParallelWalk(plan, reader, report, open, threads, cancellationToken);
        foreach (EntryBatch found in parallel.Stream())
            yield return found;
    }

    /// <inheritdoc/>
    public IEnumerable<EntryBatch> WalkInOrder(WalkPlan plan, ReadReport report, CancellationToken cancellationToken)
    {
        using IDirectoryReader reader = openReader();
        if (WalkStart.Find(plan, reader, report) is not { } start)
            return [];
        var visit = new DirectoryVisit(plan, reader, report);
        var order = new DirectoryOrder();
        var batch = new EntryBatch();
        var open = new Stack<WalkNode>();
        open.Push(start);
        int threads = Threads(plan);
        for (int read = 0; open.Count > 0 && (read < DirectoriesBeforeThreads || threads < 2); read++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch = VisitInOrder(open.Pop(), visit, order, batch);
            PushAll(open, visit.Children);
        }

        if (open.Count > 0)
        {
            using var parallel = new ParallelWalk(plan, reader, report, open, threads, cancellationToken);
            parallel.Fill();
        }

        return start.Result!.InOrder();
    }

    /// <summary>Reads a directory, and keeps what is found with it, in order.</summary>
    /// <returns>The batch to go on with: a full one is kept as it is.</returns>
    public static EntryBatch VisitInOrder(WalkNode node, DirectoryVisit visit, DirectoryOrder order, EntryBatch batch)
    {
        EntryBatch target = batch.IsFull ? new EntryBatch() : batch;
        int start = target.Count;
        visit.Visit(node, target);
        node.Result = order.Sort(node.Path, target, start, visit.Children);
        return target;
    }

    // Backwards, so that the stack gives them out in the order they were listed.
    private static void PushAll(Stack<WalkNode> open, List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            open.Push(children[i]);
    }

    private static int Threads(WalkPlan plan) => WalkThreads.Count(plan.Threads);
}
