using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Keeps the numbers of the standard streams from meaning something else.</summary>
internal static class StandardStreams
{
    private const int LastNumber = 2;

    // Open as long as the process lives.
    private static readonly List<SafeFileHandle> Reserved = [];

    /// <summary>
    /// Occupies the numbers of standard streams that were closed by whoever started the process. Otherwise the next files and pipes of
    /// the process get these numbers, and what is said on standard error is written into them. Writing to them still fails.
    /// </summary>
    public static void Reserve()
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            while (true)
            {
                // The system gives out the lowest number that is free.
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
            // Without that device nothing can be reserved, and the streams are usually open anyway.
        }
    }
}
