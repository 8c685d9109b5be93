using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>The repository builds with the exact packages, tools and actions that were reviewed.</summary>
public sealed partial class SupplyChainTests
{
    public static TheoryData<string> Projects => [.. new[] { "src", "tests", "benchmarks" }
        .SelectMany(static folder => Directory.EnumerateFiles(
            Path.Combine(RepositoryPaths.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Select(static project => Path.GetRelativePath(RepositoryPaths.Root, project).Replace('\\', '/'))
        // A template's project belongs to its user.
        .Where(static project => !project.StartsWith("src/Templates/content/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_has_a_lock_file_with_a_hash_for_each_package(string project)
    {
        string file = Path.Combine(RepositoryPaths.Root, Path.GetDirectoryName(project)!, "packages.lock.json");
        Assert.True(File.Exists(file), $"'{project}' has no packages.lock.json. Run 'dotnet restore' and commit the file.");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (JsonProperty package in json.RootElement.GetProperty("dependencies")
            .EnumerateObject()
            .SelectMany(static framework => framework.Value.EnumerateObject()))
            Assert.True(
                package.Value.GetProperty("type").GetString() == "Project" || package.Value.TryGetProperty("contentHash", out _),
                $"{package.Name} has no hash in '{file}'.");
    }

    [Fact]
    public void The_gate_restores_only_what_is_locked() =>
        Assert.Contains(
            "dotnet restore -p:RestoreLockedMode=true",
            File.ReadAllText(Path.Combine(RepositoryPaths.Root, ".ci", "run")),
            StringComparison.Ordinal);

    [Fact]
    public void Central_versions_are_exact()
    {
        XElement[] versions = [.. XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")];
        Assert.NotEmpty(versions);
        Assert.All(versions, static version => Assert.Matches(ExactVersion(), version.Attribute("Version")!.Value));
    }

    [Fact]
    public void Workflows_name_each_action_by_its_commit()
    {
        string workflows = Path.Combine(RepositoryPaths.Root, ".github", "workflows");
        string[] uses = [.. (Directory.Exists(workflows) ? Directory.GetFiles(workflows, "*.y*ml") : [])
            .SelectMany(File.ReadAllLines)
            .Where(static line => line.Contains("uses:", StringComparison.Ordinal))];
        Assert.All(uses, static line => Assert.Matches(PinnedAction(), line));
    }

    [GeneratedRegex(@"^\d+(\.\d+){2,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex("uses: (\\./|[^@ ]+@[0-9a-f]{40}( |$))")]
    private static partial Regex PinnedAction();
}
