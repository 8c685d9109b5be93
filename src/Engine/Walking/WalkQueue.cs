namespace WorkspaceSdk.Walking;

/// <summary>
/// Holds the shared state of a walk's threads: the directories that no thread has taken, and the batches that wait for the consumer. The
/// walk ends when no directory is left, no thread has any and no batch waits.
/// </summary>
/// <param name="open">The directories still to be read.</param>
/// <param name="workers">The number of threads besides the consumer's.</param>
internal sealed class WalkQueue(Stack<WalkNode> open, int workers)
{
    // With this number of waiting batches, the producers wait for the consumer.
    private const int MostWaiting = 4;

    // The number of directories to take at once: large enough to take rarely, small enough that all threads end at about the same time.
    private const int MostTaken = 32;

    private readonly object _gate = new();
    private readonly Queue<EntryBatch> _waiting = new();
    private readonly Stack<EntryBatch> _spare = new();
    private int _working = workers;
    private int _busy;
    private int _hungry;

    // Read without the lock, so the value may be old; a thread that acts on it checks again.
    private volatile bool _isWanted;
    private volatile bool _hasWaiting;
    private volatile bool _stopped;

    /// <summary>Takes a directory; waits for one while other threads are still reading.</summary>
    /// <param name="share">The thread's own directories.</param>
    /// <returns>Null at the end, or once stopped.</returns>
    public WalkNode? Take(WorkerQueue share)
    {
        if (!_stopped && share.Next() is { } next)
            return next;
        lock (_gate)
        {
            Rest(share);
            while (open.Count == 0 && _busy > 0 && !_stopped)
                WaitForDirectories();
            return Refill(share);
        }
    }

    /// <summary>Takes a waiting batch, or else a directory; waits for either.</summary>
    /// <param name="share">The consumer's own directories.</param>
    /// <param name="canWait">Whether to wait when there is neither.</param>
    /// <returns>Two nulls at the end, once stopped, or instead of waiting.</returns>
    public (EntryBatch? Batch, WalkNode? Node) TakeEither(WorkerQueue share, bool canWait)
    {
        if (!_hasWaiting && !_stopped && share.Next() is { } next)
            return (null, next);
        lock (_gate)
        {
            if (share.Count == 0)
                Rest(share);
            while (canWait && _waiting.Count == 0 && share.Count == 0 && open.Count == 0 && _working > 0 && !_stopped)
                WaitForDirectories();
            if (_waiting.Count == 0)
                return (null, Refill(share));
            if (_waiting.Count >= MostWaiting)
                Monitor.PulseAll(_gate);
            EntryBatch batch = _waiting.Dequeue();
            _hasWaiting = _waiting.Count > 0;
            return (batch, null);
        }
    }

    /// <summary>Adds the subdirectories of a directory that was taken, and leaves some to a thread that has none.</summary>
    public void Done(WorkerQueue share, List<WalkNode> children)
    {
        share.Add(children);
        if (_isWanted && share.Count > 1)
            Give(share, share.Count / 2);
    }

    /// <summary>Leaves all directories to the other threads: the consumer may not return soon.</summary>
    public void Leave(WorkerQueue share)
    {
        if (share.IsBusy)
            Give(share, share.Count);
    }

    /// <summary>Passes a batch to the consumer; waits while too many batches wait.</summary>
    /// <returns>An empty batch to fill next.</returns>
    public EntryBatch Exchange(EntryBatch full)
    {
        lock (_gate)
        {
            while (_waiting.Count >= MostWaiting && !_stopped)
                Monitor.Wait(_gate);
            return Enqueue(full);
        }
    }

    /// <summary>Records that a producer has ended, and passes on its last batch.</summary>
    public void Leave(EntryBatch rest)
    {
        lock (_gate)
        {
            if (rest.Count > 0)
                Enqueue(rest);
            _working--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes back a batch that the consumer has processed.</summary>
    public void Return(EntryBatch used)
    {
        used.Clear();
        lock (_gate)
            _spare.Push(used);
    }

    /// <summary>Makes every thread end.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    private EntryBatch Enqueue(EntryBatch batch)
    {
        _waiting.Enqueue(batch);
        _hasWaiting = true;
        Monitor.PulseAll(_gate);
        return _spare.Count > 0 ? _spare.Pop() : new EntryBatch();
    }

    private void WaitForDirectories()
    {
        _hungry++;
        _isWanted = true;
        Monitor.Wait(_gate);
        _hungry--;
    }

    private WalkNode? Refill(WorkerQueue share)
    {
        if (_stopped)
            return null;
        if (share.Count == 0 && open.Count > 0)
        {
            share.TakeFrom(open, Math.Min(MostTaken, 1 + (open.Count / (2 * (_working + 1)))));
            share.IsBusy = true;
            _busy++;
        }

        _isWanted = _hungry > 0 && open.Count == 0;
        return share.Next();
    }

    private void Give(WorkerQueue share, int count)
    {
        lock (_gate)
        {
            share.GiveTo(open, count);
            _isWanted = false;
            if (share.Count == 0)
                Rest(share);
            Monitor.PulseAll(_gate);
        }
    }

    private void Rest(WorkerQueue share)
    {
        if (!share.IsBusy)
            return;
        share.IsBusy = false;
        // All threads: a woken one may wait for something else, and at the end all must see it.
        if (--_busy == 0)
            Monitor.PulseAll(_gate);
    }
}
