using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>The readme, the icon and the symbols of each package.</summary>
public sealed partial class PackageReadmeTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public static TheoryData<string> Packages =>
        ["WorkspaceSdk", "WorkspaceSdk.Engine", "WorkspaceSdk.Extensions", "WorkspaceSdk.Templates", "dotnet-workspace"];

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_its_own_readme_icon_and_description_and_no_dead_link(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        string[] files = [.. archive.Entries.Select(static entry => entry.FullName)];
        XElement metadata = XDocument.Load(new MemoryStream(Bytes(archive, package + ".nuspec"))).Root!
            .Elements().Single(static e => e.Name.LocalName == "metadata");
        string readme = Text(archive, Value("readme"));

        Assert.StartsWith("# " + package + "\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("\"1.0.0\"", readme, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Bytes(archive, Value("icon"))[..4]);
        Assert.All((string[])["description", "tags", "releaseNotes", "license", "copyright"], name => Assert.NotEmpty(Value(name)));
        Assert.Equal("MIT", Value("license"));
        string[] links = [.. LinkPattern().Matches(readme).Select(static link => link.Groups["path"].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, files));
        // The pages link to each other and to the files in the top directory.
        Assert.All(
            files.Where(static file => file.StartsWith("docs/", StringComparison.Ordinal))
                .Where(static file => file.EndsWith(".md", StringComparison.Ordinal)),
            page => Assert.Empty(LinkPattern().Matches(Text(archive, page))
                .Select(link => Target(page, link.Groups["path"].Value))
                .Where(target => target.Contains('.', StringComparison.Ordinal) && !files.Contains(target))
                .Select(target => $"{page}: {target}")));

        string Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
    }

    [Theory]
    [InlineData("WorkspaceSdk", "tasks/net10.0/WorkspaceSdk.Tasks.dll")]
    [InlineData("WorkspaceSdk", "analyzers/dotnet/cs/WorkspaceSdk.Compiler.dll")]
    [InlineData("WorkspaceSdk.Engine", "lib/net10.0/WorkspaceSdk.Engine.dll")]
    [InlineData("WorkspaceSdk.Engine", "lib/netstandard2.0/WorkspaceSdk.Engine.dll")]
    [InlineData("WorkspaceSdk.Extensions", "lib/net10.0/WorkspaceSdk.Extensions.dll")]
    public void An_assembly_brings_its_symbols_and_the_sources_that_no_repository_holds(string package, string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        using var image = new PEReader(new MemoryStream(Bytes(archive, path)));
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(static e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        MetadataReader symbols = provider.GetMetadataReader();
        var embedded = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

        string[] untracked = [.. symbols.Documents.Where(handle => !symbols.GetCustomDebugInformation(handle)
                .Any(info => symbols.GetGuid(symbols.GetCustomDebugInformation(info).Kind) == embedded))
            .Select(handle => symbols.GetString(symbols.GetDocument(handle).Name).Replace('\\', '/'))
            .Where(static name => name.Contains("/obj/", StringComparison.Ordinal))];

        Assert.Empty(untracked);
        Assert.Contains(image.ReadDebugDirectory(), static e => e.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [InlineData("WorkspaceSdk.Engine", "config/app.json:2: // TODO")]
    [InlineData("WorkspaceSdk.Extensions", "Books\napp.json")]
    public void The_first_example_compiles_and_runs(string package, string expected)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        _ = PathOf("WorkspaceSdk.Engine");
        _workspace.Write("config/app.json", "{ \"Shop\": { \"Name\": \"Books\" } }\n// TODO");
        _workspace.Write("src/App/Program.cs", PageBlocks.Of(Text(archive, "README.md"), "csharp").First());
        _workspace.Write("src/App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{PackedSdk.Version}" /></ItemGroup>
            </Project>
            """);

        Assert.Contains(expected, _workspace.Dotnet("run", "--project", "src/App").Succeeded().Output, StringComparison.Ordinal);
    }

    private static string PathOf(string package) => package switch
    {
        "WorkspaceSdk" => Path.Combine(PackedSdk.Feed, $"WorkspaceSdk.{PackedSdk.Version}.nupkg"),
        "WorkspaceSdk.Engine" => EnginePackageTests.Package.Value,
        "WorkspaceSdk.Extensions" => SettingsSampleTests.Package.Value,
        "WorkspaceSdk.Templates" => TemplateTests.Package.Value,
        _ => InstalledToolTests.PackageOf(null),
    };

    // Both with '/', as in an archive.
    private static string Target(string page, string link)
    {
        var names = new List<string>(page.Split('/')[..^1]);
        foreach (string name in link.Split('/'))
        {
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else
                names.Add(name);
        }

        return string.Join('/', names);
    }

    private static string Text(ZipArchive archive, string path) => System.Text.Encoding.UTF8.GetString(Bytes(archive, path));

    private static byte[] Bytes(ZipArchive archive, string path)
    {
        using Stream stream = archive.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\]\((?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
