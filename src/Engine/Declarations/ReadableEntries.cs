using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Declarations;

/// <summary>Lists a directory for a hint. An unreadable directory gives no hint; the walk of the groups reports it.</summary>
internal static class ReadableEntries
{
    private const long LargestText = 8 << 20;

    /// <summary>The files of a directory, absolute.</summary>
    public static IReadOnlyList<string> Files(string directory) => List(directory, Directory.EnumerateFiles);

    /// <summary>The directories in a directory, absolute.</summary>
    public static IReadOnlyList<string> Directories(string directory) => List(directory, Directory.EnumerateDirectories);

    /// <summary>Returns the text of a file; empty when it is unreadable, no regular file, or larger than any file of MSBuild.</summary>
    public static string Text(string file)
    {
        try
        {
            return new FileInfo(file).Length > LargestText ? "" : RegularFile.ReadText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string[] List(string directory, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return Directory.Exists(directory) ? [.. list(directory)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
