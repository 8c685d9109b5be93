using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>The quick loop runs every test project but the one that builds packages.</summary>
public sealed class QuickLoopTests
{
    private const string Filter = "tests/Quick.slnf";

    [Fact]
    public void The_quick_loop_has_every_test_project_but_the_end_to_end_tests()
    {
        using JsonDocument filter = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Root, Filter)));
        IEnumerable<string> listed = filter.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray()
            .Select(static project => project.GetString()!.Replace('\\', '/'));
        string tests = Path.Combine(RepositoryPaths.Root, "tests");
        IEnumerable<string> expected = Directory.EnumerateFiles(tests, "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(RepositoryPaths.Root, file).Replace('\\', '/'))
            .Where(static project => project != "tests/EndToEnd.Tests/EndToEnd.Tests.csproj");

        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_contributors_page_has_its_command()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "CONTRIBUTING.md"));
        Assert.Contains($"dotnet test {Filter} --filter Category!=Slow", page, StringComparison.Ordinal);
    }
}
