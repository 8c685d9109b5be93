using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A fact about modes, signals or names that Windows does not have; there it is skipped, and says so.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no file modes, no signals, and forbids some of the characters in names.";
    }
}
