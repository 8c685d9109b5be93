using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Globbing;

/// <summary>Other tools' tables, as far as our language means the same. What it does not mean is listed with the reason.</summary>
public sealed class GlobCorpusTests
{
    private static readonly Dictionary<string, string> NotOurs = new(StringComparer.Ordinal)
    {
        ["matchrec6"] = "`**` at the end is everything below: at least one name",
        ["matchrec8"] = "the path is absolute",
        ["matchrec16"] = "the pattern is absolute: an error here",
        ["matchrec17"] = "the pattern is absolute: an error here",
        ["matchrec18"] = "the pattern is absolute: an error here",
        ["matchrec23"] = "a path does not end with a slash",
        ["matchpat3"] = "there `*` crosses slashes unless told",
        ["matchpat4"] = "a backslash in a path is an ordinary character",
        ["matchpat5"] = "there `*` crosses slashes unless told",
        ["matchpat7"] = "there `*` crosses slashes unless told",
        ["matchalt9"] = "empty braces are an error here",
        ["matchalt10"] = "an empty glob is an error here",
        ["matchalt15"] = "an alternative may be empty here",
        ["matchslash4"] = "a class cannot list a slash: an error here",
        ["matchbackslash4"] = "without escapes a backslash is an error here",
        ["matchbackslash5"] = "without escapes a backslash is an error here",
        ["matchbackslash6"] = "without escapes a backslash is an error here",
        ["matchnot5"] = "the pattern is absolute: an error here",
        ["matchnot6"] = "the pattern is absolute: an error here",
        ["matchnot7"] = "the pattern is absolute: an error here",
        ["matchnot21"] = "`.` is not a name: an error here",
        ["matchnot24"] = "the pattern is absolute: an error here",
    };

    private static readonly Dictionary<string, string> RefusedThoughMatching = new(StringComparer.Ordinal)
    {
        [""] = "an empty glob is an error here",
        ["**[!te]"] = "`**` glued to text is an error here",
        ["foo**bar"] = "`**` glued to text is an error here",
    };

    public static TheoryData<string, string, string, bool, bool> GlobSetRows()
    {
        var rows = new TheoryData<string, string, string, bool, bool>();
        foreach (string[] row in Corpus.Rows("globset.tsv").Where(static row => !NotOurs.ContainsKey(row[1])))
            rows.Add(row[1], Corpus.Text(row[2]), Corpus.Text(row[3]), row[5] != "CASEI", row[4] == "1");
        return rows;
    }

    public static TheoryData<string> GlobSetErrorRows() =>
        [.. Corpus.Rows("globset_syntaxerr.tsv").Select(static row => Corpus.Text(row[2]))];

    public static TheoryData<string, string, bool, bool> WildmatchRows()
    {
        var rows = new TheoryData<string, string, bool, bool>();
        foreach (string[] row in Corpus.Rows("wildmatch_t3070.tsv").DistinctBy(static row => (row[1], row[2])))
        {
            string pattern = Corpus.Text(row[1]), text = Corpus.Text(row[2]);
            if (!IsNotOurs(pattern, text))
                rows.Add(pattern, text, row[3] == "1", row[4] == "1");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(GlobSetRows))]
    public void Rows_of_the_globset_table_hold(string name, string pattern, string path, bool caseSensitive, bool expected) =>
        Assert.True(
            expected == Glob.Parse(pattern, new GlobOptions { IncludeHidden = true, CaseSensitive = caseSensitive }).IsMatch(path), name);

    [Theory]
    [MemberData(nameof(GlobSetErrorRows))]
    public void Syntax_errors_of_the_globset_table_are_errors(string pattern) => Assert.False(Glob.TryParse(pattern, null, out _, out _));

    [Theory]
    [MemberData(nameof(WildmatchRows))]
    public void Rows_of_the_wildmatch_table_hold(string pattern, string text, bool expected, bool expectedWithoutCase)
    {
        Assert.Equal(expected, Glob.Parse(pattern, new GlobOptions { IncludeHidden = true }).IsMatch(text));
        Assert.Equal(
            expectedWithoutCase, Glob.Parse(pattern, new GlobOptions { IncludeHidden = true, CaseSensitive = false }).IsMatch(text));
    }

    [Fact]
    public void Every_exception_names_a_row() =>
        Assert.Empty(NotOurs.Keys.Except(Corpus.Rows("globset.tsv").Select(static row => row[1])));

    [Fact]
    public void Patterns_that_our_language_refuses_and_wildmatch_matches_are_known()
    {
        string[] refused = [.. Corpus.Rows("wildmatch_t3070.tsv")
            .Where(static row => row[3] == "1" && !Glob.TryParse(Corpus.Text(row[1]), null, out _, out _))
            .Select(static row => Corpus.Text(row[1])).Distinct()];
        Assert.Equal(RefusedThoughMatching.Keys.Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }

    // Wildmatch answers "no" where our language refuses the pattern; those rows are covered as errors.
    // A text with an empty name (`a//b`, `a/`) is no path here.
    private static bool IsNotOurs(string pattern, string text) =>
        !Glob.TryParse(pattern, null, out _, out _)
        || text.Length == 0
        || text.EndsWith('/')
        || text.Contains("//", StringComparison.Ordinal);
}
