using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Watching;

/// <summary>Holds the paths that a query finds, and updates them where something may have changed. Used by one thread.</summary>
/// <param name="source">The source of entries.</param>
/// <param name="plan">The compiled query.</param>
/// <param name="report">Receives read errors.</param>
/// <param name="changedSince">Returns the found entries that were written at a time or later.</param>
internal sealed class KnownEntries(
    EntrySource source, WalkPlan plan, ReadReport report, Func<DateTimeOffset, IEnumerable<FileEntry>> changedSince)
{
    // File systems round times, to two seconds at most.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    private readonly string _directory = Path.Combine(source.Root, plan.Directory);
    private readonly string _prefix = plan.Directory.Length == 0 ? "" : plan.Directory + "/";
    private SortedSet<string> _paths = new(StringComparer.Ordinal);
    private DateTimeOffset _looked;

    /// <summary>Finds everything.</summary>
    public void Load(CancellationToken cancellationToken)
    {
        _looked = DateTimeOffset.UtcNow;
        _paths = new SortedSet<string>(Found(plan, cancellationToken), StringComparer.Ordinal);
    }

    /// <summary>Scans the places where something may have changed.</summary>
    /// <returns>The changes, ordinal by path; an overflow comes first.</returns>
    public List<FileChange> Update(ChangedPaths places, CancellationToken cancellationToken)
    {
        DateTimeOffset before = _looked;
        _looked = DateTimeOffset.UtcNow;
        var comparison = new Comparison();
        var changes = new List<FileChange>();
        if (places.IsIncomplete)
        {
            changes.Add(new FileChange(FileChangeKind.Overflow, ""));
            Look("", deep: true, comparison, cancellationToken);
            foreach (FileEntry entry in changedSince(before - Grain))
                comparison.Written.Add(entry.Path);
        }
        else
        {
            foreach ((string place, bool deep) in Places(places))
                Look(place, deep, comparison, cancellationToken);
        }

        comparison.Written.UnionWith(places.Written);
        changes.AddRange(Changes(comparison, places).OrderBy(static change => change.Path, StringComparer.Ordinal));
        return changes;
    }

    /// <summary>Checks that the directory still exists.</summary>
    /// <exception cref="DirectoryNotFoundException">It does not.</exception>
    public void ThrowIfGone()
    {
        if (!Directory.Exists(_directory))
            throw new DirectoryNotFoundException($"'{_directory}' is gone, so it cannot be watched any longer.");
    }

    private IEnumerable<FileChange> Changes(Comparison comparison, ChangedPaths places)
    {
        foreach (string path in comparison.Created)
        {
            string old = places.Before(path);
            yield return old != path && comparison.Deleted.Remove(old)
                ? new FileChange(FileChangeKind.Renamed, path, old)
                : new FileChange(FileChangeKind.Created, path);
        }

        foreach (string path in comparison.Deleted)
            yield return new FileChange(FileChangeKind.Deleted, path);
        foreach (string path in comparison.Written)
        {
            // Changes in a directory have their own events.
            if (_paths.Contains(path) && !comparison.Created.Contains(path) && !Directory.Exists(Path.Combine(source.Root, path)))
                yield return new FileChange(FileChangeKind.Changed, path);
        }
    }

    // The directories to scan, relative to the query's, each once: parents first; a directory below one that
    // is scanned in depth is left out.
    private IEnumerable<(string Place, bool Deep)> Places(ChangedPaths places)
    {
        // Two sets of texts: a sorted dictionary of Booleans would be code of its own in the native tool.
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var deep = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in places.Moved.Concat(places.Written.Where(path => plan.Visibility.IsIgnoreFile(NameOf(path)))))
        {
            if (!path.StartsWith(_prefix, StringComparison.Ordinal) || path.Length == _prefix.Length)
            {
                // The directory itself, or one above it.
                all.Add("");
                deep.Add("");
                continue;
            }

            string place = path.Substring(_prefix.Length);
            string parent = place.Substring(0, Math.Max(place.LastIndexOf('/'), 0));
            // A new or deleted ignore file or `.git` can change the result for everything below.
            all.Add(parent);
            if (plan.Visibility.DecidesAboutOthers(Encoding.UTF8.GetBytes(NameOf(path))))
                deep.Add(parent);
            if (IsDirectory(Path.Combine(source.Root, path)) || Below(path + "/").Any())
            {
                all.Add(place);
                deep.Add(place);
            }
        }

        string? covered = null;
        foreach (string place in all)
        {
            if (covered is not null && (covered.Length == 0 || place.StartsWith(covered + "/", StringComparison.Ordinal)))
                continue;
            bool isDeep = deep.Contains(place);
            covered = isDeep ? place : covered;
            yield return (place, isDeep);
        }
    }

    // A walk does not go through links either, unless the query follows links. Its start may be a link.
    private bool IsDirectory(string full) =>
        Directory.Exists(full) && (plan.Visibility.MayBeLink(depth: full.Length > _directory.Length ? 1 : 0) || !IsLink(full));

    // A deleted directory has all attributes and throws nothing: it is not scanned.
    private static bool IsLink(string directory) => (new DirectoryInfo(directory).Attributes & FileAttributes.ReparsePoint) != 0;

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private void Look(string place, bool deep, Comparison comparison, CancellationToken cancellationToken)
    {
        int depth = Paths.RelativePath.Depth(place.AsSpan());
        string below = place.Length == 0 ? _prefix : _prefix + place + "/";
        var now = new HashSet<string>(StringComparer.Ordinal);
        // A deleted directory, or one that became a file, holds nothing; that is no error here.
        if (IsDirectory(Path.Combine(_directory, place)))
            now.UnionWith(
                Found(plan with { Part = place, MaxDepth = deep ? plan.MaxDepth : Math.Min(plan.MaxDepth, depth + 1) }, cancellationToken));
        List<string> gone = [.. (deep ? Below(below) : DirectlyBelow(below)).Where(path => !now.Contains(path))];
        foreach (string path in gone)
        {
            _paths.Remove(path);
            comparison.Deleted.Add(path);
        }

        foreach (string path in now)
        {
            if (_paths.Add(path))
                comparison.Created.Add(path);
        }
    }

    private IEnumerable<string> Found(WalkPlan part, CancellationToken cancellationToken)
    {
        foreach (EntryBatch batch in source.Walk(part, report, cancellationToken))
        {
            for (int i = 0; i < batch.Count; i++)
                yield return batch.Entry(i, source.Root).Path;
        }
    }

    private IEnumerable<string> Below(string start) =>
        start.Length == 0
            ? _paths
            : _paths.GetViewBetween(start, End(start)).Where(path => path.StartsWith(start, StringComparison.Ordinal));

    private IEnumerable<string> DirectlyBelow(string start)
    {
        for (string? at = start; at is not null;)
        {
            string? next = null;
            foreach (string path in _paths.GetViewBetween(at, End(start)))
            {
                if (!path.StartsWith(start, StringComparison.Ordinal))
                    continue;
                int slash = path.IndexOf('/', start.Length);
                if (slash >= 0)
                {
                    // Skips all deeper paths.
                    next = End(path.Substring(0, slash + 1));
                    break;
                }

                yield return path;
            }

            at = next;
        }
    }

    // After every path with this prefix, since `0` follows `/`. It may itself be a path, and a view includes its upper bound.
    private static string End(string start) => start.Length == 0 ? "\uFFFF" : start.Remove(start.Length - 1) + "0";

    private sealed class Comparison
    {
        public SortedSet<string> Created { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Deleted { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Written { get; } = new(StringComparer.Ordinal);
    }
}
