namespace WorkspaceSdk.Walking;

/// <summary>
/// What the threads of a walk share: the directories still to be read, and the batches that wait for the consumer. The walk is at its end when no
/// directory is left, none is being read and no batch waits.
/// </summary>
/// <param name="open">The directories still to be read.</param>
/// <param name="workers">How many threads beside the consumer's take part.</param>
internal sealed class WalkQueue(Stack<WalkNode> open, int workers)
{
    // When the consumer falls so far behind, the others wait for it.
    private const int MostWaiting = 4;

    private readonly object gate = new();
    private readonly Queue<EntryBatch> waiting = new();
    private readonly Stack<EntryBatch> spare = new();
    private int working = workers;
    private int busy;
    private bool stopped;

    /// <summary>Takes a directory; waits for one while others are still being read.</summary>
    /// <returns>Null at the end, or once stopped.</returns>
    public WalkNode? Take()
    {
        lock (gate)
        {
            while (open.Count == 0 && busy > 0 && !stopped)
                Monitor.Wait(gate);
            return TakeNow();
        }
    }

    /// <summary>Takes a batch that waits, else a directory; waits for either.</summary>
    /// <returns>Two nulls at the end, or once stopped.</returns>
    public (EntryBatch? Batch, WalkNode? Node) TakeEither()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && open.Count == 0 && working > 0 && !stopped)
                Monitor.Wait(gate);
            if (waiting.Count == 0)
                return (null, TakeNow());
            if (waiting.Count >= MostWaiting)
                Monitor.PulseAll(gate);
            return (waiting.Dequeue(), null);
        }
    }

    /// <summary>Gives back a directory that was taken, with those found in it.</summary>
    public void Done(List<WalkNode> children)
    {
        lock (gate)
        {
            for (int i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
            busy--;
            // Everybody: those woken may wait for something else, and at the end all must hear of it.
            if (children.Count > 0 || busy == 0)
                Monitor.PulseAll(gate);
        }
    }

    /// <summary>Hands a batch to the consumer, waiting while too many wait already.</summary>
    /// <returns>An empty batch to go on with.</returns>
    public EntryBatch Exchange(EntryBatch full)
    {
        lock (gate)
        {
            while (waiting.Count >= MostWaiting && !stopped)
                Monitor.Wait(gate);
            waiting.Enqueue(full);
            Monitor.PulseAll(gate);
            return spare.Count > 0 ? spare.Pop() : new EntryBatch();
        }
    }

    /// <summary>Says that a thread beside the consumer's has come to its end, and hands over what it still has.</summary>
    public void Leave(EntryBatch rest)
    {
        lock (gate)
        {
            if (rest.Count > 0)
                waiting.Enqueue(rest);
            working--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Takes back a batch that the consumer is done with.</summary>
    public void Return(EntryBatch used)
    {
        used.Clear();
        lock (gate)
            spare.Push(used);
    }

    /// <summary>Lets every thread come to its end.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private WalkNode? TakeNow()
    {
        if (stopped || open.Count == 0)
            return null;
        busy++;
        return open.Pop();
    }
}
