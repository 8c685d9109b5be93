namespace WorkspaceSdk.Extensions;

/// <summary>Writes files that have either the old content or the new, and never a part, even if the machine stops.</summary>
internal static class ReplacedFile
{
    // The part of the file's name in the temporary name, so that the longest name stays valid.
    private const int LongestPart = 64, MostAttempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns the path of a hidden file beside another one.</summary>
    public static string Beside(string path, string ending)
    {
        string name = Path.GetFileName(path);
        return Path.Combine(Path.GetDirectoryName(path)!, "." + name[..Math.Min(name.Length, LongestPart)] + ending);
    }

    /// <summary>Replaces a file: writes beside it, flushes, and renames. The permissions of the old file are kept.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced; it is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        string temporary = Beside(path, "." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            bool hasRights = !OperatingSystem.IsWindows() && File.Exists(path);
            // Nobody else opens the file before it has the permissions of the old one, which may be a secret.
            if (hasRights && !OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                if (hasRights && !OperatingSystem.IsWindows())
                    CopyRights(path, file);
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            await Rename(temporary, path, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void CopyRights(string path, FileStream file)
    {
        UnixFileMode rights = File.GetUnixFileMode(path);
        // Only if it differs: some file systems have no permissions, and refuse the call.
        if (File.GetUnixFileMode(file.SafeFileHandle) != rights)
            File.SetUnixFileMode(file.SafeFileHandle, rights);
    }

    // Windows refuses while any program reads the file, as virus scanners do for moments.
    private static async Task Rename(string temporary, string path, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(temporary, path, overwrite: true);
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException
                && OperatingSystem.IsWindows() && attempt < MostAttempts)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
