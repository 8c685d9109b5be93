using System.Security;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Builds the projects of many workspaces in one process. Most of the time of a small build is the start of the process and the SDK's.
/// </summary>
internal static class ManyProjects
{
    /// <summary>
    /// Restores the projects, calls a target of each, and returns the whole build. A project that fails stops no other one.
    /// </summary>
    /// <param name="projects">The projects' full paths.</param>
    /// <param name="target">The target.</param>
    /// <param name="properties">Returns the global properties of a project, <c>A=1;B=2</c>.</param>
    public static BuildResult Build(IEnumerable<string> projects, string target = "Build", Func<string, string>? properties = null)
    {
        using var all = new TestWorkspace();
        all.Delete(TestWorkspace.WorkspaceFile);
        string items = string.Concat(projects.Select(project =>
            $"<One Include=\"{project}\" AdditionalProperties=\"{SecurityElement.Escape(properties?.Invoke(project) ?? "")}\" />"));
        all.Write("All.proj", $"""
            <Project>
              <ItemGroup>{items}</ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(One)" Targets="Restore" Properties="MSBuildRestoreSessionId={Guid.NewGuid()}" />
                <MSBuild Projects="@(One)" Targets="{target}" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        return all.Build("All.proj", "--no-restore", "-m:1", "-clp:NoSummary");
    }
}
