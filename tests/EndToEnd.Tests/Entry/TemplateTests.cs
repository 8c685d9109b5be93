using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>The package WorkspaceSdk.Templates, installed as a new user does it.</summary>
public sealed class TemplateTests : IDisposable
{
    internal static readonly Lazy<string> Package = new(static () =>
    {
        PackedSdk.Pack(PackedSdk.Feed, PackedSdk.Version, "src/Templates/Templates.csproj");
        return Path.Combine(PackedSdk.Feed, $"WorkspaceSdk.Templates.{PackedSdk.Version}.nupkg");
    });

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_root_and_a_group_with_tests_over_it_come_from_two_commands()
    {
        _workspace.Delete(TestWorkspace.WorkspaceFile);
        New("install", Package.Value).Succeeded();

        New("workspace").Succeeded();
        Assert.Equal(
            [".config/dotnet-tools.json", ".gitignore", "Directory.Build.props", TestWorkspace.WorkspaceFile, "nuget.config"],
            Files());
        Assert.Contains($"Version=\"{PackedSdk.Version}\"", _workspace.Read("Directory.Build.props"), StringComparison.Ordinal);

        // A name that is no C# name.
        New("workspace-item", "--name", "My.orders-v2").Succeeded();
        Assert.True(File.Exists(_workspace.FullPath("testdata/My.orders-v2/first.json")));
        _workspace.Write("testdata/My.orders-v2/second.json", "{}");
        Assert.Contains(
            "Passed:     2",
            _workspace.Dotnet("test", "tests/My.orders-v2.Tests").Succeeded().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_that_exists_is_replaced()
    {
        _workspace.Delete(TestWorkspace.WorkspaceFile);
        _workspace.Write(".gitignore", "mine");
        New("install", Package.Value).Succeeded();

        Assert.Contains(".gitignore", New("workspace").Failed().Errors, StringComparison.Ordinal);
        Assert.Equal("mine", _workspace.Read(".gitignore"));

        New("workspace", "--gitignore", "false", "--tools", "false", "--build-props", "false").Succeeded();
        Assert.Equal([".gitignore", TestWorkspace.WorkspaceFile, "nuget.config"], Files());
        Assert.Equal("mine", _workspace.Read(".gitignore"));
    }

    [Fact]
    public void The_tests_that_it_writes_use_the_packages_of_this_repository()
    {
        var written = XDocument.Load(Path.Combine(
                RepositoryPaths.Root, "src/Templates/content/workspace-item/tests/Fixtures.Tests/Fixtures.Tests.csproj"))
            .Descendants("PackageReference")
            .ToDictionary(static item => (string)item.Attribute("Include")!, static item => (string)item.Attribute("Version")!);
        var central = XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(static item => (string)item.Attribute("Include")!, static item => (string)item.Attribute("Version")!);

        Assert.Equal(3, written.Count);
        Assert.All(written, package => Assert.Equal(central[package.Key], package.Value));
    }

    private string[] Files() =>
    [
        .. Directory.EnumerateFiles(_workspace.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_workspace.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
    ];

    // A hive of its own: the templates of the machine stay as they are.
    private CommandResult New(params string[] arguments) =>
        _workspace.Dotnet(["new", .. arguments, "--debug:custom-hive", Path.Combine(_workspace.Container, "hive")]);
}
