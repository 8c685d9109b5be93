namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>An absolute root as text, in the style of the system that wrote it.</summary>
internal static class ConstantRoot
{
    /// <summary>Returns a path below the root, with the root's own separators and no trailing one.</summary>
    public static string Join(string root, string relative)
    {
        bool isWindows = (root.Length > 1 && root[1] == ':')
            || root.StartsWith("\\\\", StringComparison.Ordinal)
            || root.StartsWith("//", StringComparison.Ordinal);
        string separator = isWindows ? "\\" : "/";
        string styled = isWindows ? root.Replace('/', '\\') : root;
        string trimmed = styled.EndsWith(separator, StringComparison.Ordinal) ? styled.Substring(0, styled.Length - 1) : styled;
        if (relative.Length > 0)
            return trimmed + separator + (isWindows ? relative.Replace('/', '\\') : relative);
        // The top of a file system needs its separator.
        return trimmed.Length == 0 || (isWindows && trimmed.Length == 2) ? trimmed + separator : trimmed;
    }
}
