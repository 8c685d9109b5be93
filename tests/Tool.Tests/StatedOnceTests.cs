using System.Xml.Linq;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Roots;

namespace WorkspaceSdk.Tests;

/// <summary>Facts that several parts need, and that cannot be shared between them, are the same everywhere.</summary>
public sealed class StatedOnceTests
{
    private static readonly string Sdk = Path.Combine(RepositoryPaths.Root, "src/Sdk/msbuild");

    /// <summary>The codes of the messages that the library has.</summary>
    public static TheoryData<string> Codes => [.. DeclarationMessages.Formats.Keys];

    [Fact]
    public void The_items_of_the_standard_directories_are_those_of_the_engine() => Assert.All(
        // All of them, and those that are chosen.
        Load("Workspace.props").Root!.Elements("ItemGroup"),
        static group => Assert.Equal(
            StandardDirectories.Paths.Keys.Select(static name => (name, $"$({StandardDirectories.Property(name)})")),
            group.Elements("WorkspaceDirectory").Select(static item => (item.Attribute("Include")!.Value, item.Attribute("Path")!.Value))));

    [Fact]
    public void The_defaults_of_the_standard_directories_are_those_of_the_engine()
    {
        (string, string)[] properties = [.. Load("Workspace.Directories.props").Descendants()
            .Where(static element => element.Parent?.Name == "PropertyGroup" && element.Name.LocalName[0] != '_')
            .Select(static property => (property.Name.LocalName, Default(property.Value)))];
        (string, string)[] defaults = [.. StandardDirectories.Paths.Select(static directory => (StandardDirectories.Property(directory.Key),
            directory.Value))];

        // Those that are set, the defaults of all, and the defaults of those that are chosen.
        Assert.Equal(
        [
            .. StandardDirectories.Paths.Keys.Select(static name => (StandardDirectories.Property(name), "set")),
            .. defaults,
            .. defaults
        ],
            properties);
        Assert.Contains(
            $"^;+(true|false|(({string.Join('|', StandardDirectories.Paths.Keys).ToLowerInvariant()});+)*);*$",
            File.ReadAllText(Path.Combine(Sdk, "Workspace.Directories.props")),
            StringComparison.Ordinal);
        Assert.Equal(
            string.Join(';', StandardDirectories.Paths.Keys.Select(StandardDirectories.Property)),
            Load("Workspace.Directories.props").Root!.Attribute("TreatAsLocalProperty")!.Value);
    }

    [Theory]
    [InlineData("Workspace.targets")]
    [InlineData("Workspace.Restored.targets")]
    public void A_target_names_all_standard_directories(string file) => Assert.Contains(
        string.Join(';', StandardDirectories.Paths.Keys.Select(static name => $"{name}=$({StandardDirectories.Property(name)})")),
        File.ReadAllText(Path.Combine(Sdk, file)),
        StringComparison.Ordinal);

    [Fact]
    public void The_page_names_all_standard_directories()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(RepositoryPaths.Root, "docs/directories.md"))
            .Where(static line => line.Contains("`$(Workspace", StringComparison.Ordinal) && line.StartsWith('|'))];

        Assert.Equal(StandardDirectories.Paths.Select(static directory => $"| {directory.Key} | `{directory.Value}` | "
            + $"`$({StandardDirectories.Property(directory.Key)})` | `Workspace.{directory.Key}Directory` |"), rows);
    }

    [Fact]
    public void The_default_excludes_are_those_of_the_package() =>
        Assert.Equal(DefaultExcludes.Standard, Load("Workspace.props").Descendants(DefaultExcludes.Property).Single().Value);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_of_the_library_is_the_one_of_the_table(string code) =>
        Assert.Equal(WorkspaceDiagnostics.Of(code).MessageFormat, DeclarationMessages.Formats[code]);

    [Theory]
    [InlineData("src/Engine")]
    [InlineData("src/Tasks")]
    [InlineData("src/Tool")]
    public void The_name_of_a_marker_is_written_in_one_file(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file).Contains($"\"{RootChain.MarkerFile}\"", StringComparison.Ordinal))
            .Select(static file => Path.GetFileName(file))];

        Assert.Equal(folder == "src/Engine" ? ["RootChain.cs"] : [], files);
    }

    [Theory]
    [InlineData("CSharpRootSearch.cs")]
    [InlineData("FSharpRootSearch.cs")]
    [InlineData("VisualBasicRootSearch.cs")]
    public void Generated_code_looks_for_the_markers_of_the_engine(string file)
    {
        string code = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "src/Manifest/Emitting", file));

        Assert.All(
            [RootChain.MarkerFile, ".git", RootChain.GitHead.Replace('\\', '/'), RootChain.GlobalJson],
            marker => Assert.Contains($"\"{marker}\"", code, StringComparison.Ordinal));
    }

    private static XDocument Load(string file) => XDocument.Load(Path.Combine(Sdk, file));

    // The path of a default, where the text is one.
    private static string Default(string text) => text.StartsWith("$(WorkspaceRoot)", StringComparison.Ordinal)
        ? text["$(WorkspaceRoot)".Length..].Replace("$(_WorkspaceSeparator)", "/", StringComparison.Ordinal).TrimEnd('/')
        : "set";
}
