using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace WorkspaceSdk.Walking;

/// <summary>Reads the rest of a walk with several threads. Disposing stops them and waits until they are gone.</summary>
internal sealed class ParallelWalk : IDisposable
{
    // So many entries wait for a slow consumer at most, times the batches below; then the threads wait for it.
    private const int BatchSize = 256;
    private const int WaitingBatches = 32;

    private readonly WalkPlan plan;
    private readonly IDirectoryReader reader;
    private readonly WalkReport report;
    private readonly WalkQueue queue;
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenSource stop;
    private readonly List<Task> workers = [];

    /// <summary>Takes over a walk.</summary>
    public ParallelWalk(WalkPlan plan, IDirectoryReader reader, WalkReport report, Stack<WalkNode> open, CancellationToken cancellation)
    {
        this.plan = plan;
        this.reader = reader;
        this.report = report;
        this.cancellation = cancellation;
        queue = new WalkQueue(open);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Reads everything into the directories' results; the calling thread reads too.</summary>
    public void Fill(int threads)
    {
        Action<WalkNode, DirectoryVisit> fill = static (node, visit) => node.Result.Fill(visit.Found, visit.Children);
        Start(threads - 1, fill);
        Read(fill);
        Finish();
    }

    /// <summary>Hands entries on while they are found.</summary>
    public IEnumerable<WalkEntry> Stream(int threads)
    {
        using var batches = new BlockingCollection<WalkEntry[]>(WaitingBatches);
        Start(threads, (_, visit) =>
        {
            for (int at = 0; at < visit.Found.Count; at += BatchSize)
                batches.Add(visit.Found.GetRange(at, Math.Min(BatchSize, visit.Found.Count - at)).ToArray(), stop.Token);
        });
        Task end = Task.WhenAll(workers).ContinueWith(_ => batches.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            foreach (WalkEntry[] batch in batches.GetConsumingEnumerable(CancellationToken.None))
            {
                foreach (WalkEntry entry in batch)
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return entry;
                }
            }

            Finish();
        }
        finally
        {
            // The consumer may leave early: the threads must be gone before the collection is.
            Stop();
            end.GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Task.WhenAll(workers).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        stop.Dispose();
    }

    private void Start(int threads, Action<WalkNode, DirectoryVisit> take)
    {
        // Threads of their own: a walk waits for the disk and for its consumer, and must not use up the pool.
        for (int i = 0; i < threads; i++)
            workers.Add(Task.Factory.StartNew(() => Read(take), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    private void Read(Action<WalkNode, DirectoryVisit> take)
    {
        try
        {
            var visit = new DirectoryVisit(plan, reader, report);
            while (queue.TryTake(out WalkNode? node))
            {
                cancellation.ThrowIfCancellationRequested();
                visit.Visit(node!);
                take(node!, visit);
                queue.Done(visit.Children);
            }
        }
        catch
        {
            // The others would wait for this thread's directory for ever.
            Stop();
            throw;
        }
    }

    private void Stop()
    {
        queue.Stop();
        stop.Cancel();
    }

    // The caller's cancellation is told as such, and an error as itself rather than as one of many.
    private void Finish()
    {
        try
        {
            Task.WaitAll(workers.ToArray(), CancellationToken.None);
        }
        catch (AggregateException errors)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Capture(errors.Flatten().InnerExceptions.FirstOrDefault(static e => e is not OperationCanceledException) ?? errors).Throw();
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
