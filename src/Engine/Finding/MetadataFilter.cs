using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;


namespace WorkspaceSdk.Finding;

/// <summary>Reads the metadata of found entries, and drops those outside a query's sizes, times or permissions.</summary>
internal sealed class MetadataFilter(FileQuery query, IDirectoryReader reader, ReadReport report)
{
    private static readonly string[] WindowsEndings = [".exe", ".com", ".bat", ".cmd"];

    /// <summary>Sets size and time.</summary>
    /// <returns>False when the query excludes the entry, or it cannot be examined, which is reported.</returns>
    public bool TryFill(ref FileEntry entry)
    {
        try
        {
            if (reader.TryGetStatus(TreePath.Of(entry), followLink: query.FollowLinks && entry.Type != FileEntryType.Link) is { } status)
            {
                bool hasSize = entry.Type is FileEntryType.File or FileEntryType.Link;
                entry = entry.With(hasSize ? status.Size : null, status.Modified);
                return IsWanted(entry, status);
            }

            report.Error(entry.Path, "It vanished during the walk.", null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(entry.Path, error.Message, error);
        }

        return false;
    }

    private bool IsWanted(in FileEntry entry, in EntryStatus status) =>
        !(query.MinSize is { } min && !(entry.Size >= min))
        && !(query.MaxSize is { } max && !(entry.Size <= max))
        && IsWithin(status.Modified, query.ModifiedAfter, query.ModifiedBefore)
        && IsWithin(status.Accessed, query.AccessedAfter, query.AccessedBefore)
        && IsWithin(status.Created, query.CreatedAfter, query.CreatedBefore)
        && !(query.ExecutablesOnly && entry.Type == FileEntryType.File && !IsExecutable(entry, status));

    // An unknown time is outside all bounds.
    private static bool IsWithin(DateTimeOffset? time, DateTimeOffset? since, DateTimeOffset? until) =>
        (since is null || time >= since) && (until is null || time < until);

    private static bool IsExecutable(in FileEntry entry, in EntryStatus status) =>
        status.IsExecutable ?? WindowsEndings.Contains(Path.GetExtension(entry.Path), StringComparer.OrdinalIgnoreCase);
}
