using System.Runtime.ExceptionServices;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Reads the rest of a walk with several threads, the consumer's own among them. Disposing stops the others and waits for their end.
/// </summary>
internal sealed class ParallelWalk : IDisposable
{
    // The maximum number of directories to read before a small batch is passed on.
    private const int DirectoriesPerBatch = 32;

    private readonly WalkContext _context;
    private readonly WalkQueue _queue;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _stopOnCancellation;
    // Threads and not tasks: docs/startup.md#first-use.
    private readonly Thread?[] _workers;
    private ExceptionDispatchInfo? _error;

    /// <summary>Continues a walk.</summary>
    public ParallelWalk(WalkContext context, Stack<WalkNode> open, int threads, CancellationToken cancellationToken)
    {
        _context = context;
        _cancellation = cancellationToken;
        _queue = new WalkQueue(open, threads - 1);
        _workers = new Thread[threads - 1];
        _stopOnCancellation = cancellationToken.Register(_queue.Stop);
    }

    /// <summary>Determines whether to pass a batch on.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="directories">The number of directories read since the previous batch.</param>
    public static bool IsDue(EntryBatch batch, int directories) => batch.IsFull || (batch.Count > 0 && directories >= DirectoriesPerBatch);

    /// <summary>Reads everything into the directories' results.</summary>
    public void Fill()
    {
        Start(FillResults);
        FillResults();
        Finish();
    }

    /// <summary>
    /// Returns entries during the walk. While no batch waits, the consumer's thread reads too, so it cannot wait for ever.
    /// </summary>
    public IEnumerable<EntryBatch> Stream()
    {
        Start(FillBatches);
        var visit = new DirectoryVisit(_context);
        var share = new WorkerQueue();
        var own = new EntryBatch();
        for (int directories = 0; ;)
        {
            (EntryBatch? batch, WalkNode? node) = _queue.TakeEither(share, canWait: own.Count == 0);
            _cancellation.ThrowIfCancellationRequested();
            if (node is not null)
            {
                visit.Visit(node, own);
                _queue.Done(share, visit.Children);
                if (!IsDue(own, ++directories))
                    continue;
            }

            batch ??= own;
            if (batch.Count == 0)
                break;
            _queue.Leave(share);
            yield return batch;
            if (batch != own)
            {
                _queue.Return(batch);
                continue;
            }

            own.Clear();
            directories = 0;
        }

        Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Stop();
        Join();
        _stopOnCancellation.Dispose();
    }

    private void Start(Action read)
    {
        // Separate threads: a walk waits for the disk and for its consumer, and must not block the pool's threads.
        for (int i = 0; i < _workers.Length; i++)
        {
            var worker = new Thread(() => Run(read)) { IsBackground = true, Name = "Workspace walk" };
            worker.Start();
            _workers[i] = worker;
        }
    }

    private void Run(Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception)
        {
            // The consumer rethrows it. Without Stop, the other threads would wait for this thread's directory for ever.
            Interlocked.CompareExchange(ref _error, ExceptionDispatchInfo.Capture(exception), null);
            _queue.Stop();
        }
    }

    private void FillBatches()
    {
        var visit = new DirectoryVisit(_context);
        var share = new WorkerQueue();
        var batch = new EntryBatch();
        int directories = 0;
        while (_queue.Take(share) is { } node)
        {
            visit.Visit(node, batch);
            _queue.Done(share, visit.Children);
            if (!IsDue(batch, ++directories))
                continue;
            batch = _queue.Exchange(batch);
            directories = 0;
        }

        _queue.Leave(batch);
    }

    private void FillResults()
    {
        var visit = new DirectoryVisit(_context);
        var order = new DirectoryOrder();
        var share = new WorkerQueue();
        var batch = new EntryBatch();
        while (_queue.Take(share) is { } node)
        {
            batch = EntrySource.VisitInOrder(node, visit, order, batch);
            _queue.Done(share, visit.Children);
        }
    }

    // The caller's cancellation stays a cancellation, and an error stays an error.
    private void Finish()
    {
        Join();
        _cancellation.ThrowIfCancellationRequested();
        _error?.Throw();
    }

    private void Join()
    {
        foreach (Thread? worker in _workers)
            worker?.Join();
    }
}
