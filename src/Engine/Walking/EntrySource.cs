using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Walking;

/// <summary>Provides the entries of a workspace, and the reader for their metadata and contents.</summary>
/// <param name="root">The workspace root, absolute; empty where only relative paths matter.</param>
/// <param name="openReader">Opens a reader, which the caller disposes.</param>
internal sealed class EntrySource(string root, Func<IDirectoryReader> openReader)
{
    // A small tree is read before a second thread would have started.
    private const int DirectoriesBeforeThreads = 32;

    /// <summary>Gets the workspace root.</summary>
    public string Root => root;

    /// <summary>Opens a reader, which the caller disposes.</summary>
    public IDirectoryReader OpenReader() => openReader();

    /// <summary>Returns the entries that match a plan, in no guaranteed order, read on demand.</summary>
    /// <param name="plan">The compiled query.</param>
    /// <param name="report">Receives counts and read errors.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>Batches, none of them empty, each valid until the next one is requested.</returns>
    public IEnumerable<EntryBatch> Walk(WalkPlan plan, ReadReport report, CancellationToken cancellationToken)
    {
        using IDirectoryReader reader = openReader();
        var context = new WalkContext(plan, reader, report);
        if (WalkStart.Find(context) is not { } start)
            yield break;
        var visit = new DirectoryVisit(context);
        var batch = new EntryBatch();
        var open = new Stack<WalkNode>();
        open.Push(start);
        int threads = Threads(plan);
        for (int read = 0, kept = 0; open.Count > 0 && (read < DirectoriesBeforeThreads || threads < 2); read++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            visit.Visit(open.Pop(), batch);
            PushAll(open, visit.Children);
            // The first entries are returned at once. Later a walk returns more at a time, with one thread as with several.
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
        using var parallel = new ParallelWalk(context, open, threads, cancellationToken);
        foreach (EntryBatch found in parallel.Stream())
            yield return found;
    }

    /// <summary>Returns the same entries, ordinal by whole path as text. Everything is read before the first is returned.</summary>
    /// <param name="plan">The compiled query.</param>
    /// <param name="report">Receives counts and read errors.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>Batches, none of them empty, each valid until the next one is requested.</returns>
    public IEnumerable<EntryBatch> WalkInOrder(WalkPlan plan, ReadReport report, CancellationToken cancellationToken)
    {
        using IDirectoryReader reader = openReader();
        var context = new WalkContext(plan, reader, report);
        if (WalkStart.Find(context) is not { } start)
            return [];
        var visit = new DirectoryVisit(context);
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
            using var parallel = new ParallelWalk(context, open, threads, cancellationToken);
            parallel.Fill();
        }

        return start.Result!.InOrder();
    }

    /// <summary>Reads a directory, and stores its sorted results in the node.</summary>
    /// <returns>The batch for the next directory: a full one is kept unchanged.</returns>
    public static EntryBatch VisitInOrder(WalkNode node, DirectoryVisit visit, DirectoryOrder order, EntryBatch batch)
    {
        EntryBatch target = batch.IsFull ? new EntryBatch() : batch;
        int start = target.Count;
        visit.Visit(node, target);
        node.Result = order.Sort(node.Path, target, start, visit.Children);
        return target;
    }

    // In reverse, so that the stack returns them in the order of the listing.
    private static void PushAll(Stack<WalkNode> open, List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            open.Push(children[i]);
    }

    private static int Threads(WalkPlan plan) => WalkThreads.Count(plan.Threads);
}
