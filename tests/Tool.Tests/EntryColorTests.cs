using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>Results have the colours of <c>LS_COLORS</c>, and whatever that holds, nothing but colours.</summary>
[Slow]
public sealed partial class EntryColorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("*.gz=31", "a.gz", "31")]
    [InlineData("*.gz=31", "a.gzip", "")]
    [InlineData("*.gz=31", "A.GZ", "31")]
    [InlineData("*.c=31:*.C=32", "a.c", "31")]
    [InlineData("*.c=31:*.C=32", "a.C", "32")]
    [InlineData("*.tar.gz=32:*.gz=31", "a.tar.gz", "32")]
    [InlineData("*.gz=31:*.tar.gz=32", "a.tar.gz", "32")]
    [InlineData("*.gz=31:*.gz=33", "a.gz", "33")]
    [InlineData("*README=1;33", "README", "1;33")]
    [InlineData("*~=90", "a~", "90")]
    [InlineData("*a=b=31", "xa=b", "31")]
    [InlineData("fi=37", "plain", "37")]
    [InlineData("fi=37:*.gz=0", "a.gz", "")]
    [InlineData("*.gz=38;5;196", "a.gz", "38;5;196")]
    [InlineData("*.gz=", "a.gz", "")]
    [InlineData("*.gz", "a.gz", "")]
    [InlineData("*=31", "a", "")]
    [InlineData("=31", "a", "")]
    [InlineData("*.gz=red", "a.gz", "")]
    [InlineData("*.gz=31:broken:::==:*.gz=\u001b[2J", "a.gz", "31")]
    [InlineData("*.gz=31m\u001b]0;x\u0007", "a.gz", "")]
    public void The_longest_ending_that_fits_has_the_colour(string text, string name, string expected) =>
        Assert.Equal(expected.Length == 0 ? "" : $"\u001b[{expected}m", EntryColors.Parse(text).OfFile(name));

    [Theory]
    [InlineData("", "1;34", "36", "1;32")]
    [InlineData("di=01;35", "01;35", "36", "1;32")]
    [InlineData("di=0:ln=00:ex=", "", "", "1;32")]
    [InlineData("di=x:ln=1:ex=4", "1;34", "1", "4")]
    public void A_kind_that_is_not_set_has_its_usual_colour(string text, string directory, string link, string executable)
    {
        var colors = EntryColors.Parse(text);
        Assert.Equal(
            [directory, link, executable],
            [
                .. new[] { EntryKind.Directory, EntryKind.Link, EntryKind.Executable }
                    .Select(kind => colors.Of(kind).Trim('\u001b', '[', 'm'))
            ]);
    }

    [Fact]
    public void Any_text_gives_colours_and_nothing_else()
    {
        var random = new Random(17);
        string[] parts =
        [
            "*", ".", "gz", "=", ":", ";", "31", "\u001b", "[", "m", "di", "ln", "target", "\n", "\0", "*.gz=", new string('3', 70)
        ];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var colors = EntryColors.Parse(text);
            Assert.All(
                Enum.GetValues<EntryKind>().Select(colors.Of).Append(colors.OfFile("a.gz")).Append(colors.OfFile("")),
                static color => Assert.Matches("^(\u001b\\[[0-9;]{1,64}m)?\\z", color));
        }
    }

    [Fact]
    public void Of_a_text_without_end_the_beginning_counts()
    {
        string text = "*.a=31:" + string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"*.x{i}=32:")) + "*.a=33";
        var colors = EntryColors.Parse(text);
        Assert.Equal(("\u001b[31m", "\u001b[32m"), (colors.OfFile("1.a"), colors.OfFile("1.x7")));
    }

    [LinuxFact]
    public void A_pipe_gets_colours_when_they_are_forced()
    {
        _directory.Write("deep/b.gz");
        Assert.Equal(
            "\u001b[34mdeep\u001b[0m\n\u001b[34mdeep/\u001b[0m\u001b[31mb.gz\u001b[0m\n",
            Find([], "CLICOLOR_FORCE=1", "LS_COLORS=di=34:*.gz=31"));
        Assert.Equal("deep\ndeep/b.gz\n", Find([], "LS_COLORS=di=34"));
    }

    [ShellTheory("ls")]
    [InlineData("di=01;34:ln=01;36:pi=40;33:or=40;31;01:su=37;41:sg=30;43:tw=30;42:ow=34;42:st=37;44:ex=01;32:fi=37:*.gz=01;31")]
    [InlineData("ln=target:di=01;34:ex=01;32:fi=37:or=31;40:*.gz=01;31:su=37;41:sg=30;43:tw=30;42:ow=34;42:st=37;44")]
    [InlineData("ow=34;42:tw=01;42:st=37;44:di=01;34:su=37;41:sg=30;43:ln=01;36:ex=01;32:or=01;31")]
    public void Every_kind_has_the_colour_that_ls_gives_it(string colors)
    {
        foreach (string file in new[] { "plain.txt", "a.gz", "run", "deep/b.txt" })
            _directory.Write(file);
        Output(new ProcessStartInfo("sh", ["-c", "mkdir st tw ow; chmod 1755 st; chmod 1777 tw; chmod 777 ow; chmod 755 run; cp run su; "
            + "chmod 4755 su; cp run sg; chmod 2755 sg; ln -s plain.txt to-file; ln -s deep to-directory; ln -s run to-run; "
            + "ln -s nothing broken; mkfifo pipe; cp run run.gz"]));
        SortedDictionary<string, string> expected = ColorsOf(Output(new ProcessStartInfo("ls", ["--color=always"]), "LS_COLORS=" + colors));
        Assert.True(expected.Count > 5);
        // For what is not set ls has colours of its own.
        SortedDictionary<string, string> actual = ColorsOf(Find(["--color", "always", "--max-depth", "1"], "LS_COLORS=" + colors));
        Assert.All(expected, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, actual.GetValueOrDefault(pair.Key))));
    }

    // The colour of each entry at the top, by its name.
    private static SortedDictionary<string, string> ColorsOf(string output) => new(
        output.Split('\n')
            .Where(static line => !line.Contains('/', StringComparison.Ordinal))
            .Select(static line => Colored().Match(line))
            .Where(static match => match.Success)
            .ToDictionary(static match => match.Groups[2].Value, static match => match.Groups[1].Value),
        StringComparer.Ordinal);

    private string Find(string[] arguments, params string[] environment) =>
        Output(ToolProcess.StartInfo(_directory.Root, ["find", .. arguments]), environment);

    private string Output(ProcessStartInfo start, params string[] environment)
    {
        start.WorkingDirectory = _directory.Root;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment.Remove("NO_COLOR");
        foreach (string[] variable in environment.Select(static text => text.Split('=', 2)))
            start.Environment[variable[0]] = variable[1];
        ToolResult result = ToolProcess.Run(start);
        Assert.True(result.ExitCode == 0, result.Errors);
        return result.Output;
    }

    [GeneratedRegex(@"\e\[([0-9;]{2,})m([^\e]+)\e\[0m")]
    private static partial Regex Colored();
}
