using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A repository with every way by which a project reads a file. It is evaluated once, and each test asks about one change.
/// </summary>
public sealed class AffectedRepository : IDisposable
{
    private const string Library = "<TargetFramework>net10.0</TargetFramework>";

    private readonly TemporaryDirectory _directory = new();
    private readonly ProjectGraph _graph;
    private readonly ImpactAnalysis _analysis;
    private readonly LinkedPaths _links;

    public AffectedRepository()
    {
        WriteShared();
        WriteProjects();
        var workspace = WorkspaceTree.Open(_directory.Root);
        var finder = new ProjectFinder(workspace);
        finder.Run([], static error => Assert.Fail(error.Message), CancellationToken.None);
        _graph = new ProjectGraph(GraphHost.Find(workspace.Root, Path.GetDirectoryName(ToolProcess.Assembly)!)
            .Evaluate(new GraphRequest(workspace.Root, workspace.Root, [], finder.Projects), CancellationToken.None).Projects);
        _analysis = new ImpactAnalysis(_graph, new GroupImpact(workspace).GroupOf);
        _links = LinkedPaths.Of(finder.Links);
    }

    /// <summary>Gets every evaluated project.</summary>
    internal IReadOnlyList<ProjectNode> Projects => _graph.Projects;

    public void Dispose() => _directory.Dispose();

    /// <summary>Returns the names of the projects that a change of some paths affects.</summary>
    /// <param name="paths">
    /// Relative to the root. One that does not exist went, and one that ends with <c>/</c> may have changed anywhere below.
    /// </param>
    public string[] Affected(params string[] paths) => [.. Find(paths).Select(static affected => Name(affected.Project))];

    /// <summary>Returns the names of the projects that a change of some packages in a file affects.</summary>
    public string[] AffectedByVersions(string file, params string[] packages) => [.. _analysis.Find(
        [ChangedPath.Of(_directory.FullPath(file)) with { Packages = packages.ToHashSet(StringComparer.OrdinalIgnoreCase) }])
        .Select(static affected => Name(affected.Project))];

    /// <summary>Returns the way from a change to each project that it affects.</summary>
    public string[] Reasons(string path) => [.. Find([path]).Select(static affected =>
        $"{affected.Reason} -> {string.Join(" -> ", affected.Way.Select(Name))}")];

    /// <summary>Returns the paths that no project reads.</summary>
    public string[] Unowned(params string[] paths) => [.. _analysis.Unowned(Changes(paths))
        .Select(path => Path.GetRelativePath(_directory.Root, path))];

    private IReadOnlyList<AffectedProject> Find(string[] paths) => _analysis.Find(Changes(paths));

    private ChangedPath[] Changes(string[] paths) =>
        [.. paths.SelectMany(path => _links.Expand(ChangedPath.Of(_directory.FullPath(path))))];

    private static string Name(ProjectNode project) => Path.GetFileNameWithoutExtension(project.FullPath);

    private void WriteShared()
    {
        _directory.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");
        _directory.Write(".gitignore", "/ignored/\nobj/\n");
        _directory.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><RepositoryRoot>$(MSBuildThisFileDirectory)</RepositoryRoot></PropertyGroup></Project>");
        _directory.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Alpha" Version="1.0.0" />
                <PackageVersion Include="Beta" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json">
                  <Exclude>draft/**</Exclude>
                </WorkspaceFiles>
                <WorkspaceFiles Include="Others" Base="others" Pattern="**" Projects="src/Core/**" />
              </ItemGroup>
            </Project>
            """);
        foreach (string file in (string[])
            [
                "README.md", "version.txt", "contracts/orders/v2.json", "contracts/notes.md", "contracts/draft/v3.json",
                "contracts/.gitignore", "others/x.json", "shared/Shared.cs", "external/External.cs", "net10only/X.cs", "found/sought.txt",
                "generators/rules.txt", "sought.txt",
            ])
            _directory.Write(file);
        _directory.Write("build/common.props", """<Project><Import Project="more.props" /></Project>""");
        _directory.Write("build/more.props", "<Project />");
        _directory.Write("build/release.props", """
            <Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)../releaseonly/**/*.cs" /></ItemGroup></Project>
            """);
        _directory.Write("releaseonly/R.cs");
    }

    private void WriteProjects()
    {
        Project("src/Core/Core.csproj", Library + "<ApplicationIcon>icon.ico</ApplicationIcon>", """
            <ItemGroup>
              <None Update="copied.txt" CopyToOutputDirectory="PreserveNewest" />
              <None Update="never.txt" CopyToOutputDirectory="Never" />
              <Compile Remove="legacy/**" />
              <AdditionalFiles Include="rules/*.txt" />
            </ItemGroup>
            """);
        _directory.Write("src/Core/strings.resx", """
            <root><data name="Logo" type="System.Resources.ResXFileRef, System.Windows.Forms"><value>..\..\art\logo.png;System.Byte[]</value></data></root>
            """);
        foreach (string file in (string[])
            [
                "Core.cs", "README.md", "copied.txt", "never.txt", "icon.ico", "legacy/Old.cs", "rules/a.txt",
                ".editorconfig",
            ])
            _directory.Write("src/Core/" + file);
        Project("src/App/App.csproj", Library + """
            <OutputType>Exe</OutputType>
            <AppVersion>$([System.IO.File]::ReadAllText('$(RepositoryRoot)version.txt').Trim())</AppVersion>
            <Sought>$([MSBuild]::GetPathOfFileAbove('sought.txt', '$(MSBuildThisFileDirectory)'))</Sought>
            """, """
            <Import Project="../../build/common.props" />
            <Import Project="local.props" Condition="Exists('local.props')" />
            <Import Project="../../build/for.$(Configuration).props" Condition="Exists('../../build/for.$(Configuration).props')" />
            <Import Project="../../build/release.props" Condition="'$(Configuration)' == 'Release'" />
            <ItemGroup>
              <ProjectReference Include="..\Core\Core.csproj" />
              <PackageReference Include="Alpha" />
              <Compile Include="..\..\shared\**\*.cs" />
              <EmbeddedResource Include="missing.txt" Condition="'$(Configuration)' == 'Release'" />
            </ItemGroup>
            """);
        _directory.Write("src/App/Program.cs");
        // As a restore leaves it.
        _directory.Write("src/App/obj/project.assets.json", """{ "version": 3, "libraries": {} }""");
        Project("src/Multi/Multi.csproj", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", """
            <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">
              <Compile Include="../../net10only/X.cs" />
              <ProjectReference Include="../Core/Core.csproj" />
            </ItemGroup>
            """);
        string package = Path.Combine(RepositoryPaths.Root, "src", "Sdk", "build", "WorkspaceSdk.props");
        Project("src/Contract/Contract.csproj", Library, $"""<Import Project="{package}" />""");
        Project("generators/Generator/Generator.csproj", "<TargetFramework>netstandard2.0</TargetFramework>");
        _directory.Write("generators/Generator/Generator.cs");
        Project("src/Generated/Generated.csproj", Library, """
            <ItemGroup>
              <ProjectReference Include="../../generators/Generator/Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              <ProjectReference Include="../../ignored/Unseen/Unseen.csproj" ReferenceOutputAssembly="false" />
            </ItemGroup>
            """);
        Project("ignored/Unseen/Unseen.csproj", Library);
        _directory.Write("ignored/Unseen/Unseen.cs");
        Project("tasks/Tool/Tool.csproj", Library);
        _directory.Write("tasks/Tool/Task.cs");
        Project("src/Tasked/Tasked.csproj", Library, """
            <UsingTask TaskName="Own" AssemblyFile="../../tasks/Tool/bin/Debug/net10.0/Tool.dll" />
            <Target Name="Make" BeforeTargets="Build"><Own Inputs="@(Compile)" Rules="../../generators/rules.txt" /></Target>
            """);
        _directory.Write("src/Tasked/notes.md");
        Project("src/Linked/Linked.csproj", Library);
        WriteReadersOfVersions();
        Directory.CreateSymbolicLink(_directory.FullPath("src/Linked/ext"), "../../external");
        Project("tests/Core.Tests/Core.Tests.csproj", Library + "<IsTestProject>true</IsTestProject>", """
            <ItemGroup><ProjectReference Include="../../src/Core/Core.csproj" /></ItemGroup>
            """);
        _directory.Write("build.proj", """
            <Project><Target Name="Build"><MSBuild Projects="src/App/App.csproj" /></Target></Project>
            """);
        _directory.Write("broken/Broken.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><Import Project="missing.props" /><ItemGroup><ProjectReference Include="../tasks/Tool/Tool.csproj" /></ItemGroup></Project>
            """);
        _directory.Write("broken/any.txt");
        _directory.Write("ruined/Ruined.csproj", "<Project");
    }

    // All of them import the file for its versions; the others read it in no other way.
    private void WriteReadersOfVersions()
    {
        const string File = "../../Directory.Packages.props";
        Project("versions/Copied/Copied.csproj", Library, $"""
            <ItemGroup><None Include="{File}" CopyToOutputDirectory="Always" /></ItemGroup>
            """);
        Project("versions/Task/TaskOfVersions.csproj", Library, $"""
            <Target Name="Show"><XmlPeek XmlInputPath="{File}" Query="/" /></Target>
            """);
        Project("versions/Function/Function.csproj", Library + """
            <Text>$([System.IO.File]::ReadAllText('$(RepositoryRoot)Directory.Packages.props'))</Text>
            """);
        Project("versions/Listed/Listed.csproj", Library, """
            <Target Name="List"><WriteLinesToFile File="$(OutDir)versions.txt" Lines="@(PackageVersion->'%(Identity) %(Version)')" /></Target>
            """);
        Project("versions/Found/Found.csproj", Library, $"""
            <PropertyGroup Condition="Exists('{File}')"><Has>true</Has></PropertyGroup>
            <PropertyGroup><Path>$([MSBuild]::GetPathOfFileAbove('Directory.Packages.props', '$(MSBuildThisFileDirectory)'))</Path></PropertyGroup>
            """);
        Project("versions/Nested/Nested.csproj", Library);
        _directory.Write("versions/Nested/Directory.Packages.props", """
            <Project><Import Project="$([MSBuild]::GetPathOfFileAbove(Directory.Packages.props, $(MSBuildThisFileDirectory)..))" /></Project>
            """);
    }

    private void Project(string path, string properties, string items = "") => _directory.Write(
        path, $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup>{items}</Project>""");
}
