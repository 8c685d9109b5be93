using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Watching;

/// <summary>
/// Turns events of the system into changes of what a query finds. Events only say where to look; changes are found by
/// looking, and comparing with what was there before. So nothing is reported that the query would not find, and a directory
/// that comes, goes or moves brings all in it.
/// </summary>
/// <param name="start">Starts the system's events into a buffer.</param>
/// <param name="known">What the query found so far.</param>
/// <param name="quiet">How long to wait for further changes before reporting.</param>
/// <param name="looked">Called after each look at the directories.</param>
internal sealed class WorkspaceWatch(Func<ChangeBuffer, IDisposable> start, KnownEntries known, TimeSpan quiet, Action looked)
{
    // A stream of events that never pauses is handed on in portions all the same.
    private const int MostPauses = 10;

    /// <summary>Watches until cancelled. Watching has begun when the call for the first element returns.</summary>
    /// <exception cref="IOException">The directory does not exist or no longer, or the system cannot watch it.</exception>
    public async IAsyncEnumerable<FileChange> Watch([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = new ChangeBuffer();
        using IDisposable source = start(events);
        // Events first: what is made while the walk goes on is then not missed.
        known.Load(cancellationToken);
        looked();
        while (true)
        {
            await events.Wait(cancellationToken).ConfigureAwait(false);
            var places = new ChangedPaths();
            events.TakeInto(places);
            for (int pause = 0; pause < MostPauses; pause++)
            {
                await Task.Delay(quiet, cancellationToken).ConfigureAwait(false);
                if (!events.TakeInto(places))
                    break;
            }

            List<FileChange> changes = known.Update(places, cancellationToken);
            looked();
            foreach (FileChange change in changes)
                yield return change;
            known.ThrowIfGone();
        }
    }
}
