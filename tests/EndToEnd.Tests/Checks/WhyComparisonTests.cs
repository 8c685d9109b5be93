using System.Reflection;
using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>why</c> says about groups, beside what a build finds.</summary>
public sealed class WhyComparisonTests
{
    private static readonly string Configuration = typeof(WhyComparisonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Configuration").Value!
        .ToLowerInvariant();

    private static readonly string[] Patterns = ["**/*", "**/*.json", "*/*.{json,cs}", "**/.h*", "a/**", "**/A.JSON", "**/b*"];
    private static readonly string[] Names = ["a.json", "A.json", "b.cs", "b-c.cs", "b_c.cs", ".h", "note.md", "1st.json", "class.json"];
    private static readonly string[] Rules = ["*.md", "b*", "!b.cs", "/a/", "d/", "**/deep", ".h"];

    [UnixFact]
    public void A_file_is_in_a_group_exactly_when_the_build_has_it_and_has_the_same_name_there()
    {
        var random = new Random(12);
        using var workspace = new TestWorkspace(string.Concat(Enumerable.Range(0, 12).Select(i => Group(i, random))));
        Grow(workspace, random);
        string project = workspace.Project("src/App/App.csproj");
        workspace.Dotnet("restore", project).Succeeded();

        var built = workspace.TargetResult(project, "GetWorkspaceFiles")
            .Select(static file => (Group: Text(file, "Group"), Path: Text(file, "WorkspacePath"), Member: Text(file, "MemberName")))
            .ToDictionary(static file => (file.Group, file.Path), static file => file.Member);
        string[] paths = [.. Paths(workspace.Root, "")];
        string tool = Path.Combine(RepositoryPaths.Artifacts, "bin", "Tool", Configuration, "dotnet-workspace.dll");
        JsonElement[] answers = [.. Command.Run(workspace.Root, "dotnet", [tool, "why", "--json", .. paths]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(paths.Length, answers.Length);
        Assert.True(built.Count > 50, $"{built.Count} files in groups prove little.");
        var said = new Dictionary<(string Group, string Path), string>();
        foreach (JsonElement answer in answers)
        {
            foreach (JsonElement group in answer.GetProperty("groups")
                .EnumerateArray()
                .Where(static group => group.GetProperty("member").GetBoolean()))
                said[(Text(group, "name"), Text(answer, "path"))] = Text(group, "memberName");
        }

        Assert.Equal(Ordered(built), Ordered(said));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Ordered(Dictionary<(string Group, string Path), string> files) =>
        files.Select(static file => $"{file.Key.Group} {file.Key.Path} {file.Value}").Order(StringComparer.Ordinal);

    private static string Group(int number, Random random) =>
        $"<WorkspaceFiles Include=\"G{number}\" Base=\"{(random.Next(3) == 0 ? "a" : "")}\" "
        + $"Pattern=\"{Patterns[random.Next(Patterns.Length)]};{Patterns[random.Next(Patterns.Length)]}\" AllowEmpty=\"true\""
        + $" RespectIgnoreFiles=\"{random.Next(3) != 0}\" IncludeHidden=\"{random.Next(2) == 0}\" CaseSensitive=\"{random.Next(3) != 0}\" "
        + $"UseDefaultExcludes=\"{number % 4 != 0}\""
        + $" Members=\"{(number % 5 == 4 ? "RelativePath" : "FullPath;RelativePath")}\"><Exclude>{(random.Next(3) == 0 ? "**/deep/**;src/**" : "src/**")}</Exclude></WorkspaceFiles>\n";

    private static void Grow(TestWorkspace workspace, Random random)
    {
        foreach (string directory in (string[])["", "a", "a/deep", "a/bin", "d", "d/.hidden", "e", "e/nested", "node_modules/x"])
        {
            foreach (string name in Names.Where(_ => random.Next(4) != 0))
                workspace.Write(Path.Combine(directory, name), "x");
            if (random.Next(2) == 0)
                workspace.Write(
                    Path.Combine(directory, ".gitignore"), $"{Rules[random.Next(Rules.Length)]}\n{Rules[random.Next(Rules.Length)]}\n");
        }

        workspace.Write("e/nested/.git/HEAD", "ref: refs/heads/main\n");
        foreach ((string link, string target) in ((string, string)[])
        [
            ("a/link.json", "a.json"), ("a/to-directory", "../d"), ("d/loop.json", "loop.json"), ("d/nowhere.json", "missing"),
            ("linked", "a"), ("a/chain.json", "link.json")
        ])
            File.CreateSymbolicLink(workspace.FullPath(link), target);
        Command.Run(workspace.Root, "mkfifo", [workspace.FullPath("a/pipe.json")]).Succeeded();
    }

    // Every file, also by way of links to directories; the project's own output comes and goes with the build.
    private static IEnumerable<string> Paths(string root, string directory)
    {
        foreach (string full in Directory.EnumerateFileSystemEntries(Path.Combine(root, directory)).Order(StringComparer.Ordinal))
        {
            string path = Path.Combine(directory, Path.GetFileName(full));
            if (path is "src" or ".nuget")
                continue;
            if (!Directory.Exists(full))
                yield return path;
            else if (directory.Split('/').Length < 4)
            {
                foreach (string below in Paths(root, path))
                    yield return below;
            }
        }
    }
}
