using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A theory about another user; skipped, and says so, where files cannot be given to another user.</summary>
public sealed class RootTheoryAttribute : TheoryAttribute
{
    public RootTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            Skip = "Only root may give files to another user.";
    }
}
