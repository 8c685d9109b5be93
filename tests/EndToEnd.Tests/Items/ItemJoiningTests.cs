using System.Text.Json;
using Microsoft.Build.Logging.StructuredLogger;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Items of groups are in their lists before any target reads them, whatever is built; and only where a group
/// has <c>Item</c> does that cost anything.
/// </summary>
public sealed class ItemJoiningTests
{
    private const string Groups = """
        <WorkspaceFiles Include="Compiled" Base="files" Pattern="Compile.*" Item="Compile" Members="None" />
        <WorkspaceFiles Include="Contents" Base="files" Pattern="Content.txt" Item="Content" CopyToOutputDirectory="PreserveNewest" />
        <WorkspaceFiles Include="Embedded" Base="files" Pattern="EmbeddedResource.txt" Item="EmbeddedResource" />
        <WorkspaceFiles Include="Additional" Base="files" Pattern="AdditionalFiles.txt" Item="AdditionalFiles" />
        <WorkspaceFiles Include="Plain" Base="files" Pattern="None.txt" Item="None" />
        <WorkspaceFiles Include="Own" Base="files" Pattern="ListOfMyOwn.txt" Item="ListOfMyOwn" />
        """;

    private static readonly string[] Lists = ["AdditionalFiles", "Compile", "Content", "EmbeddedResource", "ListOfMyOwn", "None"];

    // Targets that run ahead of everything; each says at once what the lists hold.
    private static readonly Dictionary<string, string> Earliest = new()
    {
        ["BeforeBuild"] = "BeforeTargets=\"BeforeBuild\"",
        ["PrepareForBuild"] = "BeforeTargets=\"PrepareForBuild\"",
        ["Configuration"] = "BeforeTargets=\"_CheckForInvalidConfigurationAndPlatform\"",
        ["Settings"] = "BeforeTargets=\"BuildOnlySettings\"",
        ["References"] = "BeforeTargets=\"ResolveReferences;ResolveAssemblyReferences\"",
        ["Packages"] = "BeforeTargets=\"ResolvePackageAssets\"",
        ["OnlyDependedOn"] = "",
        ["AskedFor"] = "",
    };

    [Theory]
    [InlineData("csproj", SdkStyle.SdkElement)]
    [InlineData("csproj", SdkStyle.PackageReference)]
    [InlineData("csproj", SdkStyle.ProjectSdk)]
    [InlineData("vbproj", SdkStyle.SdkElement)]
    [InlineData("fsproj", SdkStyle.SdkElement)]
    public void Every_target_sees_the_items_of_groups(string kind, SdkStyle style)
    {
        using TestWorkspace workspace = Workspace(kind, style, out string project);

        workspace.Build(project).Succeeded();

        foreach (string target in Earliest.Keys.Where(static name => name != "AskedFor"))
            Assert.Equal(Lists, Seen(workspace, target));
        foreach (string arguments in new[]
        {
            "-t:AskedFor", "-t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true", "-t:Publish -p:NoBuild=true",
            "-t:Pack -p:NoBuild=true", "-t:GetCopyToOutputDirectoryItems"
        })
        {
            foreach (string file in Directory.GetFiles(workspace.Root, "seen-*"))
                File.Delete(file);

            workspace.Dotnet(["msbuild", project, .. arguments.Split(' ')]).Succeeded();

            Assert.All(
                Directory.GetFiles(workspace.Root, "seen-*"),
                file => Assert.Equal(Lists, Seen(workspace, Path.GetFileName(file)["seen-".Length..])));
        }
    }

    [Fact]
    public void A_design_time_build_has_them()
    {
        using TestWorkspace workspace = Workspace("csproj", SdkStyle.SdkElement, out string project);
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement items = workspace.Dotnet(
            "msbuild", project, "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildProjectReferences=false",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__", "-getItem:CscCommandLineArgs").Json().GetProperty("Items");

        string[] arguments = [.. items.GetProperty("CscCommandLineArgs")
            .EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!)];
        Assert.Contains(workspace.FullPath("files/Compile.cs"), arguments);
        Assert.Contains("/additionalfile:" + workspace.FullPath("files/AdditionalFiles.txt"), arguments);
        Assert.Equal(Lists, Seen(workspace, "References"));
    }

    [Fact]
    public void A_project_that_refers_to_another_copies_what_a_group_adds_there()
    {
        using TestWorkspace workspace = Workspace("csproj", SdkStyle.SdkElement, out string library);
        string project = workspace.Project(
            "src/User/User.csproj", $"""<ItemGroup><ProjectReference Include="../../{library}" /></ItemGroup>""");
        workspace.DeclareWorkspace(Groups.Replace(" Item=", " Projects=\"src/Lib/**\" Item=", StringComparison.Ordinal));
        workspace.Write("src/User/Program.cs", "return;");

        workspace.Build(project).Succeeded();

        Assert.True(File.Exists(workspace.FullPath("src/User/bin/Debug/net10.0/files/Content.txt")));
    }

    [Fact]
    public void Each_target_framework_has_them_and_a_graph_build_too()
    {
        using TestWorkspace workspace = Workspace("csproj", SdkStyle.SdkElement, out string project, "net10.0;netstandard2.0");
        workspace.Dotnet("restore", project).Succeeded();

        workspace.Dotnet("msbuild", project, "-t:Build", "-graph", "-isolate").Succeeded();

        Assert.Equal(Lists, Seen(workspace, "BeforeBuild"));
        foreach (string framework in new[] { "net10.0", "netstandard2.0" })
            Assert.True(File.Exists(workspace.FullPath($"src/Lib/bin/Debug/{framework}/files/Content.txt")), framework);
    }

    [Fact]
    public void Without_Item_no_target_runs_and_restoring_runs_none_at_all()
    {
        using TestWorkspace workspace = Workspace("csproj", SdkStyle.SdkElement, out string project);
        string log = Path.Combine(workspace.Container, "restore.binlog");
        workspace.Dotnet("restore", project, "-bl:" + log).Succeeded();
        Assert.Empty(Run(BinaryLog.ReadBuild(log)));
        Assert.False(Directory.Exists(workspace.FullPath("src/Lib/obj/Debug")));

        workspace.DeclareWorkspace("""<WorkspaceFiles Include="Files" Base="files" Pattern="*" />""");
        Assert.Empty(Run(workspace.Build(project).Succeeded().Log));

        static IEnumerable<string> Run(Build build) => build
            .FindChildrenRecursive<Target>(static target => target.Name is "JoinWorkspaceItems" or "AddWorkspaceItems" && !target.Skipped)
            .Select(static target => target.Name);
    }

    [Fact]
    public void A_mistake_in_a_declaration_fails_the_build_once_and_lets_a_project_be_cleaned()
    {
        using TestWorkspace workspace = Workspace("csproj", SdkStyle.SdkElement, out string project);
        workspace.Build(project).Succeeded();
        workspace.DeclareWorkspace(Groups.Replace("Content.txt", "Content[.txt", StringComparison.Ordinal));

        Assert.Equal("WSDK1002", workspace.Build(project).Failed().Code);
        Assert.Single(workspace.Build(project).Errors);

        workspace.Dotnet("clean", project);
        Assert.Empty(Directory.GetFiles(workspace.FullPath("src/Lib/bin"), "*.dll", SearchOption.AllDirectories));
    }

    private static TestWorkspace Workspace(string kind, SdkStyle style, out string project, string frameworks = "net10.0")
    {
        var workspace = new TestWorkspace(Groups);
        foreach (string list in Lists)
            workspace.Write($"files/{list}.txt", list);
        string source = kind switch { "csproj" => "cs", "vbproj" => "vb", _ => "fs" };
        File.Delete(workspace.FullPath("files/Compile.txt"));
        workspace.Write(
            "files/Compile." + source,
            kind switch { "csproj" => "class Compiled { }", "vbproj" => "Class Compiled\nEnd Class", _ => "module Compiled\nlet x = 1" });

        string show = string.Concat(Lists.Select(static list => $"""<_Seen Include="@({list}->'%(FullPath)')" List="{list}" />"""));
        string targets = string.Concat(Earliest.Select(pair => $"""
            <Target Name="{pair.Key}Shows" {pair.Value}>
              <ItemGroup><_Seen Remove="@(_Seen)" />{show}<_Seen Remove="@(_Seen)" Condition="!$([System.String]::Copy('%(FullPath)').Contains('files'))" /></ItemGroup>
              <WriteLinesToFile File="{workspace.FullPath("seen-" + pair.Key)}" Lines="@(_Seen->'%(Filename)')" Overwrite="true" />
            </Target>
            """));
        targets += """<Target Name="AskedFor" DependsOnTargets="AskedForShows" />""";

        // The very first that a build depends on, named after everybody else's.
        workspace.Write(
            "src/Lib/Directory.Build.targets",
            """<Project><PropertyGroup><BuildDependsOn>OnlyDependedOnShows;$(BuildDependsOn)</BuildDependsOn></PropertyGroup></Project>""");
        project = workspace.Project("src/Lib/Lib." + kind, targets, style, framework: frameworks, outputType: "Library");
        return workspace;
    }

    private static string[] Seen(TestWorkspace workspace, string target) =>
        [.. File.ReadAllLines(workspace.FullPath("seen-" + target)).Order(StringComparer.Ordinal)];
}
