using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem;

/// <summary>Reads files of ignore rules.</summary>
internal static class RulesFile
{
    /// <summary>Reads a file of rules.</summary>
    /// <param name="reader">Opens the file.</param>
    /// <param name="path">The file, relative to the workspace root, or absolute.</param>
    /// <param name="followLink">Whether the file may be reached through a link.</param>
    /// <param name="report">Counts the file, and receives a failure.</param>
    /// <param name="read">Creates the value from the open file.</param>
    /// <returns>Null when it cannot be read, which is reported.</returns>
    public static T? TryRead<T>(IDirectoryReader reader, TreePath path, bool followLink, ReadReport report, Func<FileContent, T> read)
        where T : class
    {
        using FileContent? file = reader.TryOpenRules(path, followLink, report);
        if (file is null)
            return null;
        if (!file.IsRecalled)
            report.Statistics.CountIgnoreFile();
        try
        {
            return read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(path.Text, error.Message, error);
            return null;
        }
    }

    /// <summary>Reads all bytes of a file of rules.</summary>
    /// <inheritdoc cref="TryRead{T}"/>
    public static byte[]? TryRead(IDirectoryReader reader, TreePath path, bool followLink, ReadReport report) =>
        TryRead(reader, path, followLink, report, static file => file.ReadToEnd());
}
