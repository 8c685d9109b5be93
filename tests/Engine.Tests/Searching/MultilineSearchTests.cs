using System.Text.RegularExpressions;
using WorkspaceSdk.Searching;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Searching;

/// <summary>Matches that go on over the ends of lines: the same as of the whole text, line by line.</summary>
public sealed class MultilineSearchTests : IDisposable
{
    private static readonly SearchOptions Multiline = new() { Multiline = true };

    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("a\nb", "a\nb\n", "1:1:1 2:1:1")]
    [InlineData("a\nb", "a\r\nb", "1:1:1 2:1:1")]
    [InlineData("a\nb", "a\rb", "1:1:1 2:1:1")]
    [InlineData("a\n", "a\n", "1:1:1")]
    [InlineData("a\n", "a", "")]
    [InlineData("\n", "\n\na", "1:1:0 2:1:0")]
    [InlineData("x\n\n", "x\n\ny", "1:1:1 2:1:0")]
    [InlineData("^", "a\nb\n", "1:1:0 2:1:0")]
    [InlineData("^b$", "a\nb\nb", "2:1:1 3:1:1")]
    [InlineData("(?s).+", "a\nbc\n", "1:1:1 2:1:2")]
    [InlineData(".+", "a\nbc\n", "1:1:1 2:1:2")]
    [InlineData("b\nc|c d", "a b\nc d", "1:3:1 2:1:1")]
    [InlineData("a", "", "")]
    [InlineData("$", "", "")]
    public void A_match_is_one_for_each_of_its_lines(string pattern, string content, string expected)
    {
        _tree.Write("f", content);
        Assert.Equal(expected, string.Join(' ', Search(pattern, Multiline).Select(static m => $"{m.Line}:{m.Column}:{m.Length}")));
    }

    [Fact]
    public void The_matches_are_those_of_the_whole_text()
    {
        var random = new Random(41);
        string[] parts = ["a", "b", "ab", "\n", "\r\n", "\r", " ", "é", "😀"];
        string[] patterns =
        [
            "a\n", "\n", "\n+", "a*", "b\\s*a", "^a", "b$", "(?s)a.*?b", "[^a]+", "a\\s+b|b\\s+a", "^", "$", "(?<=a\n)b", "\\n\\n"
        ];
        for (int i = 0; i < 300; i++)
        {
            string content = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));
            _tree.Write("f", content);
            foreach (string pattern in patterns)
            {
                foreach (int lines in new[] { 0, 2 })
                {
                    SearchOptions options = new() { Multiline = true, LinesBefore = lines, LinesAfter = lines };
                    Assert.Equal(
                        Expected(pattern, content, lines).ToList(),
                        Search(pattern, options).Select(static m => Text(m.Line, m.Column, m.Length, m.Text, m.Before, m.After)).ToList());
                }
            }
        }
    }

    [Fact]
    public void A_text_longer_than_a_block_has_the_matches_of_any_other()
    {
        string repeated = string.Concat(Enumerable.Repeat("x\ny\n", 20_000));
        _tree.Write("a", "x\n").Write("b", new string('-', 700_000) + "x\ny\n" + repeated).Write("c", "x\ny");
        SearchMatch[] found = [.. Search("x\ny", Multiline)];
        Assert.Equal(2 * 20_001 + 2, found.Length);
        Assert.Equal(("b", 1, 700_001), (found[0].Path, found[0].Line, found[0].Column));
        Assert.Equal(("b", 40_002, 1), (found[^3].Path, found[^3].Line, found[^3].Column));
    }

    [Theory]
    [InlineData(1, null, 2)]
    [InlineData(2, null, 4)]
    [InlineData(null, 3, 3)]
    [InlineData(null, 0, 0)]
    public void Limits_count_matches_and_lines(int? matches, int? lines, int expected)
    {
        _tree.Write("f", "x\ny\nx\ny\nx\ny\n");
        Assert.Equal(
            expected,
            Search("x\ny", new SearchOptions { Multiline = true, MaxMatchesPerFile = matches, MaxLinesPerFile = lines }).Count());
    }

    [Fact]
    public void A_file_that_cannot_be_held_is_an_error_of_its_own()
    {
        string line = new string('x', 1023) + "\n";
        string large = string.Concat(Enumerable.Repeat(line, (TextBlocks.LongestLine / line.Length) + 1024));
        _tree.Write("a", "x\ny").Write("b", large).Write("c", "x\ny");
        SearchResult found = Search("x\ny", Multiline);
        Assert.Equal(["a", "a", "c", "c"], found.Select(static match => match.Path));
        Assert.Contains("is longer than 64 MiB", Assert.Single(found.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_an_error_of_its_file()
    {
        _tree.Write("a", "aa\n").Write("b", "b\n" + new string('a', 60) + "!\n").Write("c", "aa\n");
        SearchResult found = Search("(?=x?)(a+)+$", new SearchOptions { Multiline = true, TimeLimit = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(["a", "c"], found.Select(static match => match.Path));
        Assert.Contains("(WSDK1022)", Assert.Single(found.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_right_to_left_is_an_argument_that_cannot_be() => Assert.Throws<ArgumentException>(() =>
        _tree.Workspace.Search(new Regex("a", RegexOptions.RightToLeft), options: Multiline).Count());

    private SearchResult Search(string pattern, SearchOptions options) =>
        _tree.Workspace.Search(new Regex(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant), options: options);

    private static IEnumerable<string> Expected(string pattern, string content, int around)
    {
        string text = content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        string[] lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        foreach (Match match in Regex.Matches(text, pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant))
        {
            int start = 0;
            for (int line = 0; line < lines.Length; line++)
            {
                int end = start + lines[line].Length;
                // A line has a part of the match that begins in it, or holds something of it.
                bool begins = match.Index >= start && match.Index <= end;
                if (begins || (match.Index < start && match.Index + match.Length > start))
                {
                    int from = Math.Max(match.Index, start), to = Math.Min(match.Index + match.Length, end);
                    yield return Text(
                        line + 1,
                        from - start + 1,
                        to - from,
                        lines[line],
                        [.. lines.Take(line).TakeLast(around)],
                        [.. lines.Skip(line + 1).Take(around)]);
                }

                start = end + 1;
            }
        }
    }

    private static string Text(int line, int column, int length, string text, IEnumerable<string> before, IEnumerable<string> after) =>
        $"{line}:{column}:{length}:{text}<{string.Join('|', before)}>{string.Join('|', after)}";
}
