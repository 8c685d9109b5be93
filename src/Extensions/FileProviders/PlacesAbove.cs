namespace WorkspaceSdk.Extensions;

/// <summary>Returns the parent directories of a link. A link back to one of them is not shown: it would make an endless tree.</summary>
internal static class PlacesAbove
{
    /// <summary>Gets the path of a directory and of its parents up to the start, each without links.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="visible">Decides which of its files are shown.</param>
    /// <param name="directory">The directory as requested, relative to the workspace root.</param>
    public static HashSet<string> Of(WorkspaceTree workspace, VisibleFiles visible, string directory)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (string place = directory; ; place = VisibleFiles.Above(place))
        {
            if (workspace.TryResolve(place, out string resolved))
                above.Add(resolved);
            if (visible.IsStart(place) || place.Length == 0)
                return above;
        }
    }
}
