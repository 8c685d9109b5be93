namespace WorkspaceSdk.Watching;

/// <summary>
/// Keeps events of the system until the reader of a watch takes them. A watcher must never wait for a slow reader, or it loses
/// events. Events are merged here on arrival, so memory does not grow with their number. Above a number of places the buffer
/// becomes an overflow: the reader then scans everything.
/// </summary>
internal sealed class ChangeBuffer
{
    /// <summary>The maximum number of separate places.</summary>
    public const int MostPlaces = 50_000;

    private readonly object _gate = new();
    private TaskCompletionSource<bool> _arrival = NewSignal();
    private ChangedPaths _places = new();
    private IOException? _end;
    private bool _ended;

    /// <summary>Adds an event. After the end nothing is added.</summary>
    /// <param name="change">The event.</param>
    public void Add(ChangeEvent change)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            _places.Add(change, MostPlaces);
            _arrival.TrySetResult(true);
        }
    }

    /// <summary>Ends the watch. Events from before the end are still returned.</summary>
    /// <param name="error">The reason why the system cannot watch any longer.</param>
    public void End(IOException error)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            _ended = true;
            _end = error;
            _arrival.TrySetResult(true);
        }
    }

    /// <summary>Waits for events.</summary>
    /// <exception cref="IOException">There are none, and the system cannot watch any longer.</exception>
    public async Task Wait(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task signal;
            lock (_gate)
            {
                if (!_places.IsEmpty)
                    return;
                if (_ended)
                    throw _end ?? new IOException("The system has ended the watch.");
                signal = _arrival.Task;
            }

            await signal.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Moves all events into places.</summary>
    /// <returns>Whether there were any.</returns>
    public bool TakeInto(ChangedPaths target)
    {
        lock (_gate)
        {
            if (_places.IsEmpty)
                return false;
            target.Add(_places, MostPlaces);
            _places = new ChangedPaths();
            if (!_ended)
                _arrival = NewSignal();
            return true;
        }
    }

    // Continuations do not run inside the watcher's call.
    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
