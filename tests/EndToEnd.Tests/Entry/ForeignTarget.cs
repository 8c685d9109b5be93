namespace WorkspaceSdk.Tests;

/// <summary>A target of the package that runs beside one of MSBuild's or the .NET SDK's.</summary>
/// <param name="Ours">The target of the package.</param>
/// <param name="Order">Whether it runs before or after the other: the attribute that says so.</param>
/// <param name="Foreign">The other target.</param>
/// <param name="Build">The build in which both run.</param>
internal sealed record ForeignTarget(string Ours, string Order, string Foreign, string Build)
{
    /// <summary>Gets every hook on a target that is not the package's own.</summary>
    public static IReadOnlyList<ForeignTarget> All { get; } =
    [
        .. Before("CheckWorkspace", "problem", "PrepareForBuild", "AssignProjectConfiguration", "PrepareProjectReferences", "CoreCompile"),
        .. Before("CheckWorkspace", "problem in several frameworks", "DispatchToInnerBuilds"),
        .. Before("CheckRestoredWorkspaceUsage", "package", "PrepareForBuild", "AssignProjectConfiguration", "PrepareProjectReferences"),
        .. Before("CheckRestoredWorkspaceUsage", "package in several frameworks", "DispatchToInnerBuilds"),
        .. Before("CheckFoundWorkspaceRoot", "no root", "PrepareForBuild", "AssignProjectConfiguration", "PrepareProjectReferences"),
        .. Before("CheckFoundWorkspaceRoot", "restore without a root", "CollectPackageReferences"),
        .. Before("CheckFoundWorkspaceRoot", "no root in several frameworks", "DispatchToInnerBuilds"),
        .. Before("CheckPackedWorkspaceUsage", "pack", "_GetBuildOutputFilesWithTfm"),
        .. Before("WarnOfAbsoluteConstants", "pack constants", "GenerateNuspec"),
        .. Before("WarnOfAbsoluteConstants", "publish constants", "PrepareForPublish"),
        .. Before("WarnOfAbsoluteConstantsInContinuousIntegration", "constants in continuous integration", "CoreCompile"),
        .. Before(
            "AddWorkspaceItems", "build", "AssignTargetPaths", "SplitResourcesByCulture", "CoreCompile",
            "GenerateMSBuildEditorConfigFileShouldRun", "GetCopyToOutputDirectoryItems"),
        .. Before("AddWorkspaceItems", "pack", "_GetPackageFiles"),
        .. Before(
            "WriteWorkspaceSource",
            "source",
            "CoreCompile",
            "GenerateMSBuildEditorConfigFileShouldRun",
            "GenerateMSBuildEditorConfigFileCore"),
        .. Before("WriteWorkspaceSource", "F#", "FSharpSourceCodeCompileOrder"),
        .. Before(
            "AddWorkspaceToCompiler",
            "build",
            "CoreCompile",
            "GenerateMSBuildEditorConfigFileShouldRun",
            "GenerateMSBuildEditorConfigFileCore"),
        new("ForgetVanishedWorkspaceMembers", "AfterTargets", "CoreCompile", "a file that nobody uses is gone"),
        new("ReportVanishedWorkspaceMembers", "AfterTargets", "_CleanRecordFileWrites", "a file that is used is gone"),
        new("WriteWorkspaceDevelopmentRoot", "AfterTargets", "GenerateBuildRuntimeConfigurationFiles", "build"),
        new("DeployWorkspace", "AfterTargets", "ComputeResolvedFilesToPublishList", "publish with files"),
        .. Before("SetDeployedRoot", "publish with files", "PrepareForPublish"),
        .. Before("AddWorkspaceSourceRoot", "build", "InitializeSourceRootMappedPaths"),
        .. Before("CollectWorkspaceUpToDateCheckInputs", "up-to-date check", "CollectUpToDateCheckInputDesignTime"),
        .. Before("CollectWorkspaceWatchItems", "watch", "_CoreCollectWatchItems"),
        .. Before("DefineWorkspaceStaticAssets", "web", "ResolveProjectStaticWebAssets"),
        new("CleanWorkspaceFiles", "AfterTargets", "Clean", "clean of several frameworks"),
    ];

    public override string ToString() => $"{Ours} {Order} {Foreign}";

    private static IEnumerable<ForeignTarget> Before(string ours, string build, params string[] foreign) =>
        foreign.Select(name => new ForeignTarget(ours, "BeforeTargets", name, build));
}
