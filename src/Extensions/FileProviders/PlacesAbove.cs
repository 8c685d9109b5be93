namespace WorkspaceSdk.Extensions;

/// <summary>The directories that a link lies in. One that leads back to any of them is not shown: it would make an endless tree.</summary>
internal static class PlacesAbove
{
    /// <summary>Gets where a directory lies, and those above it up to the start, each without links.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="visible">Which of its files are shown.</param>
    /// <param name="directory">The directory as it was asked for, relative to the workspace root.</param>
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
