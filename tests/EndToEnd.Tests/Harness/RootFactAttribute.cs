using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A fact about another user; skipped, and says so, where one cannot become another user.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/setpriv"))
            Skip = "Only root may become another user, by setpriv on Linux.";
    }
}
