using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A fact about names that are bytes; where they are text it is skipped, and says so.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only on Linux may a name be any bytes.";
    }
}
