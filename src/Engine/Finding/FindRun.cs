using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk.Finding;

/// <summary>Finds the entries of one run, for the synchronous and the asynchronous result.</summary>
internal sealed class FindRun
{
    private readonly EntrySource _source;
    private readonly FileQuery _query;
    private readonly WalkPlan _plan;

    /// <summary>Prepares a run.</summary>
    /// <param name="source">The source of the entries.</param>
    /// <param name="query">The query.</param>
    /// <param name="run">Holds counters and errors.</param>
    /// <exception cref="GlobSyntaxException">A glob of the query breaks the language.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public FindRun(EntrySource source, FileQuery query, QueryRun run)
        : this(source, query, FindPlan.Create(query), run)
    {
    }

    /// <summary>Prepares a run of a compiled query.</summary>
    /// <param name="source">The source of the entries.</param>
    /// <param name="query">The query, for its order, limit and metadata.</param>
    /// <param name="plan">The compiled query.</param>
    /// <param name="run">Holds counters and errors.</param>
    public FindRun(EntrySource source, FileQuery query, WalkPlan plan, QueryRun run)
    {
        _source = source;
        _query = query;
        _plan = plan;
        Run = run;
    }

    /// <summary>Gets the counters and errors.</summary>
    public QueryRun Run { get; }

    /// <summary>Gets whether everything is read before the first entry is returned.</summary>
    public bool IsReadBeforeFirst => _query.Sort != FileSort.None && !(IsWalkedInOrder && _query.NeedsMetadata);

    private static bool IsObserved =>
#if NET
        TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled;
#else
        false;
#endif

    // Whether the walk itself returns entries in the query's order.
    private bool IsWalkedInOrder =>
        _query.Sort == FileSort.None || (_query is { Sort: FileSort.Path, Reverse: false } && !CanRepeat);

    // Whether several of the query's places can contain one entry.
    private bool CanRepeat => _query.Places is { Overlap: true };

    /// <summary>Gets the entries, and reports the run to telemetry.</summary>
    /// <param name="pause">Called before more directories are read, so that the entries so far can be passed on; null for none.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    public IEnumerable<FileEntry> Observed(Action? pause, CancellationToken cancellationToken)
    {
        IEnumerable<FileEntry> found = Entries(pause, cancellationToken);
#if NET
        // The switch itself, so that a native program without telemetry does not contain the call.
        if (TelemetryAudience.IsPossible && IsObserved)
            return WorkspaceTelemetry.Observe("find", found, () => Run.Statistics);
#endif
        return found;
    }

    /// <summary>Gets the entries.</summary>
    /// <param name="pause">Called before more directories are read, so that the entries so far can be passed on; null for none.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    public IEnumerable<FileEntry> Entries(Action? pause, CancellationToken cancellationToken)
    {
        int limit = _query.Limit ?? int.MaxValue;
        if (limit <= 0)
            return [];
        return IsWalkedInOrder ? Walked(limit, pause, cancellationToken) : Sorted(limit, cancellationToken);
    }

    /// <summary>Calls an action for each entry in the query's order.</summary>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Ends the run with the entry at which it is cancelled.</param>
    public void ForEachUtf8(Utf8EntryAction action, CancellationToken cancellationToken)
    {
        if (IsWalkedInOrder && !_query.NeedsMetadata && _query.Limit is null && _query.Accepts is null && !CanRepeat && !IsObserved)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (EntryBatch batch in Batches(cancellationToken))
                batch.ForEach(action, cancellationToken);
            return;
        }

        foreach (FileEntry entry in Observed(null, cancellationToken))
            action(entry.RawPath.IsEmpty ? Encoding.UTF8.GetBytes(entry.Path) : entry.RawPath.Span, entry.Type);
    }

    private IEnumerable<EntryBatch> Batches(CancellationToken cancellationToken) =>
        _query.Places is { } places
            ? PlacesWalk.Batches(places, _source, _plan, inOrder: _query.Sort != FileSort.None, Run.Report, cancellationToken)
            : _query.Sort == FileSort.None
            ? _source.Walk(_plan, Run.Report, cancellationToken)
            : _source.WalkInOrder(_plan, Run.Report, cancellationToken);

    private IEnumerable<FileEntry> Sorted(int limit, CancellationToken cancellationToken)
    {
        var all = new List<FileEntry>(Walked(int.MaxValue, null, cancellationToken));
        all.Sort(new FileEntryOrder(_query.Sort, _query.Reverse));
        int count = Math.Min(limit, all.Count);
        for (int i = 0; i < count; i++)
        {
            yield return all[i];
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<FileEntry> Walked(int limit, Action? pause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using IDirectoryReader? reader = _query.NeedsMetadata ? _source.OpenReader() : null;
        MetadataFilter? metadata = reader is null ? null : new MetadataFilter(_query, reader, Run.Report);
        // If everything is read before the first entry, there is no wait between two batches.
        if (_query.Sort != FileSort.None)
            pause = null;
        HashSet<FileEntry>? known = CanRepeat ? [] : null;
        foreach (EntryBatch batch in Batches(cancellationToken))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                FileEntry found = batch.Entry(i, _source.Root);
                if (known?.Add(found) != false
                    && _query.Accepts?.Invoke(found) != false
                    && (metadata is null || metadata.TryFill(ref found)))
                {
                    yield return found;
                    if (--limit == 0)
                        yield break;
                }

                // After each entry, also the last: a caller that cancels gets no further entry, and an exception.
                cancellationToken.ThrowIfCancellationRequested();
            }

            pause?.Invoke();
        }
    }
}
