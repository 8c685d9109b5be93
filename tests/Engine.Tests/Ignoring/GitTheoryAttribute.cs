using System.Runtime.CompilerServices;
using WorkspaceSdk.Fuzz;

namespace WorkspaceSdk.Tests.Ignoring;

/// <summary>A theory that is skipped, and says so, where git is not installed.</summary>
public sealed class GitTheoryAttribute : TheoryAttribute
{
    public GitTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!GitOracle.IsAvailable)
            Skip = "git is not installed here.";
    }
}
