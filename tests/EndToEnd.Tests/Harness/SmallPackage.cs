using System.IO.Compression;

namespace WorkspaceSdk.Tests;

/// <summary>An SDK of another make, for tests: a package of a few files.</summary>
internal static class SmallPackage
{
    /// <summary>Writes the package into the feed, if it is not there.</summary>
    public static void WriteSdk(string id, string props, string targets)
    {
        string file = Path.Combine(PackedSdk.Feed, $"{id}.1.0.0.nupkg");
        if (File.Exists(file))
            return;
        using ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Create);
        Add(archive, id + ".nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>1.0.0</version><authors>tests</authors><description>For tests.</description></metadata>
            </package>
            """);
        Add(archive, "Sdk/Sdk.props", $"<Project>{props}</Project>");
        Add(archive, "Sdk/Sdk.targets", $"<Project>{targets}</Project>");
    }

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(text);
    }
}
