using System.Collections;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <summary>
/// What a query finds. Nothing is read before it is enumerated, and every enumeration reads anew. With <see cref="FileSort.None"/>
/// entries come while the walk goes on, and leaving the loop ends the walk.
/// </summary>
public sealed class FindResult : IEnumerable<FileEntry>
{
    private readonly string root;
    private readonly FileQuery query;
    private readonly WalkPlan plan;
    private readonly IEntrySource source;
    private readonly CancellationToken cancellation;
    private readonly List<WalkError> errors = [];

    internal FindResult(string root, FileQuery query, IEntrySource source, CancellationToken cancellation)
    {
        this.root = root;
        this.query = query;
        this.source = source;
        this.cancellation = cancellation;
        plan = FindPlan.Create(query);
    }

    /// <summary>What the latest enumeration did so far.</summary>
    public FindStatistics Statistics { get; private set; } = new();

    /// <summary>What the latest enumeration could not read so far.</summary>
    public IReadOnlyList<WalkError> Errors
    {
        get
        {
            lock (errors)
                return errors.ToArray();
        }
    }

    /// <summary>Runs the query.</summary>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IEnumerator<FileEntry> GetEnumerator()
    {
        Statistics = new FindStatistics();
        lock (errors)
            errors.Clear();
        var report = new WalkReport(Statistics, Report);
        IEnumerable<FileEntry> found = (query.Sort, query.Reverse) switch
        {
            (FileSort.None, _) => Filter(source.Walk(plan, report, cancellation), report),
            (FileSort.Path, false) => Filter(source.WalkInOrder(plan, report, cancellation), report),
            _ => Sorted(Filter(source.WalkInOrder(plan, report, cancellation), report)),
        };
        return (query.Limit is { } limit ? found.Take(limit) : found).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<FileEntry> Sorted(IEnumerable<FileEntry> found)
    {
        var all = new List<FileEntry>(found);
        all.Sort(new FileEntryOrder(query.Sort, query.Reverse));
        return all;
    }

    private IEnumerable<FileEntry> Filter(IEnumerable<WalkEntry> entries, WalkReport report)
    {
        foreach (WalkEntry entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new FileEntry(entry.Path, entry.Type) { RawPath = entry.RawPath };
            if (!query.NeedsMetadata || (TryFill(ref found, report) && PassesMetadata(found)))
                yield return found;
        }
    }

    private bool TryFill(ref FileEntry entry, WalkReport report)
    {
        try
        {
            if (FileMetadata.TryRead(root, entry, out entry))
                return true;
            report.Error(entry.Path, "It vanished during the walk.", null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(entry.Path, error.Message, error);
        }

        return false;
    }

    private bool PassesMetadata(FileEntry entry) =>
        !(query.MinSize is { } min && !(entry.Size >= min))
        && !(query.MaxSize is { } max && !(entry.Size <= max))
        && !(query.ChangedWithin is { } since && entry.Modified < since)
        && !(query.ChangedBefore is { } until && entry.Modified >= until);

    private void Report(WalkError error)
    {
        lock (errors)
            errors.Add(error);
        query.OnError?.Invoke(error);
    }
}
