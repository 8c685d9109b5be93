using System.Text;

namespace WorkspaceSdk.FileSystem;

/// <summary>
/// Reads regular files only: reading a pipe waits for a writer, and a device may never end. Other processes may write,
/// replace or delete the file meanwhile; Windows allows that only if each reader permits it.
/// </summary>
internal static class RegularFile
{
    private const int LargestArray = 0x7FFFFFC7;

    /// <summary>Opens a file to read it.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static FileStream Open(string path) =>
        new(Checked(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">The file cannot be read, or is a pipe, a socket or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        using FileStream file = Open(path);
        byte[] content = new byte[file.Length <= LargestArray ? (int)file.Length : throw new IOException("it is larger than 2 GB")];
        int length = 0;
        for (int read = -1; length < content.Length && read != 0; length += read)
            read = file.Read(content, length, content.Length - length);
        if (length == content.Length && file.ReadByte() is var next and >= 0)
            return Longer(content, (byte)next, file);

        // Another process truncated it meanwhile.
        Array.Resize(ref content, length);
        return content;
    }

    /// <summary>Reads a whole file as text: UTF-8, unless a byte order mark indicates another encoding.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads the lines of a file.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static string[] ReadLines(string path)
    {
        var lines = new List<string>();
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return [.. lines];
    }

    // It grew meanwhile, or is a file for which the system reports the length 0.
    private static byte[] Longer(byte[] start, byte next, FileStream file)
    {
        using var all = new MemoryStream();
        all.Write(start, 0, start.Length);
        all.WriteByte(next);
        file.CopyTo(all);
        return all.ToArray();
    }

    private static string Checked(string path) =>
        FileStamps.IsSpecial(path) ? throw new IOException("it is, or leads to, a pipe, a socket or a device") : path;
}
