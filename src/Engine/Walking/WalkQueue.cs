namespace WorkspaceSdk.Walking;

/// <summary>The directories still to be read, shared by the threads of a walk. It is at its end when none is left and none is being read.</summary>
internal sealed class WalkQueue(Stack<WalkNode> open)
{
    private readonly object gate = new();
    private int busy;
    private bool stopped;

    /// <summary>Takes a directory; waits for one while others are still being read.</summary>
    /// <returns>False at the end, or once stopped.</returns>
    public bool TryTake(out WalkNode? node)
    {
        lock (gate)
        {
            while (open.Count == 0 && busy > 0 && !stopped)
                Monitor.Wait(gate);
            node = null;
            if (stopped || open.Count == 0)
                return false;
            node = open.Pop();
            busy++;
            return true;
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
            // One thread takes one directory; when all is done everybody must hear of it.
            if (children.Count > 1 || (busy == 0 && open.Count == 0))
                Monitor.PulseAll(gate);
            else if (children.Count == 1)
                Monitor.Pulse(gate);
        }
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
}
