using System.IO.Compression;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>The props and targets of the package are the files of <c>src/Sdk</c>.</summary>
public sealed class PackageContentTests
{
    private static readonly string Source = Path.Combine(RepositoryPaths.Root, "src/Sdk");
    private static readonly string[] Folders = ["Sdk", "build", "buildMultiTargeting", "msbuild"];

    [Fact]
    public void The_files_of_the_package_have_the_bytes_of_the_repository()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(PackedSdk.Feed, $"WorkspaceSdk.{PackedSdk.Version}.nupkg"));
        var packed = package.Entries
            .Where(static entry => entry.FullName.EndsWith(".props", StringComparison.Ordinal)
                || entry.FullName.EndsWith(".targets", StringComparison.Ordinal))
            .ToDictionary(static entry => entry.FullName, Bytes, StringComparer.Ordinal);
        var written = Folders.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Source, folder)))
            .ToDictionary(static file => Path.GetRelativePath(Source, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), packed.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(file.Value, packed[file.Key]));
    }

    [Fact]
    public void The_version_in_the_properties_is_that_of_the_package_without_a_suffix()
    {
        using var workspace = new TestWorkspace();

        string stated = workspace.Property(workspace.Project("src/App/App.csproj"), "WorkspaceSdkVersion");

        Assert.Equal(
            XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Build.props")).Descendants("Version").Single().Value, stated);
        Assert.StartsWith(stated + "-", PackedSdk.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_another_version_than_the_properties_state_is_not_packed()
    {
        string place = Directory.CreateTempSubdirectory("wsdk-version-").FullName;
        TestRun.DeleteAtEnd(place);

        CommandResult result = Command.Run(
            RepositoryPaths.Root,
            "dotnet",
            ["pack", "src/Sdk/Sdk.csproj", "--no-build", "-c", PackedSdk.Configuration, "-o", place, "-p:PackageVersion=1.0.1-beta"]);

        Assert.Contains("WorkspaceSdkVersion in msbuild/Workspace.props is '1.0.0'", result.Failed().Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(place));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
