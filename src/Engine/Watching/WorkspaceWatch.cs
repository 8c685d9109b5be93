using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Watching;

/// <summary>
/// Turns events of the system into changes of a query's result. Events only show where to scan; changes are found by
/// a scan and a comparison with the earlier result. So no change is reported that the query would not find. When a directory
/// is created, deleted or moved, its whole content is reported.
/// </summary>
/// <param name="start">Starts the system's events into a buffer.</param>
/// <param name="known">The query's result so far.</param>
/// <param name="quiet">The time to wait for further changes before reporting.</param>
/// <param name="looked">Called after each scan.</param>
internal sealed class WorkspaceWatch(Func<ChangeBuffer, IDisposable> start, KnownEntries known, TimeSpan quiet, Action looked)
{
    // A stream of events without a pause is passed on in portions.
    private const int MostPauses = 10;

    /// <summary>Watches until cancelled. Watching has started when the call for the first element returns.</summary>
    /// <exception cref="IOException">The directory does not exist or no longer, or the system cannot watch it.</exception>
    public async IAsyncEnumerable<FileChange> Watch([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = new ChangeBuffer();
        using IDisposable source = start(events);
        // Events first, so that entries created during the walk are not missed.
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
