using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Roots;

/// <summary>The inputs of the chain besides the file system, so that a test can supply any environment.</summary>
/// <param name="StartDirectory">Absolute; the project's directory in a build.</param>
/// <param name="Explicit">A root given by the caller; relative to <paramref name="StartDirectory"/>; null or empty when none.</param>
/// <param name="EnvironmentVariable">The value of <c>WORKSPACE_PATH</c>; null or empty when unset.</param>
/// <param name="ProfileDirectory">The user's profile directory, which the steps <c>Git</c> and <c>GlobalJson</c> never return.</param>
internal sealed record RootRequest(string StartDirectory, string? Explicit, string? EnvironmentVariable, string? ProfileDirectory)
{
    /// <summary>Gets the value of <c>WORKSPACE_SAFE_ROOTS</c>; null when unset.</summary>
    public string? SafeRoots { get; init; }

    /// <summary>Gets the comparison of a directory with the profile: that of the platform's file systems.</summary>
    public StringComparison ProfileComparison { get; init; } = AbsolutePath.UsualComparison;

    /// <summary>The variable of step 2.</summary>
    public const string VariableName = "WORKSPACE_PATH";

    /// <summary>Creates a request that reads this process's environment.</summary>
    public static RootRequest FromEnvironment(string startDirectory) => new(
        startDirectory,
        Explicit: null,
        Environment.GetEnvironmentVariable(VariableName) is { Length: > 0 } path ? path : VariableThatSpellsTheProperty(),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))
    {
        SafeRoots = Environment.GetEnvironmentVariable(MarkerTrust.VariableName),
    };

    // MSBuild turns any variable into a property and ignores case in their names, so a variable whose name only
    // differs in case from `WorkspaceRoot` reaches a build. It is treated as an environment variable here too.
    private static string? VariableThatSpellsTheProperty()
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (string.Equals((string)variable.Key, "WorkspaceRoot", StringComparison.OrdinalIgnoreCase))
                return (string?)variable.Value;
        }

        return null;
    }
}
