using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A theory about what Windows does not have: pipes, devices, signals, names with any character.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows does not have this.";
    }
}
