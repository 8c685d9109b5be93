using System.Globalization;
using System.IO.Compression;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A folder of packages made for this run: the SDK of this repository, and an SDK and a package that bring nothing but an empty task.</summary>
internal sealed class PackageFeed
{
    public PackageFeed(string place)
    {
        Folder = Path.Combine(place, "feed");
        PackagesFolder = Path.Combine(place, "packages");
        Directory.CreateDirectory(Folder);
        MeasuredProcess.Run(Repository.Root, "dotnet", ["pack", "src/Sdk/Sdk.csproj", "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "-nologo", "-v:q"]);
        PackEmpty("EmptySdk", "MSBuildSdk", "Sdk/Sdk");
        PackEmpty("EmptyPackage", "Dependency", "build/EmptyPackage");
    }

    /// <summary>Of all packages; a new one for each run, since an unpacked version is never unpacked again.</summary>
    public string Version { get; } = "1.0.0-bench." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Folder { get; }

    public string PackagesFolder { get; }

    // Its target is named like ours, so that one command starts the tasks of either.
    private void PackEmpty(string id, string type, string imports)
    {
        using ZipArchive package = ZipFile.Open(Path.Combine(Folder, $"{id}.{Version}.nupkg"), ZipArchiveMode.Create);
        Write(package, $"{id}.nuspec", $"""
            <package><metadata><id>{id}</id><version>{Version}</version><authors>benchmark</authors><description>An empty task.</description>
            <packageTypes><packageType name="{type}" /></packageTypes></metadata></package>
            """);
        Write(package, imports + ".props", "<Project />");
        Write(package, imports + ".targets", """
            <Project>
              <UsingTask TaskName="WorkspaceSdk.Benchmarks.EmptyTask" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Build.dll" />
              <Target Name="CollectWorkspaceFiles" BeforeTargets="CoreCompile"><EmptyTask /></Target>
            </Project>
            """);
        package.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "Build.dll"), "tasks/Build.dll");
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
