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

    private readonly object gate = new();
    private TaskCompletionSource arrival = NewSignal();
    private ChangedPlaces places = new();
    private IOException? end;
    private bool ended;

    /// <inheritdoc/>
    public override bool TryWrite(ChangeEvent item)
    {
        lock (gate)
        {
            if (ended)
                return false;
            places.Add(item, MostPlaces);
            arrival.TrySetResult();
            return true;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(!ended);

    /// <inheritdoc/>
    public override bool TryComplete(Exception? error = null)
    {
        lock (gate)
        {
            if (ended)
                return false;
            ended = true;
            end = error as IOException ?? (error is null ? null : new IOException(error.Message, error));
            arrival.TrySetResult();
            return true;
        }
    }

    /// <summary>Waits until there is something to take.</summary>
    /// <exception cref="IOException">There is nothing, and the system cannot watch any longer.</exception>
    public async Task Wait(CancellationToken cancellation)
    {
        while (true)
        {
            Task signal;
            lock (gate)
            {
                if (!places.IsEmpty)
                    return;
                if (ended)
                    throw end ?? new IOException("The system has ended the watch.");
                signal = arrival.Task;
            }

            await signal.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Moves everything there is into places.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool TakeInto(ChangedPlaces target)
    {
        lock (gate)
        {
            if (places.IsEmpty)
                return false;
            target.Add(places, MostPlaces);
            places = new ChangedPlaces();
            if (!ended)
                arrival = NewSignal();
            return true;
        }
    }

    // Whoever waits goes on elsewhere than under the watcher's call.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
#endif
