namespace WorkspaceSdk.Snapshots;

/// <summary>Files that are either the old content or the new, never a part: written beside, then renamed over.</summary>
internal static class AtomicFile
{
    /// <summary>Whether the file exists with exactly this content.</summary>
    public static bool Equals(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">The disk is full or the rename was refused; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Two builds of one project at once must not share the temporary file.
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            Replace(temporary, path);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of a file that would be larger than the system allows.
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Replace(string temporary, string path)
    {
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        // A link is replaced itself, wherever it leads, as a rename does it; File.Replace would look for what it leads to.
        if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            File.Delete(path);
        if (File.Exists(path))
            File.Replace(temporary, path, destinationBackupFileName: null);
        else
            File.Move(temporary, path);
#endif
    }
}
