using WorkspaceSdk.Fuzz;

namespace WorkspaceSdk.Tests.Ignoring;

/// <summary>A theory that is skipped, and says so, where git is not installed.</summary>
public sealed class GitTheoryAttribute : TheoryAttribute
{
    public GitTheoryAttribute()
    {
        if (!GitOracle.IsAvailable)
            Skip = "git is not installed here.";
    }
}
