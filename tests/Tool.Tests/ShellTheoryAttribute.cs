using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A test with data that needs a program, and says so where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(
        string program, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!File.Exists($"/usr/bin/{program}") && !File.Exists($"/bin/{program}"))
            Skip = $"{program} is not installed.";
    }
}
