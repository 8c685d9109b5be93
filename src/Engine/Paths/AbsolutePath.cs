using System.Runtime.InteropServices;

namespace WorkspaceSdk.Paths;

/// <summary>Rules about the text of absolute paths on the running platform.</summary>
internal static class AbsolutePath
{
    /// <summary>Gets the comparison of names that the platform's file systems use by default.</summary>
    public static StringComparison UsualComparison { get; } =
        Path.DirectorySeparatorChar == '\\' || RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    /// <summary>
    /// Determines whether a path is a directory or lies below it. Neither has a trailing separator, except the top of a file system.
    /// </summary>
    public static bool IsBelow(string path, string directory) => PathRules.Current.IsBelow(path, directory);

    /// <summary>
    /// Returns a path without trailing separators. The top of a file system keeps its own: <c>/</c> is a directory, an empty text is not.
    /// </summary>
    public static string Trim(string path) => PathRules.Current.Trim(path);

    /// <summary>Determines whether a character separates names on this platform.</summary>
    public static bool IsSeparator(char c) => PathRules.Current.IsSeparator(c);
}
