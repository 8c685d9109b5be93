using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Finds and opens the files that a provider shows. A file is opened by its path without links, after that path was checked. So if a
/// directory is replaced by a link in between, opening fails.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="visible">Decides which of its files are shown.</param>
/// <param name="open">Opens the workspace's root.</param>
internal sealed class ServedFiles(WorkspaceTree workspace, VisibleFiles visible, Func<string, RootAccess?> open)
{
    /// <summary>Finds a file or a directory.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="type">A file or a directory.</param>
    /// <returns>Null when it does not exist or is not shown.</returns>
    /// <exception cref="IOException">The system cannot open more files.</exception>
    public ServedEntry? Find(string path, FileEntryType type)
    {
        using RootAccess? access = open(workspace.Root);
        if (access is null || Locate(path, access) is not { } entry || entry.Facts.Type != type)
            return null;
        if (visible.IsStart(path))
            return visible.IsTargetOfStart(entry.Target) ? entry : null;
        return visible.IsVisible(path, type) && (entry.Target == path || IsTargetShown(entry)) ? entry : null;
    }

    /// <summary>Opens a file that was found.</summary>
    /// <exception cref="FileNotFoundException">The file is no longer regular, or a link is now part of its path.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public SafeFileHandle Open(string target)
    {
        using RootAccess access = open(workspace.Root)
            ?? throw new FileNotFoundException($"The workspace root '{workspace.Root}' is not there any more.", target);
        return access.OpenFile(target);
    }

    /// <summary>Gets the entries of a directory that was found, in order. An entry that cannot be examined is left out.</summary>
    /// <returns>No entries when the directory no longer exists.</returns>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read.</exception>
    public IEnumerable<ServedEntry> List(ServedEntry directory)
    {
        using RootAccess? access = open(workspace.Root);
        if (access?.List(directory.Target) is not { } present)
            yield break;
        HashSet<string>? ofTarget = directory.Target == directory.Path ? null : [.. visible.VisibleNamesOfTarget(directory.Target)];
        var links = new ListedLinks(workspace, visible, directory.Path);
        foreach (string name in visible.VisibleNames(directory.Path))
        {
            if (!present.TryGetValue(name, out EntryFacts facts) || ofTarget?.Contains(name) == false)
                continue;
            string path = VisibleFiles.Combine(directory.Path, name);
            if (facts.Type is FileEntryType.File or FileEntryType.Directory)
                yield return new ServedEntry(path, VisibleFiles.Combine(directory.Target, name), facts);
            else if (facts.Type == FileEntryType.Link && Locate(path, access) is { } entry && links.Shows(entry))
                yield return entry;
        }
    }

    private bool IsTargetShown(ServedEntry entry)
    {
        if (entry.Facts.Type == FileEntryType.Directory
            && PlacesAbove.Of(workspace, visible, VisibleFiles.Above(entry.Path)).Contains(entry.Target))
            return false;
        bool isStart = entry.Facts.Type == FileEntryType.Directory && visible.IsTargetOfStart(entry.Target);
        return isStart || visible.IsTargetVisible(entry.Target, entry.Facts.Type);
    }

    private ServedEntry? Locate(string path, RootAccess access)
    {
        if (access.Examine(path, out bool mayHoldLink) is { } facts)
            return new ServedEntry(path, path, facts);
        if (!mayHoldLink || !workspace.TryResolve(path, out string target) || target == path)
            return null;
        return access.Examine(target, out _) is { } known ? new ServedEntry(path, target, known) : null;
    }
}

/// <summary>Represents a file or a directory that a provider shows.</summary>
/// <param name="Path">The requested path, relative to the workspace root.</param>
/// <param name="Target">Its path without links.</param>
/// <param name="Facts">Its metadata when it was found.</param>
internal sealed record ServedEntry(string Path, string Target, EntryFacts Facts);
