using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;

namespace WorkspaceSdk.Oracle;

/// <summary>Builds a solution many times in this process: where nothing changed, a process of its own takes much longer.</summary>
/// <param name="solution">The absolute path of the solution.</param>
internal sealed class SolutionBuild(string solution)
{
    private static readonly Dictionary<string, string> Properties = new()
    {
        ["ContinuousIntegrationBuild"] = "true",
        ["DeterministicSourcePaths"] = "false",
        ["EnableSourceControlManagerQueries"] = "false",
        // The compiler as a process of its own, for this process and nothing else: to start one for each project takes most of a build.
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = InstalledMSBuild.CompilerServer,
    };

    /// <summary>Builds the solution.</summary>
    /// <param name="isRestored">A value that indicates whether it is restored before.</param>
    /// <param name="isCompiled">A value that indicates whether each project is compiled, even if its inputs look unchanged.</param>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public void Run(bool isRestored, bool isCompiled = false)
    {
        if (isRestored)
        {
            Run("Restore", new Dictionary<string, string>(Properties)
            {
                // As the command line does: what is evaluated to restore is not used to build.
                ["MSBuildRestoreSessionId"] = Guid.NewGuid().ToString("D"),
                ["MSBuildIsRestoring"] = "true",
            });
        }

        // An output that never exists is older than any input.
        Run("Build", isCompiled ? new Dictionary<string, string>(Properties) { ["NonExistentFile"] = "never" } : Properties);
    }

    private void Run(string target, Dictionary<string, string> properties)
    {
        var errors = new ErrorList();
        using var projects = new ProjectCollection(properties);
        var parameters = new BuildParameters(projects)
        {
            Loggers = [errors],
            MaxNodeCount = 1,
            EnableNodeReuse = false,
            ResetCaches = true,
            ShutdownInProcNodeOnBuildFinish = true,
        };
        BuildRequestDataFlags flags = BuildRequestDataFlags.ClearCachesAfterBuild | (target == "Restore"
            ? BuildRequestDataFlags.SkipNonexistentTargets | BuildRequestDataFlags.IgnoreMissingEmptyAndInvalidImports
            : BuildRequestDataFlags.None);
        BuildResult result = BuildManager.DefaultBuildManager.Build(
            parameters, new BuildRequestData(solution, properties, null, [target], null, flags));
        if (result.OverallResult != BuildResultCode.Success)
            throw new InvalidOperationException($"{target} failed: {string.Join('\n', errors.Texts)}\n{result.Exception}");
    }

    private sealed class ErrorList : ILogger
    {
        public List<string> Texts { get; } = [];

        public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Quiet;

        public string? Parameters { get; set; }

        public void Initialize(IEventSource eventSource) => eventSource.ErrorRaised += (_, error) =>
            Texts.Add($"{error.File}({error.LineNumber}): {error.Code} {error.Message} [{error.ProjectFile}]");

        public void Shutdown()
        {
        }
    }
}
