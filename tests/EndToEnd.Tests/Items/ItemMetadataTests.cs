using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What a user wrote on an item stays true when a group takes the file into another list, or into the same.</summary>
public sealed class ItemMetadataTests
{
    private static readonly string[] Lists = ["None", "Content", "EmbeddedResource", "AdditionalFiles", "Compile", "ListOfMyOwn"];

    // Each file is spoken of in another way. FILE is the file, EXT its extension.
    private static readonly Dictionary<string, string> Written = new()
    {
        ["nothing"] = "",
        ["copied"] = """<None Update="FILE" CopyToOutputDirectory="PreserveNewest" />""",
        ["unpublished"] = """<None Update="FILE" CopyToOutputDirectory="Always" CopyToPublishDirectory="Never" />""",
        ["published"] = """<None Update="FILE" CopyToPublishDirectory="PreserveNewest" />""",
        ["linked"] = """<None Update="FILE" Link="elsewhere/linked.EXT" CopyToOutputDirectory="PreserveNewest" />""",
        ["placed"] = """<None Update="FILE" TargetPath="moved/placed.EXT" CopyToOutputDirectory="PreserveNewest" />""",
        ["packed"] = """<None Update="FILE" Pack="true" PackagePath="kept/" />""",
        ["shown"] = """<None Update="FILE" Visible="false" DependentUpon="Program.cs" Mine="yes" />""",
        ["child"] = """<None Update="FILE"><CopyToOutputDirectory>Always</CopyToOutputDirectory></None>""",
        ["removed"] = """<None Remove="FILE" />""",
        ["again"] = """<None Remove="FILE" /><None Include="FILE" CopyToOutputDirectory="PreserveNewest" />""",
        ["twice"] =
            """<None Remove="FILE" /><None Include="FILE" Link="one/twice.EXT" CopyToOutputDirectory="Always" /><None Include="FILE" Link="two/twice.EXT" CopyToOutputDirectory="Always" />""",
        ["content"] = """<None Remove="FILE" /><Content Include="FILE" CopyToOutputDirectory="PreserveNewest" Pack="false" />""",
        ["embedded"] =
            """<None Remove="FILE" /><EmbeddedResource Include="FILE" LogicalName="kept.name" CopyToOutputDirectory="PreserveNewest" />""",
        ["additional"] = """<None Remove="FILE" /><AdditionalFiles Include="FILE" Mine="additional" />""",
        ["own"] = """<None Remove="FILE" /><ListOfMyOwn Include="FILE" Mine="own" />""",
        ["outside"] = """<None Include="../../outside/outside.EXT" Link="far/outside.EXT" CopyToOutputDirectory="PreserveNewest" />""",
    };

    private static readonly string[] OfInterest =
    [
        "CopyToOutputDirectory", "CopyToPublishDirectory", "Link", "TargetPath", "Pack", "PackagePath", "Visible", "DependentUpon",
        "LogicalName", "Mine"
    ];

    public static TheoryData<string> EveryList => [.. Lists];

    [Theory]
    [MemberData(nameof(EveryList))]
    public void Metadata_of_an_item_is_the_same_in_every_list(string list)
    {
        Outcome without = Build(list, "");
        Outcome with = Build(list, $"Item=\"{list}\"");

        Assert.NotEmpty(without.Output);
        Assert.Equal(without.Output, with.Output);
        Assert.Equal(without.Published, with.Published);
        Assert.Subset(with.Packed, without.Packed);
        Assert.Subset(with.Resources, without.Resources);
        Assert.Contains("kept/packed." + Extension(list), with.Packed);
        Assert.Contains("kept.name", with.Resources);
        Assert.Subset(with.Metadata, without.Metadata);
        foreach (string name in Written.Keys)
            Assert.Contains(name, with.Joined);
    }

    [Fact]
    public void Metadata_of_a_group_is_added_and_a_file_in_two_groups_has_that_of_both()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="First" Base="src/App/data" Pattern="*.txt" Item="Content" CopyToOutputDirectory="Never" First="1" />
            <WorkspaceFiles Include="Second" Base="src/App/data" Pattern="*.txt" Item="Content" First="no" Second="2" />
            """);
        workspace.Write("src/App/data/a.txt");
        string project = workspace.Project(
            "src/App/App.csproj", """<ItemGroup><None Update="data/a.txt" CopyToOutputDirectory="Always" Link="b.txt" /></ItemGroup>""");
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement item = Assert.Single(workspace
            .Dotnet("msbuild", project, "-t:AddWorkspaceItems", "-getItem:Content")
            .Json()
            .GetProperty("Items")
            .GetProperty("Content")
            .EnumerateArray());

        Assert.Equal(
            ("Never", "b.txt", "1", "2"),
            (Metadata(item, "CopyToOutputDirectory"), Metadata(item, "Link"), Metadata(item, "First"), Metadata(item, "Second")));
    }

    [Fact]
    public void The_order_of_compiled_files_stays()
    {
        using var workspace = new TestWorkspace(
            """<WorkspaceFiles Include="Sources" Base="src/App" Pattern="*.fs" Item="Compile" Mine="yes" />""");
        workspace.Write("src/App/Zero.fs", "module Zero\nlet zero = 0");
        workspace.Write("src/App/Next.fs", "module Next\nlet one = Zero.zero + 1");
        workspace.Write("src/App/App.fs", "module Start\n[<EntryPoint>]\nlet main _ = Next.one - 1");
        string project = workspace.Project(
            "src/App/App.fsproj",
            """<ItemGroup><Compile Include="Zero.fs" /><Compile Include="Next.fs" /><Compile Include="App.fs" /></ItemGroup>""");

        workspace.Build(project).Succeeded();

        workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded();
    }

    private static string Extension(string list) => list == "Compile" ? "cs" : "txt";

    private static string Metadata(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";

    private static Outcome Build(string list, string item)
    {
        string extension = Extension(list);
        using var workspace = new TestWorkspace($"""
            <WorkspaceFiles Include="Data" Base="src/App/data" Pattern="*" {item} />
            <WorkspaceFiles Include="Outside" Base="outside" Pattern="*" {item} />
            """);
        foreach (string name in Written.Keys.Where(static name => name != "outside"))
            workspace.Write($"src/App/data/{name}.{extension}", "// " + name);
        workspace.Write("outside/outside." + extension, "// outside");
        workspace.Write("src/App/data/late." + extension, "// late");
        workspace.Write("src/App/data/early." + extension, "// early");
        workspace.Write("src/App/Program.cs", "return;");
        workspace.Write(
            "Directory.Build.targets",
            $"""<Project><ItemGroup><None Update="data/late.{extension}" CopyToOutputDirectory="PreserveNewest" /></ItemGroup></Project>""");
        workspace.Write(
            "Directory.Build.props",
            $"""<Project><ItemGroup><Content Include="data/early.{extension}" CopyToOutputDirectory="PreserveNewest" Pack="false" /></ItemGroup></Project>""");
        string written = string.Join(
            "\n",
            Written.Select(pair => pair.Value.Replace("FILE", $"data/{pair.Key}.{extension}", StringComparison.Ordinal)
                .Replace("EXT", extension, StringComparison.Ordinal)));
        string project = workspace.Project("src/App/App.csproj", $"""
            <ItemGroup>
              <Compile Remove="data/**" />
              <None Remove="data/**" />
              <None Include="data/**" />
              {written}
            </ItemGroup>
            """);

        JsonElement items = workspace
            .Dotnet("msbuild", project, "-restore", "-t:Publish;Pack", "-p:Configuration=Release", "-getItem:" + string.Join(',', Lists))
            .Json()
            .GetProperty("Items");

        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(workspace.FullPath("src/App/bin/Release"), "*.nupkg").Single());
        List<(string List, string Name, JsonElement Item)> named = [.. Lists
            .SelectMany(name => items.TryGetProperty(name, out JsonElement all)
                ? all.EnumerateArray().Select(i => (name, Path.GetFileNameWithoutExtension(i.GetProperty("Identity").GetString()!), i))
                : [])];
        return new Outcome(
            Files(
                workspace.FullPath("src/App/bin/Release/net10.0"),
                extension,
                static path => !path.StartsWith("publish/", StringComparison.Ordinal)),
            Files(workspace.FullPath("src/App/bin/Release/net10.0/publish"), extension, static _ => true),
            [.. package.Entries.Select(static e => e.FullName).Where(name => name.EndsWith("." + extension, StringComparison.Ordinal))],
            Resources(workspace.FullPath("src/App/bin/Release/net10.0/App.dll")),
            [.. named.SelectMany(n => OfInterest.Select(m => $"{n.Name} {m}={Metadata(n.Item, m)}"))
                .Where(static text => !text.EndsWith('='))],
            [.. named.Where(n => n.List == list).Select(static n => n.Name)]);
    }

    private static SortedSet<string> Files(string directory, string extension, Func<string, bool> isWanted) =>
        [.. Directory.GetFiles(directory, "*." + extension, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
            .Where(isWanted)];

    private static SortedSet<string> Resources(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = file.GetMetadataReader();
        return [.. reader.ManifestResources.Select(handle => reader.GetString(reader.GetManifestResource(handle).Name))];
    }

    private sealed record Outcome(
        SortedSet<string> Output, SortedSet<string> Published, SortedSet<string> Packed, SortedSet<string> Resources,
        SortedSet<string> Metadata, SortedSet<string> Joined);
}
