using System.Collections;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// What a query finds. Nothing is read before it is enumerated, and every enumeration reads anew. With <see cref="FileSort.None"/>
/// entries come while the walk goes on, and leaving the loop ends the walk.
/// </summary>
public sealed class FindResult : IEnumerable<FileEntry>
{
    private readonly Func<IDirectoryReader> _openReader;
    private readonly FileQuery _query;
    private readonly WalkPlan _plan;
    private readonly IEntrySource _source;
    private readonly CancellationToken _cancellation;
    private readonly List<WalkError> _errors = [];

    internal FindResult(Func<IDirectoryReader> openReader, FileQuery query, IEntrySource source, CancellationToken cancellationToken)
    {
        _openReader = openReader;
        _query = query;
        _source = source;
        _cancellation = cancellationToken;
        _plan = FindPlan.Create(query);
    }

    /// <summary>What the latest enumeration did so far.</summary>
    public FindStatistics Statistics { get; private set; } = new();

    /// <summary>What the latest enumeration could not read so far.</summary>
    public IReadOnlyList<WalkError> Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToArray();
        }
    }

    /// <summary>Runs the query.</summary>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IEnumerator<FileEntry> GetEnumerator() => Entries(Start()).GetEnumerator();

    /// <summary>
    /// Runs the query and makes no strings: the cheapest way to look at many paths. Where the query orders by name, size or time, or filters by
    /// size or time, or has a limit, it costs as much as enumerating.
    /// </summary>
    /// <param name="action">Called for each entry in the query's order, on the calling thread.</param>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public void ForEachUtf8(Utf8EntryAction action)
    {
        _ = action ?? throw new ArgumentNullException(nameof(action));
        ReadReport report = Start();
        if (IsWalkedInOrder && !_query.NeedsMetadata && _query.Limit is null && !IsObserved)
        {
            foreach (EntryBatch batch in Batches(report))
            {
                _cancellation.ThrowIfCancellationRequested();
                batch.ForEach(action);
            }

            return;
        }

        foreach (FileEntry entry in Entries(report))
            action(entry.RawPath.IsEmpty ? Encoding.UTF8.GetBytes(entry.Path) : entry.RawPath.Span, entry.Type);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsObserved =>
#if NET
        TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled;
#else
        false;
#endif

    // Whether entries come in the query's order by themselves.
    private bool IsWalkedInOrder => (_query.Sort, _query.Reverse) is (FileSort.None, _) or (FileSort.Path, false);

    private ReadReport Start()
    {
        Statistics = new FindStatistics();
        lock (_errors)
            _errors.Clear();
        return new ReadReport(Statistics, Report);
    }

    private IEnumerable<FileEntry> Entries(ReadReport report)
    {
        IEnumerable<FileEntry> found = Filter(Batches(report), report);
        if (!IsWalkedInOrder)
            found = Sorted(found);
        found = _query.Limit is { } limit ? found.Take(limit) : found;
#if NET
        if (IsObserved)
            return WorkspaceTelemetry.Observe("find", found, () => Statistics);
#endif
        return found;
    }

    private List<FileEntry> Sorted(IEnumerable<FileEntry> found)
    {
        var all = new List<FileEntry>(found);
        all.Sort(new FileEntryOrder(_query.Sort, _query.Reverse));
        return all;
    }

    private IEnumerable<EntryBatch> Batches(ReadReport report) =>
        _query.Sort == FileSort.None ? _source.Walk(_plan, report, _cancellation) : _source.WalkInOrder(_plan, report, _cancellation);

    private IEnumerable<FileEntry> Filter(IEnumerable<EntryBatch> batches, ReadReport report)
    {
        using IDirectoryReader? reader = _query.NeedsMetadata ? _openReader() : null;
        MetadataFilter? metadata = reader is null ? null : new MetadataFilter(_query, reader, report);
        foreach (EntryBatch batch in batches)
        {
            for (int i = 0; i < batch.Count; i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                FileEntry found = batch.Entry(i);
                if (metadata is null || metadata.TryFill(ref found))
                    yield return found;
            }
        }
    }

    private void Report(WalkError error)
    {
        lock (_errors)
            _errors.Add(error);
        _query.OnError?.Invoke(error);
    }
}
