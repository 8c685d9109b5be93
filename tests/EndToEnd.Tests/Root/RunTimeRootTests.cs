namespace WorkspaceSdk.Tests;

/// <summary>Programs find their workspace wherever they and it are taken.</summary>
public sealed class RunTimeRootTests
{
    [Fact]
    public void An_application_moved_with_its_workspace_finds_it()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        string moved = Path.Combine(workspace.Container, "moved elsewhere");
        Directory.Move(workspace.Root, moved);
        CommandResult result = Command.Run(workspace.Container, "dotnet", [Path.Combine(moved, "src/App/bin/Debug/net10.0/App.dll")]);
        Directory.Move(moved, workspace.Root);

        Assert.Equal(moved, result.Succeeded().Output.Trim());
    }

    [Fact]
    public void An_application_copied_with_its_workspace_finds_the_copy()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        string copy = Path.Combine(workspace.Container, "copy");
        Command.Run(workspace.Container, "cp", ["-r", workspace.Root, copy]).Succeeded();

        Assert.Equal(
            copy,
            Command.Run(
                workspace.Container, "dotnet", [Path.Combine(copy, "src/App/bin/Debug/net10.0/App.dll")]).Succeeded().Output.Trim());
        Assert.Equal(
            workspace.Root,
            Command.Run(
                workspace.Container, "dotnet", [workspace.FullPath("src/App/bin/Debug/net10.0/App.dll")]).Succeeded().Output.Trim());
    }

    [Fact]
    public void A_published_application_goes_by_the_variable_and_without_it_names_every_step()
    {
        using TestWorkspace workspace = Workspace(out string project);
        string published = Path.Combine(workspace.Container, "published");
        workspace.Dotnet("publish", project, "-o", published).Succeeded();
        string application = Path.Combine(published, "App.dll");
        Assert.False(File.Exists(Path.Combine(published, "App.runtimeconfig.dev.json")));

        var environment = new Dictionary<string, string?> { ["WORKSPACE_PATH"] = workspace.Root };
        Assert.Equal(workspace.Root, Command.Run(published, "dotnet", [application], environment).Succeeded().Output.Trim());

        CommandResult without = Command.Run(published, "dotnet", [application]).Failed();
        foreach (string step in new[]
        {
            "WORKSPACE_PATH", "WorkspaceSdk.Root:App", "WorkspaceSdk.Root", published, "Directory.Workspace.props", ".git", "global.json"
        })
            Assert.Contains(step, without.Errors, StringComparison.Ordinal);
    }

    [RootFact]
    public void A_published_application_runs_as_another_user()
    {
        using TestWorkspace workspace = Workspace(out string project);
        string published = Path.Combine(workspace.Container, "published");
        workspace.Dotnet("publish", project, "-o", published).Succeeded();
        Command.Run(workspace.Container, "chmod", ["-R", "a+rX", "."]).Succeeded();
        string[] asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(published, "App.dll")];
        var environment =
            new Dictionary<string, string?> { ["WORKSPACE_PATH"] = workspace.Root, ["HOME"] = "/nonexistent", ["TMPDIR"] = "/tmp" };

        Assert.Equal(workspace.Root, Command.Run(published, "setpriv", asNobody, environment).Succeeded().Output.Trim());

        // Without the variable it climbs from where the user is, as anybody's would.
        environment["WORKSPACE_PATH"] = null;
        Assert.Equal(workspace.Root, Command.Run(workspace.Root, "setpriv", asNobody, environment).Succeeded().Output.Trim());
    }

    [Fact]
    public void However_it_is_started_an_application_finds_its_workspace()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        Assert.Equal(workspace.Root, workspace.Dotnet("run", "--no-build", "--project", project).Succeeded().Output.Trim());
        Assert.Equal(
            workspace.Root,
            Command.Run(
                workspace.Container, workspace.FullPath("src/App/bin/Debug/net10.0/App"), [], HostEnvironment()).Succeeded().Output.Trim());
    }

    [Fact]
    public void A_trimmed_single_file_finds_its_workspace_by_the_variable_and_from_its_own_directory()
    {
        using TestWorkspace workspace = Workspace(out string project);
        string published = Path.Combine(workspace.Container, "published");

        // Every warning of the trimmer is an error.
        workspace.Dotnet(
            "publish", project, "-o", published, "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "-p:TrimmerSingleWarn=false",
            "-p:ILLinkTreatWarningsAsErrors=true").Succeeded();
        string application = Path.Combine(published, "App");
        string copy = workspace.FullPath("tools/App");
        Directory.CreateDirectory(workspace.FullPath("tools"));
        File.Copy(application, copy);

        Assert.Equal(workspace.Root, Command.Run(
            published, application, [], new Dictionary<string, string?> { ["WORKSPACE_PATH"] = workspace.Root }).Succeeded().Output.Trim());
        Assert.Equal(workspace.Root, Command.Run(workspace.Container, copy, []).Succeeded().Output.Trim());
        Assert.Contains(
            "WORKSPACE_PATH: not set", Command.Run(workspace.Container, application, []).Failed().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_variable_is_an_error_and_never_passed_over()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();

        CommandResult result = Command.Run(
            workspace.Root,
            "dotnet",
            ["src/App/bin/Debug/net10.0/App.dll"],
            new Dictionary<string, string?> { ["WORKSPACE_PATH"] = "/nowhere/at/all" });

        Assert.Contains("/nowhere/at/all", result.Failed().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_moved_with_its_workspace_finds_it_from_an_application_without_the_SDK()
    {
        using var workspace = new TestWorkspace();
        workspace.Project("src/Lib/Lib.csproj", outputType: "Library");
        workspace.Write("src/Lib/Here.cs", "namespace Lib; public static class Here { public static string Root => Workspace.Root; }");
        workspace.Write("src/Plain/Plain.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """);
        workspace.Write("src/Plain/Program.cs", "System.Console.WriteLine(Lib.Here.Root);");
        workspace.Build("src/Plain/Plain.csproj").Succeeded();

        string moved = Path.Combine(workspace.Container, "moved");
        Directory.Move(workspace.Root, moved);
        CommandResult result = Command.Run(workspace.Container, "dotnet", [Path.Combine(moved, "src/Plain/bin/Debug/net10.0/Plain.dll")]);
        Directory.Move(moved, workspace.Root);

        Assert.Equal(moved, result.Succeeded().Output.Trim());
    }

    [Fact]
    public void A_referenced_project_of_another_workspace_keeps_its_own_root()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("vendor/inner/Directory.Workspace.props", "<Project />");
        workspace.Project("vendor/inner/Lib/Lib.csproj", outputType: "Library");
        workspace.Write(
            "vendor/inner/Lib/Here.cs", "namespace Lib; public static class Here { public static string Root => Workspace.Root; }");
        string project = workspace.Project(
            "src/App/App.csproj", """<ItemGroup><ProjectReference Include="$(WorkspaceRoot)vendor/inner/Lib/Lib.csproj" /></ItemGroup>""");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Root); Console.WriteLine(Lib.Here.Root);");

        workspace.Build(project).Succeeded();

        Assert.Equal(
            $"{workspace.Root}\n{workspace.FullPath("vendor/inner")}\n",
            workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
    }

    [Fact]
    public void Entries_of_others_in_the_development_file_stay()
    {
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project, "-p:GenerateRuntimeConfigDevFile=true").Succeeded();

        string text = workspace.Read("src/App/bin/Debug/net10.0/App.runtimeconfig.dev.json");
        Assert.Contains("additionalProbingPaths", text, StringComparison.Ordinal);
        Assert.Contains("WorkspaceSdk.Root", text, StringComparison.Ordinal);
        Assert.Contains("\"WorkspaceSdk.BuildProject\": \"src/App/App.csproj\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Root, text, StringComparison.Ordinal);
        Assert.Equal(workspace.Root, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"runtimeOptions\": { \"configProperties\": {")]
    public void A_development_file_that_is_no_JSON_is_written_again(string damaged)
    {
        const string File = "src/App/bin/Debug/net10.0/App.runtimeconfig.dev.json";
        using TestWorkspace workspace = Workspace(out string project);
        workspace.Build(project).Succeeded();
        string good = workspace.Read(File);

        workspace.Write(File, damaged);
        workspace.Build(project, "--no-restore").Succeeded();

        Assert.Equal(good, workspace.Read(File));
    }

    // An apphost finds the runtime by this where it is not installed in the usual place.
    private static Dictionary<string, string?> HostEnvironment() =>
        new()
        {
            ["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetDirectoryName(
                Path.GetDirectoryName(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/'))))
        };

    private static TestWorkspace Workspace(out string project)
    {
        var workspace = new TestWorkspace();
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Root);");
        return workspace;
    }
}
