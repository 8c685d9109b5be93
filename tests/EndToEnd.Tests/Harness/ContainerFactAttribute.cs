using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A fact about an image; skipped, and says so, where a process cannot get a file system of its own.</summary>
public sealed class ContainerFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(static () =>
        OperatingSystem.IsLinux() && Environment.UserName == "root"
        && Command.Run("/", "sh", ["-c", "unshare --mount sh -c 'mount --bind / /mnt'"]).ExitCode == 0);

    public ContainerFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!CanMount.Value)
            Skip = "Only root may mount, by unshare on Linux.";
    }
}
