namespace WorkspaceSdk.Extensions;

/// <summary>
/// Decides which links in one directory are shown. If many links lead into one directory, its rules are read once.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="visible">Decides which of its files are shown.</param>
/// <param name="directory">The directory of the links, as requested.</param>
internal sealed class ListedLinks(WorkspaceTree workspace, VisibleFiles visible, string directory)
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private HashSet<string>? _above;

    /// <summary>Determines whether a link is shown that is visible itself.</summary>
    /// <param name="link">The link and its target.</param>
    public bool Shows(ServedEntry link)
    {
        bool isDirectory = link.Facts.Type == FileEntryType.Directory;
        if (!isDirectory && link.Facts.Type != FileEntryType.File)
            return false;
        if (isDirectory && (_above ??= PlacesAbove.Of(workspace, visible, directory)).Contains(link.Target))
            return false;
        if (visible.IsTargetOfStart(link.Target))
            return isDirectory;
        string parent = VisibleFiles.Above(link.Target);
        if (!_names.TryGetValue(parent, out HashSet<string>? names))
            _names[parent] = names = [.. visible.VisibleNamesOfTarget(parent)];
        return names.Contains(link.Target[(parent.Length == 0 ? 0 : parent.Length + 1)..]);
    }
}
