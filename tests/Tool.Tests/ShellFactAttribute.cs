using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A test that needs a shell, and says so where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!File.Exists($"/usr/bin/{shell}"))
            Skip = $"{shell} is not installed.";
    }
}
