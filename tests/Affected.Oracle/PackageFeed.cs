using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace WorkspaceSdk.Oracle;

/// <summary>A feed of packages in a directory: small ones in several versions, and the current WorkspaceSdk.</summary>
/// <param name="directory">The directory.</param>
internal sealed class PackageFeed(string directory)
{
    /// <summary>The number of versions of each small package: 1.0.0, 1.0.1, and so on.</summary>
    public const int Versions = 6;

    private const string Framework = "netstandard2.0";

    /// <summary>Gets the ids of the small packages. Each depends on the next.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["Alpha", "Beta", "Gamma"];

    /// <summary>Writes the packages.</summary>
    /// <param name="tool">The assembly of the tool, beside which everything is built.</param>
    public void Write(string tool)
    {
        Directory.CreateDirectory(directory);
        for (int i = 0; i < Ids.Count; i++)
        {
            string dependency = i + 1 < Ids.Count
                ? $"""
                    <dependencies>
                      <group targetFramework="{Framework}"><dependency id="{Ids[i + 1]}" version="1.0.0" /></group>
                    </dependencies>
                    """
                : "";
            for (int patch = 0; patch < Versions; patch++)
            {
                using ZipArchive package = Create(Ids[i], $"1.0.{patch}", dependency);
                var assembly = new PersistedAssemblyBuilder(
                    new AssemblyName(Ids[i]) { Version = new Version(1, 0, patch) }, typeof(object).Assembly);
                assembly.DefineDynamicModule(Ids[i]);
                using var bytes = new MemoryStream();
                assembly.Save(bytes);
                Add(package, $"lib/{Framework}/{Ids[i]}.dll", bytes.ToArray());
            }
        }

        WriteSdk(tool);
    }

    // As the package is packed: sources of src/Sdk, and what is built beside the tool.
    private void WriteSdk(string tool)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(tool)!);
        string built = Path.GetFullPath(Path.Combine(tool, "..", "..", ".."));
        string sources = Path.GetFullPath(Path.Combine(built, "..", "..", "src", "Sdk"));
        using ZipArchive package = Create("WorkspaceSdk", "1.0.0", "<developmentDependency>true</developmentDependency>");
        foreach (string folder in new[] { "build", "buildMultiTargeting", "msbuild" })
            AddAll(package, Path.Combine(sources, folder), "*", folder);
        AddAll(package, Path.Combine(built, "Tasks", configuration + "_net10.0"), "WorkspaceSdk.*.dll", "tasks/net10.0");
        AddAll(package, Path.Combine(built, "CodeFixes", configuration), "WorkspaceSdk.*.dll", "analyzers/dotnet/cs");
    }

    private ZipArchive Create(string id, string version, string more)
    {
        ZipArchive package = ZipFile.Open(Path.Combine(directory, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        Add(package, id + ".nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>oracle</authors><description>For the oracle.</description>{more}</metadata>
            </package>
            """));
        return package;
    }

    private static void AddAll(ZipArchive package, string from, string pattern, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(from, pattern))
            Add(package, $"{folder}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
    }

    private static void Add(ZipArchive package, string path, byte[] content)
    {
        using Stream entry = package.CreateEntry(path, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }
}
