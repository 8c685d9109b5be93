namespace WorkspaceSdk.FileSystem;

/// <summary>Reads files that are files: to read from a pipe is to wait for whoever writes to it, and a device may never end.</summary>
internal static class RegularFile
{
    /// <summary>Opens a file to read it; others may write, replace or delete it meanwhile.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static FileStream Open(string path) =>
        new(Checked(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">The file cannot be read, or is a pipe, a socket or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadBytes(string path) => File.ReadAllBytes(Checked(path));

    /// <summary>Reads a whole file as text: UTF-8, unless a byte order mark says something else.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static string ReadText(string path) => File.ReadAllText(Checked(path));

    /// <summary>Reads the lines of a file.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static string[] ReadLines(string path) => File.ReadAllLines(Checked(path));

    private static string Checked(string path) =>
        FileStamps.IsSpecial(path) ? throw new IOException("it is, or leads to, a pipe, a socket or a device") : path;
}
