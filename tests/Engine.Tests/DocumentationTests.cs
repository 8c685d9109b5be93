using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>Runs the tables of the documentation.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string, string, bool> GlobRows() => Answers("globs.md", "| glob | path | matches |");

    public static TheoryData<string, string, bool> IgnoreRows() => Answers("ignore-rules.md", "| rules | path | ignored |");

    public static TheoryData<string, int> ErrorRows()
    {
        var data = new TheoryData<string, int>();
        foreach (string[] cells in Rows("globs.md", "| glob | wrong at column | because |"))
            data.Add(Code(cells[0]), int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture));
        return data;
    }

    [Theory]
    [MemberData(nameof(GlobRows))]
    public void Globs_match_as_documented(string glob, string path, bool expected) =>
        Assert.Equal(expected, Glob.Parse(glob).IsMatch(path));

    [Theory]
    [MemberData(nameof(ErrorRows))]
    public void Globs_are_wrong_where_documented(string glob, int column) =>
        Assert.Equal(column, Assert.Throws<GlobSyntaxException>(() => Glob.Parse(glob)).Column);

    [Theory]
    [MemberData(nameof(IgnoreRows))]
    public void Rules_ignore_as_documented(string rules, string path, bool expected)
    {
        using var tree = new TemporaryTree();
        tree.Write(".gitignore", rules.Replace('\u23CE', '\n')).With(path);
        Assert.Equal(expected, tree.Workspace.IsIgnored(path));
        Assert.Equal(expected, !tree.Workspace.Find(new FileQuery { IncludeHidden = true }).Any(entry => entry.Path == path));
    }

    private static TheoryData<string, string, bool> Answers(string page, string header)
    {
        var data = new TheoryData<string, string, bool>();
        foreach (string[] cells in Rows(page, header))
            data.Add(Code(cells[0]), Code(cells[1]), cells[2].StartsWith("yes", StringComparison.Ordinal));
        return data;
    }

    // The cells of every table with this header.
    private static IEnumerable<string[]> Rows(string page, string header)
    {
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot(), "docs", page)))
        {
            inside = line == header || (inside && line.StartsWith('|'));
            if (inside && line != header && !line.StartsWith("|---", StringComparison.Ordinal))
                yield return [.. line.Trim('|').Split('|').Select(static cell => cell.Trim())];
        }
    }

    private static string Code(string cell) => cell.Trim('`');

    // The nearest directory above that holds the solution; the sources' own path is not kept in a deterministic build.
    private static string RepositoryRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "WorkspaceSdk.sln")))
            directory = Path.GetDirectoryName(directory);
        return directory ?? throw new DirectoryNotFoundException($"No directory above {AppContext.BaseDirectory} holds WorkspaceSdk.sln.");
    }
}
