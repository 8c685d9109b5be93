#if NET
using System.Threading.Channels;

namespace WorkspaceSdk.Watching;

/// <summary>
/// Keeps what the system says until the reader of a watch asks. A watcher must never wait for a slow reader, or it loses events; so what they say is joined
/// here as it comes, and memory does not grow with their number. Past a number of places it is an overflow: the reader then looks everywhere.
/// </summary>
internal sealed class ChangeBuffer : ChannelWriter<ChangeEvent>
{
    /// <summary>The most places that are kept apart.</summary>
    public const int MostPlaces = 50_000;

    private readonly object _gate = new();
    private TaskCompletionSource _arrival = NewSignal();
    private ChangedPlaces _places = new();
    private IOException? _end;
    private bool _ended;

    /// <inheritdoc/>
    public override bool TryWrite(ChangeEvent item)
    {
        lock (_gate)
        {
            if (_ended)
                return false;
            _places.Add(item, MostPlaces);
            _arrival.TrySetResult();
            return true;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(!_ended);

    /// <inheritdoc/>
    public override bool TryComplete(Exception? error = null)
    {
        lock (_gate)
        {
            if (_ended)
                return false;
            _ended = true;
            _end = error as IOException ?? (error is null ? null : new IOException(error.Message, error));
            _arrival.TrySetResult();
            return true;
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
    public bool TakeInto(ChangedPlaces target)
    {
        lock (_gate)
        {
            if (_places.IsEmpty)
                return false;
            target.Add(_places, MostPlaces);
            _places = new ChangedPlaces();
            if (!_ended)
                _arrival = NewSignal();
            return true;
        }
    }

    // Whoever waits goes on elsewhere than under the watcher's call.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
#endif
