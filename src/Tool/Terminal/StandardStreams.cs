using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Reserves the descriptors of the standard streams.</summary>
internal static class StandardStreams
{
    private const int LastNumber = 2;

    // Open until the process ends.
    private static readonly List<SafeFileHandle> Reserved = [];

    /// <summary>
    /// Opens the descriptors of standard streams that the parent process closed. Otherwise the next files and pipes of
    /// the process would get these numbers, and messages on standard error would be written into them. Writing to them still fails.
    /// </summary>
    public static void Reserve()
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            while (true)
            {
                // The system returns the lowest free number.
                SafeFileHandle handle = File.OpenHandle(
                    "/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                if (handle.DangerousGetHandle() > LastNumber)
                {
                    handle.Dispose();
                    return;
                }

                Reserved.Add(handle);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without that device no descriptor can be reserved, and the streams are usually open anyway.
        }
    }
}
