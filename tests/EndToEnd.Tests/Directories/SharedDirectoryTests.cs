namespace WorkspaceSdk.Tests;

/// <summary>
/// Projects that share an intermediate directory keep their files apart. Where nothing is shared the names are the plain ones.
/// </summary>
public sealed class SharedDirectoryTests
{
    private static readonly string Sdk = $"""<Sdk Name="WorkspaceSdk" Version="{PackedSdk.Version}" />""";

    // Path of the project, its properties, other files of its directory, and what its manifest is called.
    private static readonly (string Project, string Properties, string Others, string Manifest)[] Names =
    [
        ("a/App.csproj", "", "", "workspace.manifest"),
        ("b/App.csproj", "", "Lib.csproj", "App.csproj.workspace.manifest"),
        ("c/App.csproj", "", "App.fsproj", "App.csproj.workspace.manifest"),
        ("d/App.csproj", "", "App_x1y2_wpftmp.csproj;build.proj;a.shproj;App.csproj.user;App.csproj.bak", "workspace.manifest"),
        ("e/App.csproj", "<BaseIntermediateOutputPath>obj/App/</BaseIntermediateOutputPath>", "Lib.csproj", "workspace.manifest"),
        ("f/App.csproj",
            "<BaseIntermediateOutputPath>obj/both/</BaseIntermediateOutputPath>",
            "Lib.csproj",
            "App.csproj.workspace.manifest"),
        ("g/App.csproj",
            "<IntermediateOutputPath>../all/obj/$(Configuration)/</IntermediateOutputPath>",
            "",
            "App.csproj.workspace.manifest"),
        ("h/App.csproj",
            "<IntermediateOutputPath>$(MSBuildThisFileDirectory)../all/obj/</IntermediateOutputPath>",
            "",
            "App.csproj.workspace.manifest"),
        ("i/App.csproj",
            "<IntermediateOutputPath>$(MSBuildThisFileDirectory)out/$(Configuration)/</IntermediateOutputPath>",
            "",
            "workspace.manifest"),
        ("j/App.csproj",
            "<BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)../shared/</BaseIntermediateOutputPath>",
            "",
            "App.csproj.workspace.manifest"),
        ("k/App.csproj",
            "<UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)../artifacts</ArtifactsPath>",
            "",
            "workspace.manifest"),
        ("l/App.csproj",
            "<UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)../artifacts</ArtifactsPath>",
            "Lib.csproj",
            "workspace.manifest"),
        ("m/App_x1y2_wpftmp.csproj", "<_TargetAssemblyProjectName>App</_TargetAssemblyProjectName>", "App.csproj", "workspace.manifest"),
        ("n/App_x1y2_wpftmp.csproj",
            "<_TargetAssemblyProjectName>App</_TargetAssemblyProjectName>",
            "App.csproj;Lib.csproj",
            "App.csproj.workspace.manifest"),
        ("o/App_x1y2_wpftmp.csproj",
            "<_TargetAssemblyProjectName>App</_TargetAssemblyProjectName><BaseIntermediateOutputPath>obj/App/</BaseIntermediateOutputPath>",
            "App.csproj;Lib.csproj",
            "workspace.manifest"),
        ("p/App.csproj",
            "<BaseIntermediateOutputPath>obj/App/</BaseIntermediateOutputPath><IntermediateOutputPath>../all/obj/</IntermediateOutputPath>",
            "",
            "App.csproj.workspace.manifest"),
    ];

    [Fact]
    public void Only_what_may_be_shared_is_named_by_its_project()
    {
        using var workspace = new TestWorkspace();
        foreach ((string project, string properties, string others, _) in Names)
        {
            workspace.Write(
                Path.GetDirectoryName(project) + "/Directory.Build.props",
                $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");
            workspace.Write(
                project,
                $"""<Project Sdk="Microsoft.NET.Sdk">{Sdk}<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
            foreach (string other in others.Split(';', StringSplitOptions.RemoveEmptyEntries))
                workspace.Write(Path.GetDirectoryName(project) + "/" + other, "<Project />");
        }

        var probe = new Probe(
            workspace,
            Names.Select(static n => n.Project),
            "$([System.IO.Path]::GetFileName('$(WorkspaceManifestFile)'))|$([System.IO.Path]::GetFileName('$(WorkspaceStateFile)'))|$([System.IO.Path]::GetFileName('$(WorkspaceSourceFile)'))");

        Assert.Equal(
            Names.Select(static n =>
                $"{n.Project}: {n.Manifest} {n.Manifest.Replace(".manifest", ".state", StringComparison.Ordinal)} "
                + $"{n.Manifest.Replace("workspace.manifest", "Workspace.g.cs", StringComparison.Ordinal)}"),
            Names.Select(n =>
                $"{n.Project}: "
                + $"{string.Join(' ', probe.Answer(n.Project) ?? [.. probe.Reports(Path.GetDirectoryName(n.Project)!), "no answer"])}"));
    }

    [Theory]
    [InlineData("", "Generator")]
    [InlineData("", "Source")]
    [InlineData("<IntermediateOutputPath>$(MSBuildThisFileDirectory)obj/$(Configuration)/</IntermediateOutputPath>", "Generator")]
    public void Two_projects_build_at_once_again_and_again(string properties, string emit)
    {
        bool isOneFolder = properties.Length == 0;
        string[] projects = isOneFolder ? ["both/One.csproj", "both/Two.csproj"] : ["one/One.csproj", "two/Two.csproj"];
        using var workspace = new TestWorkspace($"""
            <WorkspaceFiles Include="First" Base="first" Pattern="*.json" Projects="**/One.csproj" />
            <WorkspaceFiles Include="Second" Base="second" Pattern="*.json" Projects="**/Two.csproj" />
            """);
        workspace.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup>{properties}<WorkspaceEmit>{emit}</WorkspaceEmit></PropertyGroup></Project>");
        workspace.Write("first/a.json");
        workspace.Write("second/b.json");
        foreach ((string project, string code) in projects.Zip(["First.AJson", "Second.BJson"]))
        {
            string name = Path.GetFileNameWithoutExtension(project);
            workspace.Project(
                project,
                $"""<PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup><ItemGroup><Compile Include="{name}.cs" /></ItemGroup>""",
                outputType: "Library");
            workspace.Write(
                $"{Path.GetDirectoryName(project)}/{name}.cs",
                $"namespace {name}; public static class Use {{ public const string Path = Workspace.Relative.{code}; }}");
            workspace.Dotnet("restore", project).Succeeded();
        }

        string all = workspace.Write(
            "All.proj",
            $"""<Project><Target Name="Build"><MSBuild Projects="{string.Join(';', projects)}" Targets="Build" BuildInParallel="true" /></Target><Target Name="Clean"><MSBuild Projects="{string.Join(';', projects)}" Targets="Clean" /></Target><Target Name="Restore" /></Project>""");
        Assert.Equal(2, workspace.Build(all, "-m:2").Succeeded().CompilerRuns);
        Assert.Equal(0, workspace.Build(all, "-m:2").Succeeded().CompilerRuns);
        string[] written = WorkspaceFiles(workspace);
        Assert.Equal(emit == "Source" ? 8 : 4, written.Length);

        // One project's change is none of the other's.
        workspace.Write("first/c.json");
        Assert.Equal(1, workspace.Build(all, "-m:2").Succeeded().CompilerRuns);
        Assert.Equal(0, workspace.Build(all, "-m:2").Succeeded().CompilerRuns);
        Assert.Equal(written, WorkspaceFiles(workspace));

        workspace.Dotnet("msbuild", projects[0], "-t:Clean").Succeeded();
        Assert.Equal(written.Where(static file => file.Contains("Two.csproj", StringComparison.Ordinal)), WorkspaceFiles(workspace));
        workspace.Dotnet("msbuild", projects[1], "-t:Clean").Succeeded();
        Assert.Empty(WorkspaceFiles(workspace));
    }

    private static string[] WorkspaceFiles(TestWorkspace workspace) =>
        [.. Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith("workspace.manifest", StringComparison.Ordinal)
                || file.EndsWith("workspace.state", StringComparison.Ordinal)
                || file.Contains("Workspace.g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
