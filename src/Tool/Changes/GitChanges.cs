using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Finds the files that changed, by git.</summary>
/// <param name="repository">The repository.</param>
internal sealed class GitChanges(GitRepository repository)
{
    // A rename is one deleted and one added file. No setting of the user changes the format.
    private const string Form = "--raw -z --no-renames --no-abbrev --no-ext-diff --no-textconv --no-color --ignore-submodules=none";

    /// <summary>Returns the files that differ between a revision and the checked-out commit or the working tree.</summary>
    /// <param name="since">The revisions; null to compare only the working tree with the checked-out commit.</param>
    /// <param name="isUncommittedWanted">Whether changes of tracked files that are not committed count.</param>
    /// <param name="isUntrackedWanted">Whether files that git does not track and does not ignore count.</param>
    public IReadOnlyList<ChangedPath> Find(ComparedRevisions? since, bool isUncommittedWanted, bool isUntrackedWanted)
    {
        string current = repository.Resolve("HEAD");
        string start = since is null ? current : Start(since, current);
        if (isUncommittedWanted)
            repository.LeaveOutFilters();
        byte[] output = isUncommittedWanted
            ? repository.Run($"diff {Form} --no-relative {start} --")
            : repository.Run($"diff-tree -r {Form} {start} {current} --");
        List<ChangedPath> changes = [.. RawDifference.Read(output).Select(Change)];
        if (isUntrackedWanted)
            changes.AddRange(Paths(repository.Run("ls-files -z --others --exclude-standard")).Select(path => ChangedPath.Of(Full(path))));
        return changes;
    }

    private string Start(ComparedRevisions since, string current)
    {
        string first = repository.Resolve(since.Base), tip = repository.Resolve(since.Tip);
        if (tip != current)
            throw new WorkspaceException(
                WorkspaceDiagnostics.OtherRevisionCheckedOut.Id,
                WorkspaceDiagnostics.OtherRevisionCheckedOut.Message(since.Tip, tip, current));
        return since.IsFromMergeBase ? repository.MergeBase(first, tip) : first;
    }

    private ChangedPath Change(RawDifference file)
    {
        var change = ChangedPath.Of(Full(file.Path), file.IsDirectory);
        return change.Exists && file.Path.EndsWith(".props", StringComparison.OrdinalIgnoreCase) && !IsAbsent(file.OldId)
            ? change with { Packages = ChangedPackages(file, change.FullPath) }
            : change;
    }

    private IReadOnlySet<string>? ChangedPackages(RawDifference file, string fullPath)
    {
        string? before = repository.Blob(file.OldId);
        string? now = IsAbsent(file.NewId) ? RegularFile.ReadText(fullPath) : repository.Blob(file.NewId);
        return before is null || now is null ? null : CentralVersions.Difference(before, now);
    }

    private string Full(string path) => Path.Combine(repository.Top, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsAbsent(string id) => id.All(static c => c == '0');

    private static string[] Paths(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
