namespace WorkspaceSdk.Tests;

/// <summary>The solution holds every project, so that one command builds and tests everything.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "WorkspaceSdk.sln"));
        IEnumerable<string> missing = new[] { "src", "tests", "benchmarks" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(RepositoryPaths.Root, file).Replace('/', '\\'))
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
