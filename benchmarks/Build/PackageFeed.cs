using System.Globalization;
using System.IO.Compression;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A folder of packages made for this run: the SDK of this repository, and one that brings nothing but an empty task.</summary>
internal sealed class PackageFeed
{
    public PackageFeed(string place)
    {
        Folder = Path.Combine(place, "feed");
        PackagesFolder = Path.Combine(place, "packages");
        Directory.CreateDirectory(Folder);
        MeasuredProcess.Run(Repository.Root, "dotnet", ["pack", "src/Sdk/Sdk.csproj", "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "-nologo", "-v:q"]);
        PackEmptySdk();
    }

    /// <summary>Of both packages; a new one for each run, since an unpacked version is never unpacked again.</summary>
    public string Version { get; } = "1.0.0-bench." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Folder { get; }

    public string PackagesFolder { get; }

    // Its target is named like ours, so that one command starts the tasks of either.
    private void PackEmptySdk()
    {
        using ZipArchive package = ZipFile.Open(Path.Combine(Folder, $"EmptySdk.{Version}.nupkg"), ZipArchiveMode.Create);
        Write(package, "EmptySdk.nuspec", $"""
            <package><metadata><id>EmptySdk</id><version>{Version}</version><authors>benchmark</authors><description>An SDK with an empty task.</description>
            <packageTypes><packageType name="MSBuildSdk" /></packageTypes></metadata></package>
            """);
        Write(package, "Sdk/Sdk.props", "<Project />");
        Write(package, "Sdk/Sdk.targets", """
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
