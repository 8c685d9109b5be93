using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests.Support;

/// <summary>A fact about mounted file systems; skipped, and says so, where nothing may be mounted.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!CanMount)
            Skip = "Mounting a file system takes Linux and the right to do so.";
    }

    private static bool CanMount { get; } = OperatingSystem.IsLinux() && TryMount();

    private static bool TryMount()
    {
        string place = Directory.CreateTempSubdirectory("wsdk-mount-").FullName;
        try
        {
            // Its own tests undo what they mount; this one too, at once.
            using Process shell =
                Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"mount -t tmpfs -o size=64k tmpfs '{place}' && umount '{place}'"])
                {
                    RedirectStandardError = true
                })!;
            shell.StandardError.ReadToEnd();
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
        finally
        {
            Directory.Delete(place);
        }
    }
}
