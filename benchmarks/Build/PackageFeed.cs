using System.Globalization;
using System.IO.Compression;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A folder of packages made for this run: the SDK of this repository, and packages whose task does nothing.</summary>
internal sealed class PackageFeed
{
    /// <summary>Makes the packages.</summary>
    /// <param name="place">The directory for them.</param>
    /// <param name="earlier">An earlier package of WorkspaceSdk; null where none is compared.</param>
    public PackageFeed(string place, string? earlier)
    {
        Folder = Path.Combine(place, "feed");
        PackagesFolder = Path.Combine(place, "packages");
        Directory.CreateDirectory(Folder);
        MeasuredProcess.Run(
            Repository.Root,
            "dotnet",
            ["pack", "src/Sdk/Sdk.csproj", "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "-nologo", "-v:q"],
            MeasuredWorkspace.WithoutServers);
        PackEmpty("EmptySdk", "MSBuildSdk", "Sdk/Sdk");
        PackEmpty("EmptyPackage", "Dependency", "build/EmptyPackage");
        PackLeast();
        if (earlier is null)
            return;
        File.Copy(earlier, Path.Combine(Folder, Path.GetFileName(earlier)));
        EarlierVersion = Path.GetFileNameWithoutExtension(earlier)["WorkspaceSdk.".Length..];
    }

    /// <summary>The version of the earlier package.</summary>
    public string EarlierVersion { get; } = "";

    /// <summary>The version of all packages. Each run has a new one, because an unpacked version is never unpacked again.</summary>
    public string Version { get; } = "1.0.0-bench." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Folder { get; }

    public string PackagesFolder { get; }

    // Its target has the name of the SDK's, so that one command starts the tasks of either.
    private void PackEmpty(string id, string type, string imports)
    {
        using ZipArchive package = Create(id, type);
        Write(package, imports + ".props", "<Project />");
        Write(package, imports + ".targets", """
            <Project>
              <UsingTask TaskName="WorkspaceSdk.Benchmarks.EmptyTask" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Build.dll" />
              <Target Name="CollectWorkspaceFiles" BeforeTargets="CoreCompile"><EmptyTask /></Target>
            </Project>
            """);
    }

    // The parts that every package of this kind needs, in the shortest form: the root by one function, the standard directories as
    // properties and items, analyzers, a task that gets a directory to look in.
    private void PackLeast()
    {
        string[] directories = ["Config", "Data", "Logs", "Docs", "Tests", "State", "Cache", "Temp"];
        using ZipArchive package = Create("LeastPackage", "Dependency");
        Write(package, "build/LeastPackage.props", $"""
            <Project TreatAsLocalProperty="WorkspaceRoot">
              <PropertyGroup>
                <WorkspaceRoot>$([MSBuild]::EnsureTrailingSlash($([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), 'Directory.Workspace.props'))))</WorkspaceRoot>
              </PropertyGroup>
              <Import Project="$(WorkspaceRoot)Directory.Workspace.props" />
              <PropertyGroup>
                {string.Concat(directories.Select(static name => $"""
                <Workspace{name}Dir Condition="'$(Workspace{name}Dir)' != ''">$([MSBuild]::NormalizeDirectory($(WorkspaceRoot), $(Workspace{name}Dir)))</Workspace{name}Dir>
                <Workspace{name}Dir Condition="'$(Workspace{name}Dir)' == ''">$(WorkspaceRoot){name}/</Workspace{name}Dir>
                """))}
              </PropertyGroup>
              <ItemGroup>{string.Concat(directories.Select(static name => $"<WorkspaceDirectory Include=\"{name}\" Path=\"$(Workspace{name}Dir)\" />"))}</ItemGroup>
            </Project>
            """);
        Write(package, "build/LeastPackage.targets", """
            <Project>
              <UsingTask TaskName="WorkspaceSdk.Benchmarks.LeastTask" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Build.dll" />
              <Target Name="CollectWorkspaceFiles" BeforeTargets="CoreCompile;GenerateMSBuildEditorConfigFileShouldRun;GenerateMSBuildEditorConfigFileCore">
                <LeastTask Project="$(MSBuildProjectFullPath)" Root="$(WorkspaceRoot)" Manifest="$(IntermediateOutputPath)workspace.manifest" State="$(IntermediateOutputPath)workspace.state" Groups="@(WorkspaceFiles)" Names="$(RootNamespace);$(AssemblyName)" />
                <ItemGroup>
                  <FileWrites Include="$(IntermediateOutputPath)workspace.manifest;$(IntermediateOutputPath)workspace.state" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        using ZipArchive ours = ZipFile.OpenRead(Path.Combine(Folder, $"WorkspaceSdk.{Version}.nupkg"));
        foreach (ZipArchiveEntry analyzer in ours.Entries.Where(static entry => entry.FullName.StartsWith(
            "analyzers/", StringComparison.Ordinal)))
        {
            using Stream from = analyzer.Open(), to = package.CreateEntry(analyzer.FullName).Open();
            from.CopyTo(to);
        }
    }

    private ZipArchive Create(string id, string type)
    {
        ZipArchive package = ZipFile.Open(Path.Combine(Folder, $"{id}.{Version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "Build.dll"), "tasks/Build.dll");
        Write(package, $"{id}.nuspec", $"""
            <package><metadata><id>{id}</id><version>{Version}</version><authors>benchmark</authors><description>Measured beside WorkspaceSdk.</description>
            <packageTypes><packageType name="{type}" /></packageTypes></metadata></package>
            """);
        return package;
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
