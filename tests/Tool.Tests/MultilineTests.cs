using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary><c>search --multiline</c>: all lines of a match are shown, as rg does.</summary>
public sealed class MultilineTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public MultilineTests()
    {
        _directory.Write("a.txt", "one\ntwo\nthree\ntwo\n\nfour\n");
        _directory.Write("b.txt", "zero\r\none\r\ntwo\r\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("one\\ntwo -U", "a.txt:1:1:one a.txt:2:1:two b.txt:2:1:one b.txt:3:1:two")]
    [InlineData("one\\ntwo", "")]
    [InlineData("e\\nt --multiline -o", "a.txt:1:3:e a.txt:2:1:t a.txt:3:5:e a.txt:4:1:t b.txt:2:3:e b.txt:3:1:t")]
    [InlineData("one.*three -U", "")]
    [InlineData("one.*three -U --multiline-dotall", "a.txt:1:1:one a.txt:2:1:two a.txt:3:1:three")]
    [InlineData("^two$ -U", "a.txt:2:1:two a.txt:4:1:two b.txt:3:1:two")]
    [InlineData("TWO\\n\\n -Ui", "a.txt:4:1:two a.txt:5:1:")]
    [InlineData("one\\ntwo -Uc", "a.txt:2 b.txt:2")]
    [InlineData("one\\ntwo -Ul", "a.txt b.txt")]
    [InlineData("one\\ntwo -U --count", "4")]
    [InlineData("one\\ntwo -Um 1", "a.txt:1:1:one b.txt:2:1:one")]
    [InlineData("o\\nf -U -A1 a.txt", "")]
    [InlineData("\\nfour -U -B1 a.txt", "a.txt-4-two a.txt:5:1: a.txt:6:1:four")]
    [InlineData("one\\ntwo|two\\nthree -U a.txt", "a.txt:1:1:one a.txt:2:1:two")]
    [InlineData("three -UF", "a.txt:3:1:three")]
    public void The_lines_of_a_match_are_shown(string arguments, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run(arguments).Output.TrimEnd('\n').Split('\n')));

    [Theory]
    [InlineData("x -U -v", "cannot be combined with --invert-match")]
    [InlineData("x -U -r y", "cannot be combined with --replace")]
    public void An_option_that_needs_single_lines_is_an_error_that_says_so(string arguments, string message)
    {
        (int code, string output, string errors) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [ShellTheory("rg")]
    [InlineData("one\\ntwo")]
    [InlineData("two\\n+")]
    [InlineData("(?s)one.*?three")]
    [InlineData("o$")]
    [InlineData("^t\\w+\\s+")]
    [InlineData("[^x]+four")]
    public void The_lines_are_those_of_rg(string pattern)
    {
        File.Delete(_directory.FullPath("b.txt"));
        ToolResult rg = ToolProcess.Run(new ProcessStartInfo("rg", ["-nU", "--no-heading", "--sort", "path", pattern, "."])
        {
            WorkingDirectory = _directory.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Assert.NotEmpty(rg.Output);
        // Ours have the column besides.
        Assert.Equal(
            rg.Output.Replace("./", "", StringComparison.Ordinal),
            Regex.Replace(Run(pattern + " -U").Output, @"(?m)^(\S+?:\d+):\d+:", "$1:"));
    }

    private (int Code, string Output, string Errors) Run(string arguments)
    {
        var shown = new MemoryStream();
        using var messages = new StringWriter();
        int code = new CommandLineRun(new ToolConsole(() => shown, false, messages, false))
            .RunExpected(["search", "--root", _directory.Root, .. arguments.Split(' ')], CancellationToken.None);
        return (code, Encoding.UTF8.GetString(shown.ToArray()), messages.ToString());
    }
}
