namespace WorkspaceSdk.Tests;

/// <summary>The build itself says what a change affects. Longer runs: <c>tests/Affected.Oracle</c>.</summary>
[Slow]
public sealed class AffectedOracleTests
{
    [UnixFact]
    public void No_project_whose_outputs_differ_is_missing()
    {
        (int exitCode, string report) = FuzzProcess.Run("Affected.Oracle", ToolProcess.Assembly, "3", "3", "8");
        Assert.True(exitCode == 0, report);
        Assert.Contains("seed 3: 3 changes", report, StringComparison.Ordinal);
        Assert.EndsWith(" 0 misses", report.TrimEnd(), StringComparison.Ordinal);
    }
}
