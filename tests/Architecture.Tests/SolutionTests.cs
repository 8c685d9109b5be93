namespace WorkspaceSdk.Tests;

/// <summary>The solution holds every project, so that one command builds and tests everything.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "WorkspaceSdk.sln"));
        IEnumerable<string> missing = new[] { "src", "tests", "benchmarks" }
            .SelectMany(static folder => Directory.EnumerateFiles(
                Path.Combine(RepositoryPaths.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(RepositoryPaths.Root, file).Replace('/', '\\'))
            // What a template writes is a project elsewhere.
            .Where(static path => !path.StartsWith(@"src\Templates\content\", StringComparison.Ordinal))
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_project_with_public_names_has_a_baseline_of_them()
    {
        IEnumerable<string> missing =
            Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                // Packages without C#, and programs without public names: the analyzer allows them none.
                .Where(static project => Path.GetFileName(project) is not ("Sdk.csproj" or "Tool.csproj" or "Graph.csproj"))
                .Where(static project => !project.StartsWith(
                    Path.Combine(RepositoryPaths.Root, "src", "Templates"), StringComparison.Ordinal))
                .SelectMany(static project => new[] { "PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt" }.Select(name => Path.Combine(
                    Path.GetDirectoryName(project)!, name)))
                .Where(static file => !File.Exists(file));

        Assert.Empty(missing);
    }
}
