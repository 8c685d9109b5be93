using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>Applications that are published with the files of their groups, and find them wherever they are.</summary>
public sealed partial class DeployedWorkspaceTests : IDisposable
{
    private const string Deploy = "<PropertyGroup><WorkspaceDeploy>true</WorkspaceDeploy></PropertyGroup>";

    private const string Program = """
        using System;
        using System.IO;
        using App;

        Console.WriteLine(Workspace.Root);
        Console.WriteLine(File.ReadAllText(Workspace.Contracts.Orders.V2Json));
        """;

    private readonly TestWorkspace _workspace = new("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""");

    public DeployedWorkspaceTests()
    {
        _workspace.Write("contracts/orders/v2.json", "the file");
        _workspace.Write("contracts/100% (a);b.json", "{}");
        _workspace.Write("src/App/Program.cs", Program);
    }

    private string Published => Path.Combine(_workspace.Container, "published");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void It_is_off_by_default()
    {
        Publish("");
        Assert.False(File.Exists(Path.Combine(Published, TestWorkspace.WorkspaceFile)));
        Assert.False(Directory.Exists(Path.Combine(Published, "contracts")));
        string configuration = File.ReadAllText(Path.Combine(Published, "App.runtimeconfig.json"));
        Assert.DoesNotContain("WorkspaceSdk", configuration, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_directory_is_the_workspace_wherever_it_is_and_nothing_else_is()
    {
        Publish(Deploy);
        Assert.Equal(
            ["Directory.Workspace.props", "contracts/100% (a);b.json", "contracts/orders/v2.json"],
            Directory.EnumerateFiles(Published, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Published, file).Replace('\\', '/'))
                .Where(static file => !file.StartsWith("App", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

        // Inside the checkout itself, whose files differ by now; elsewhere; and without the checkout.
        _workspace.Write("contracts/orders/v2.json", "changed");
        string inside = _workspace.FullPath("deep/published"), moved = Path.Combine(_workspace.Container, "moved");
        Directory.CreateDirectory(_workspace.FullPath("deep"));
        Directory.Move(Published, inside);
        AssertRuns(inside, _workspace.FullPath("src/App"), "dotnet", Path.Combine(inside, "App.dll"));
        Directory.Move(inside, moved);
        AssertRuns(moved, _workspace.Root, "dotnet", Path.Combine(moved, "App.dll"));
        Directory.Move(_workspace.FullPath("contracts"), _workspace.FullPath("gone"));
        AssertRuns(moved, _workspace.Container, Path.Combine(moved, "App"));
    }

    [Fact]
    public void A_run_from_the_build_uses_the_checkout()
    {
        _workspace.Project("src/App/App.csproj", Deploy);
        string output = _workspace.Dotnet("run", "--project", "src/App/App.csproj").Succeeded().Output;
        Assert.Equal([_workspace.Root, "the file"], output.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(_workspace.FullPath("src/App/bin/Debug/net10.0/contracts")));
    }

    [Fact]
    public void A_workspace_deleted_under_the_application_is_not_looked_for_elsewhere()
    {
        Publish(Deploy);
        Directory.Delete(Path.Combine(Published, "contracts"), recursive: true);
        CommandResult result = Command.Run(_workspace.Root, "dotnet", [Path.Combine(Published, "App.dll")]).Failed();
        Assert.Contains(Path.Combine(Published, "contracts/orders/v2.json"), result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_has_its_workspace_beside_it()
    {
        Publish(Deploy, "-p:PublishSingleFile=true", "--self-contained", "false", "-r", RuntimeIdentifier);
        Assert.False(File.Exists(Path.Combine(Published, "App.dll")));
        AssertRuns(Published, _workspace.Root, Path.Combine(Published, "App"));
    }

    [LinuxFact]
    public void A_native_program_has_its_workspace_beside_it()
    {
        Publish(Deploy.Replace("</WorkspaceDeploy>", "</WorkspaceDeploy><PublishAot>true</PublishAot>", StringComparison.Ordinal));
        AssertRuns(Published, _workspace.Root, Path.Combine(Published, "App"));
    }

    [RootFact]
    public void Another_user_runs_it_without_the_repository()
    {
        Publish(Deploy);
        Command.Run(_workspace.Container, "chmod", ["-R", "a+rX", "."]).Succeeded();
        Command.Run(_workspace.Container, "chmod", ["700", _workspace.Root]).Succeeded();
        AssertRuns(
            Published, "/", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(Published, "App.dll"));
    }

    [Fact]
    public void A_file_that_an_item_list_publishes_at_its_path_is_published_once()
    {
        _workspace.DeclareWorkspace(
            """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Item="Content" CopyToPublishDirectory="Always" />"""
            + """<WorkspaceFiles Include="Again" Base="contracts/orders" Pattern="*.json" />""");
        Publish(Deploy);
        AssertRuns(Published, _workspace.Root, Path.Combine(Published, "App"));
    }

    [Fact]
    public void A_root_without_a_marker_gets_one_where_it_is_published()
    {
        File.Delete(_workspace.FullPath(TestWorkspace.WorkspaceFile));
        _workspace.Write(".git/HEAD", "ref: refs/heads/main\n");
        Publish(Deploy + """<ItemGroup><WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" /></ItemGroup>""");
        Assert.Equal("<Project />\n", File.ReadAllText(Path.Combine(Published, TestWorkspace.WorkspaceFile)));
        AssertRuns(Published, _workspace.Root, Path.Combine(Published, "App"));
    }

    [Fact]
    public void A_value_that_means_nothing_is_an_error()
    {
        string project = _workspace.Project("src/App/App.csproj", Deploy.Replace("true", "yes", StringComparison.Ordinal));
        Assert.Equal("WSDK2005", _workspace.Build(project).Failed().Code);
    }

    [Fact]
    public void A_program_that_reads_configurations_and_is_published_without_them_is_a_warning()
    {
        _workspace.Project(
            "src/Library/Library.csproj",
            "<PropertyGroup><OutputType>Library</OutputType><AssemblyName>WorkspaceSdk.Extensions</AssemblyName></PropertyGroup>");
        _workspace.Write("src/Library/Type.cs", "public static class Type;");
        _workspace.Write("config/app.json", "{}");
        _workspace.Write("config/app.local.json", "{}");
        string project = _workspace.Project(
            "src/App/App.csproj",
            Deploy.Replace("</Prop", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors></Prop", StringComparison.Ordinal)
            + """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");

        string output = _workspace.Dotnet("publish", project, "-o", Published).Succeeded().Output;
        Assert.Contains($"{_workspace.FullPath(project)} : warning WSDK0027: ", output, StringComparison.Ordinal);
        Assert.Contains("no file of 'config' is published, such as 'config/app.json'", output, StringComparison.Ordinal);

        _workspace.DeclareWorkspace("""
            <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />
            <WorkspaceFiles Include="Settings" Base="config" Pattern="*.json" Exclude="*.local.*" />
            """);
        Assert.DoesNotContain(
            "WSDK", _workspace.Dotnet("publish", project, "-o", Published).Succeeded().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Published, "config/app.local.json")));
    }

    [Fact]
    public void Two_files_of_one_published_path_are_the_error_of_the_SDK()
    {
        _workspace.Write("src/App/contracts/orders/v2.json", "the project's own");
        string project = _workspace.Project(
            "src/App/App.csproj",
            Deploy + """<ItemGroup><None Update="contracts/orders/v2.json" CopyToPublishDirectory="Always" /></ItemGroup>""");
        Assert.Contains("NETSDK1152", _workspace.Dotnet("publish", project, "-o", Published).Failed().Output, StringComparison.Ordinal);
    }

    // The instructions of the Dockerfile that docs/deployment.md shows, without an engine for containers: COPY copies, RUN runs.
    [LinuxFact]
    public void The_Dockerfile_of_the_page_builds_and_its_image_runs()
    {
        _workspace.Project("src/App/App.csproj", Deploy);
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/deployment.md")).ReplaceLineEndings("\n");
        string[] stages = [.. DockerfilePattern().Match(page).Groups["text"].Value.Split("\nFROM ").Skip(1)];
        Assert.Equal(2, stages.Length);
        string build = Path.Combine(_workspace.Container, "build"), image = Path.Combine(_workspace.Container, "image");
        Directory.CreateDirectory(build);
        Directory.CreateDirectory(image);
        foreach (string line in stages[0].Split('\n'))
        {
            if (line.StartsWith("COPY --parents ", StringComparison.Ordinal))
                Shell(_workspace.Root, $"cp -r {line[5..].Replace(" ./", "", StringComparison.Ordinal)} '{build}'");
            else if (line.StartsWith("RUN ", StringComparison.Ordinal))
                Shell(build, line[4..].Replace("/app", image, StringComparison.Ordinal));
        }

        Assert.True(Directory.Exists(Path.Combine(build, "src/App/obj")));
        Directory.Delete(build, recursive: true);
        AssertRuns(image, _workspace.Container, "dotnet", Path.Combine(image, "App.dll"));
    }

    private static string RuntimeIdentifier => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    private void Publish(string body, params string[] options)
    {
        string project = _workspace.Project("src/App/App.csproj", body);
        _workspace.Dotnet(["publish", project, "-o", Published, .. options]).Succeeded();
    }

    private static void AssertRuns(string root, string directory, string program, params string[] arguments)
    {
        string output = Command.Run(directory, program, arguments, new Dictionary<string, string?> { ["HOME"] = "/nonexistent" })
            .Succeeded()
            .Output;
        Assert.Equal([root, "the file"], output.TrimEnd().Split('\n'));
    }

    private static void Shell(string directory, string command) => Command.Run(directory, "sh", ["-e", "-c", command]).Succeeded();

    [GeneratedRegex(@"\n```dockerfile\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DockerfilePattern();
}
