using System.Text;
using System.Text.Json;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Ignoring;

public sealed class GitCorpusTests
{
    // Git 2.39.5 lets `foo**/bar` match `foobar`; later versions do not, and neither does this library.
    private const string FaultOfGit = "** not confused by matching leading prefix";

    public static TheoryData<string, string, string, bool, bool> Rows()
    {
        var rows = new TheoryData<string, string, string, bool, bool>();
        foreach (string[] row in Corpus.Rows("gitignore.tsv"))
            rows.Add(row[1], row[2], Corpus.Text(row[3]), row[4] == "1", row[row[1] == FaultOfGit ? 5 : 6] == "1");
        return rows;
    }

    public static TheoryData<string, string, bool> WildmatchRows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (string[] row in Corpus.Rows("wildmatch_t3070.tsv").DistinctBy(static row => (row[1], row[2])))
            rows.Add(Corpus.Text(row[1]), Corpus.Text(row[2]), row[3] == "1");
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rules_mean_what_they_mean_to_git(string name, string files, string path, bool isDirectory, bool expected)
    {
        var contents = JsonSerializer.Deserialize<Dictionary<string, string>>(files)!;
        Assert.True(expected == IsIgnored(contents, path, isDirectory), $"{name}: {files} says {!expected} about {path}");
    }

    [Theory]
    [MemberData(nameof(WildmatchRows))]
    public void Patterns_mean_what_they_mean_to_git(string pattern, string text, bool expected) =>
        Assert.Equal(expected, WildPattern.Parse(Encoding.UTF8.GetBytes(pattern))?.IsMatch(Encoding.UTF8.GetBytes(text)) ?? false);

    internal static bool IsIgnored(Dictionary<string, string> contents, string path, bool isDirectory)
    {
        IgnoreScope? scope = null;
        string[] names = path.TrimEnd('/').Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            string directory = string.Join('/', names[..i]);
            if (contents.TryGetValue(directory.Length == 0 ? ".gitignore" : directory + "/.gitignore", out string? content))
                scope = IgnoreScope.Push(
                    scope,
                    IgnoreRules.Parse(content, directory),
                    TreePath.From(directory + "/.gitignore"),
                    directory.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(directory) + 1);
            if (IgnoreScope.IsIgnored(
                scope, Encoding.UTF8.GetBytes(string.Join('/', names[..(i + 1)])), isDirectory || i + 1 < names.Length))
                return true;
        }

        return false;
    }
}
