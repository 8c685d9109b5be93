namespace WorkspaceSdk.Watching;

/// <summary>
/// Keeps what the system says until the reader of a watch asks. A watcher must never wait for a slow reader, or it loses
/// events; so what they say is joined here as it comes, and memory does not grow with their number. Past a number of places it
/// is an overflow: the reader then looks everywhere.
/// </summary>
internal sealed class ChangeBuffer
{
    /// <summary>The most places that are kept apart.</summary>
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

    /// <summary>Ends the watch. What was added before is still given.</summary>
    /// <param name="error">Why the system cannot watch any longer.</param>
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

    /// <summary>Waits until there is something to take.</summary>
    /// <exception cref="IOException">There is nothing, and the system cannot watch any longer.</exception>
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

    /// <summary>Moves everything there is into places.</summary>
    /// <returns>Whether there was anything.</returns>
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

    // Whoever waits goes on elsewhere than under the watcher's call.
    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
