namespace WorkspaceSdk.Tests;

/// <summary>Which of the package's assemblies of tasks a build loads: never one that the environment names.</summary>
public sealed class TasksChoiceTests
{
    [Theory]
    [InlineData("WorkspaceTasksFramework", "../../../../evil")]
    [InlineData("WorkspaceTasksFramework", "netstandard2.0")]
    [InlineData("WORKSPACETASKSFRAMEWORK", "netstandard2.0")]
    [InlineData("WorkspaceTasksFramework", "it's $(x)")]
    [InlineData("WorkspaceTasksRuntime", "../../../evil")]
    [InlineData("workspacetasksruntime", "any")]
    public void The_environment_chooses_no_assembly(string variable, string value)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "return;");
        string usual = workspace.Property(project, "_WorkspaceTasksAssembly");

        var environment = new Dictionary<string, string?> { [variable] = value };
        Assert.Equal(
            usual, workspace.DotnetWith(environment, "msbuild", project, "-getProperty:_WorkspaceTasksAssembly").Succeeded().Output.Trim());
        BuildResult build = workspace.BuildWith(environment, project).SucceededWithWarnings();
        Assert.Equal(["WSDK0021"], build.Warnings.Select(static warning => warning.Code));
    }

    [Theory]
    [InlineData("../../../evil")]
    [InlineData("net472")]
    public void A_choice_that_the_package_does_not_have_is_not_used(string value)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "return;");
        BuildResult build = workspace.Build(project, "-p:WorkspaceTasksRuntime=" + value).SucceededWithWarnings();
        Assert.Equal(["WSDK0021"], build.Warnings.Select(static warning => warning.Code));
    }

    [Theory]
    [InlineData("WorkspaceTasksFramework", "netstandard2.0", "tasks/netstandard2.0/WorkspaceSdk.Tasks.dll")]
    [InlineData("WorkspaceTasksFramework", "net10.0", "tasks/net10.0/")]
    [InlineData("WorkspaceTasksRuntime", "any", "/WorkspaceSdk.Tasks.dll")]
    public void The_command_line_chooses(string property, string value, string expected)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj");
        Assert.Contains(
            expected, workspace.Property(project, "_WorkspaceTasksAssembly", $"-p:{property}={value}"), StringComparison.Ordinal);
    }
}
