using System.Text.RegularExpressions;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>The pages of diagnostics have one layout: the level, the cause, an example, the fix and the switch.</summary>
public sealed partial class DiagnosticPageTests
{
    private const int ShortestBeginning = 20;

    private static readonly string[] Headings = ["## What it means", "## Example", "## What to do", "## How to silence it"];

    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    // The command line has no switch for these, or a build reports them only beside an error.
    private static readonly string[] WithoutSwitch = ["WSDK0024", "WSDK1043", "WSDK1047", "WSDK1049", "WSDK1050", "WSDK2010"];

    // A program chooses by an argument whether these are reported.
    private static readonly string[] ByArgument = ["WSDK0009", "WSDK1024", "WSDK1029"];

    // The compiler reports these, and hides an error that is configured so.
    private static readonly string[] ByCompiler = ["WSDK2002", "WSDK2012", "WSDK9001"];

    public static TheoryData<string> Codes => [.. WorkspaceDiagnostics.All.Select(static diagnostic => diagnostic.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_the_level_and_the_four_sections(string code)
    {
        WorkspaceDiagnostic diagnostic = WorkspaceDiagnostics.Of(code);
        string[] lines = Page(code).Split('\n');

        Assert.Equal($"# {code}: {diagnostic.Title}", lines[0]);
        Assert.Matches($"^Level: {diagnostic.Level.ToString().ToLowerInvariant()}[.,;]", lines[2]);
        Assert.Equal(Headings, lines.Where(static line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.All(Headings, heading => Assert.NotEqual("", Section(code, heading)));
    }

    [Fact]
    public void The_list_of_pages_has_each_code_with_its_level_and_title()
    {
        IEnumerable<string> lines = File.ReadAllLines(Path.Combine(Folder, "README.md"))
            .Where(static line => line.StartsWith("| [", StringComparison.Ordinal));

        Assert.Equal(
            WorkspaceDiagnostics.All
                .OrderBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .Select(static diagnostic =>
                    $"| [{diagnostic.Id}]({diagnostic.Id}.md) | {diagnostic.Level.ToString().ToLowerInvariant()} | {diagnostic.Title} |"),
            lines);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_shows_something_that_triggers_the_diagnostic(string code) =>
        Assert.Contains("\n```", "\n" + Section(code, "## Example"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_gives_the_exact_switch_or_states_that_there_is_none(string code)
    {
        string expected = WorkspaceDiagnostics.Of(code).Level switch
        {
            DiagnosticLevel.Error when ByArgument.Contains(code) => "`",
            DiagnosticLevel.Error when ByCompiler.Contains(code) => $"`<NoWarn>$(NoWarn);{code}</NoWarn>`",
            DiagnosticLevel.Error => "An error cannot be silenced.",
            _ when WithoutSwitch.Contains(code) => "No setting silences it.",
            _ when code.StartsWith("WSDK21", StringComparison.Ordinal) => $"\ndotnet_diagnostic.{code}.severity = none\n",
            _ => $"\n<NoWarn>$(NoWarn);{code}</NoWarn>\n",
        };

        Assert.Contains(expected, Section(code, "## How to silence it"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_in_an_example_is_the_message_of_the_table(string code)
    {
        string example = Section(code, "## Example");

        Assert.All(
            BuildMessage().Matches(example).Concat(ToolMessage().Matches(example)).Where(match => match.Groups["code"].Value == code),
            match => Assert.True(IsMessage(match.Groups["text"].Value, WorkspaceDiagnostics.Of(code).MessageFormat), match.Value));
    }

    [Fact]
    public void Every_page_is_about_a_diagnostic_of_the_table() =>
        Assert.Equal(
            WorkspaceDiagnostics.All.Select(static diagnostic => diagnostic.Id + ".md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder)
                .Select(Path.GetFileName)
                .Where(static name => name != "README.md")
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("The file 'a' is gone from here: why. Do it.", true)]
    [InlineData("The file 'a' is gone from here: w…", true)]
    [InlineData("The file 'a' was gone from here: …", false)]
    [InlineData("The file 'a' was gone from here: why. Do it.", false)]
    [InlineData("The file 'a' is gone from here: why. Do", false)]
    public void A_message_is_compared_with_its_format(string text, bool isMessage) =>
        Assert.Equal(isMessage, IsMessage(text, "The file '{0}' is gone from here: {1}. Do it."));

    private static string Page(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");

    private static string Section(string code, string heading)
    {
        string page = Page(code);
        int begin = page.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
        int end = page.IndexOf("\n## ", begin, StringComparison.Ordinal);
        return page[begin..(end < 0 ? page.Length : end)].Trim('\n') + "\n";
    }

    // Examples shorten messages: "…" or "..." may replace the end of one. The beginning has to be the table's.
    private static bool IsMessage(string text, string format)
    {
        if (!text.EndsWith('…') && !text.EndsWith("...", StringComparison.Ordinal))
            return Regex.IsMatch(text, $"^{Pattern(format)}$");
        string beginning = text.TrimEnd('…', '.', ' ');
        int first = format.IndexOf('}', StringComparison.Ordinal) + 1, second = format.IndexOf('{', first);
        int least = Math.Min(Math.Min(format.Length, first + ShortestBeginning), second < 0 ? format.Length : second);
        return Enumerable.Range(least, format.Length - least + 1)
            .Any(length => Regex.IsMatch(beginning, $"^{Pattern(format[..length])}$"));
    }

    private static string Pattern(string format) => Placeholder().Replace(Regex.Escape(format), ".+?");

    // A file or a path may come before the message.
    [GeneratedRegex(@"\b(error|warning|message) (?<code>WSDK\d{4}): ([\w./-]+: )?(?<text>.+)")]
    private static partial Regex BuildMessage();

    [GeneratedRegex(@"^dotnet workspace: ('[^']+': )?(?<text>.+) \((?<code>WSDK\d{4})\)$", RegexOptions.Multiline)]
    private static partial Regex ToolMessage();

    // A placeholder in a text that is escaped for a pattern.
    [GeneratedRegex(@"\\\{\d\}")]
    private static partial Regex Placeholder();
}
