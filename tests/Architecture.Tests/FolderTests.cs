namespace WorkspaceSdk.Tests;

/// <summary>Inside each project arrows run down only, as the table of <c>docs/design.md</c> draws them.</summary>
[Slow]
public sealed class FolderTests
{
    private const string Face = "face", Values = "values";

    private static readonly string[] FaceFiles = ["WorkspaceTree", "Snapshot"];

    private static readonly IReadOnlyList<(string Project, string Folder, string[] Uses)> Plan = ReadPlan();

    public static TheoryData<string> Projects => [.. Plan.Select(static row => row.Project).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_what_the_design_allows(string project)
    {
        Dictionary<string, string[]> plan = Plan.Where(row => row.Project == project)
            .ToDictionary(static row => row.Folder, static row => row.Uses);
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        int seen = 0;
        foreach ((string from, string to) in SourceUses.Of(project))
        {
            seen++;
            (string source, string target) = (FolderOf(project, from), FolderOf(project, to));
            bool isAllowed = source == target || source is Face or "" || target == "Polyfills"
                || (target == Values && source != "Polyfills")
                || (plan.TryGetValue(source, out string[]? allowed) && allowed.Contains(target));
            if (!isAllowed)
                wrong.Add($"{from} -> {to}");
        }

        Assert.Empty(wrong);
        // A reader that sees nothing would allow everything.
        Assert.True(seen > 20, $"Only {seen} uses were found.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_plan_has_no_circle(string project)
    {
        Dictionary<string, string[]> plan = Plan.Where(row => row.Project == project)
            .ToDictionary(static row => row.Folder, static row => row.Uses);
        while (plan.Count > 0)
        {
            string? lowest = plan.Keys.FirstOrDefault(folder => !plan[folder].Any(plan.ContainsKey));
            Assert.True(lowest is not null, "These folders use each other in a circle: " + string.Join(", ", plan.Keys));
            plan.Remove(lowest);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_plan_names_every_folder_and_no_other(string project)
    {
        string folder = Path.Combine(RepositoryPaths.Root, "src", project);
        IEnumerable<string> real = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(static file => file.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(static file => file.Split(Path.DirectorySeparatorChar)[0])
            .Where(static name => name != "obj")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(real, Plan.Where(row => row.Project == project).Select(static row => row.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_with_folders_is_in_the_plan()
    {
        IEnumerable<string> projects =
            Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Select(static file => Path.GetDirectoryName(file)!)
                .Where(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                    .Any(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar) is [not "obj", _, ..]))
                // What a template writes belongs to no part of this repository.
                .Where(static folder => !folder.StartsWith(
                    Path.Combine(RepositoryPaths.Root, "src", "Templates"), StringComparison.Ordinal))
                .Select(static folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal);

        Assert.Equal(projects, Plan.Select(static row => row.Project).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_types_of_a_project_pair_share_a_name()
    {
        IEnumerable<IGrouping<string, string>> twice = Plan.Select(static row => row.Project).Distinct()
            .SelectMany(static project => DeclaredTypes.Of(project).Select(name => (name, project)))
            .GroupBy(static pair => pair.name, static pair => pair.project)
            .Where(static group => group.Count() > 1);

        Assert.Empty(twice.Select(static group => $"{group.Key}: {string.Join(", ", group)}"));
    }

    private static string FolderOf(string project, string file)
    {
        string[] parts = file.Split(Path.DirectorySeparatorChar);
        if (parts.Length > 1)
            return parts[0];
        if (project != "Engine")
            return "";
        return FaceFiles.Contains(file.Split('.')[0]) ? Face : Values;
    }

    private static List<(string Project, string Folder, string[] Uses)> ReadPlan()
    {
        IEnumerable<string> lines = File.ReadLines(Path.Combine(RepositoryPaths.Root, "docs", "design.md"))
            .SkipWhile(static line => !line.StartsWith("| project | folder |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'));
        return [.. lines.Select(static line => line.Split('|', StringSplitOptions.TrimEntries)).Select(static cells => (cells[1],
            cells[2],
            cells[4].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))];
    }
}
