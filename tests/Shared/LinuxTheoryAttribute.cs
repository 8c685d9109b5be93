using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A theory about names that differ only in case; where a directory cannot hold both it is skipped, and says so.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only on Linux may two names of a directory differ in nothing but case.";
    }
}
