using System.Diagnostics;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>What is for a person at a terminal, and for nobody else.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("auto", true, "TERM=xterm", true)]
    [InlineData("auto", false, "TERM=xterm", false)]
    [InlineData("auto", true, "TERM=xterm NO_COLOR=1", false)]
    [InlineData("auto", true, "TERM=xterm NO_COLOR=", true)]
    [InlineData("auto", true, "TERM=dumb", false)]
    [InlineData("auto", false, "CLICOLOR_FORCE=1", true)]
    [InlineData("auto", true, "TERM=dumb CLICOLOR_FORCE=1", true)]
    [InlineData("auto", false, "CLICOLOR_FORCE=0", false)]
    [InlineData("auto", false, "CLICOLOR_FORCE=", false)]
    [InlineData("auto", true, "CLICOLOR_FORCE=1 NO_COLOR=1", false)]
    [InlineData("never", true, "CLICOLOR_FORCE=1", false)]
    [InlineData("always", false, "TERM=dumb NO_COLOR=1", true)]
    public void Colours_are_for_terminals_that_want_them(string when, bool isTerminal, string environment, bool expected)
    {
        ILookup<string, string> variables = environment.Split(' ')
            .ToLookup(static text => text.Split('=')[0], static text => text.Split('=')[1]);
        Palette palette = Palette.Choose(
            Enum.Parse<TerminalUse>(when, ignoreCase: true), isTerminal, name => variables[name].FirstOrDefault());
        Assert.Same(expected ? Palette.Standard : Palette.None, palette);
    }

    [Fact]
    public void Progress_is_shown_after_a_while_and_wiped_away()
    {
        using var terminal = new StringWriter();
        using (new ProgressLine(static () => new FindStatistics(), terminal, TimeSpan.Zero))
            SpinWait.SpinUntil(() => Text(terminal).Length > 0, TimeSpan.FromSeconds(30));
        Assert.StartsWith("\r\e[K0 directories, 0 entries", Text(terminal), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", Text(terminal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results")]
    [InlineData("count")]
    [InlineData("message")]
    [InlineData("statistics")]
    public void The_progress_line_is_wiped_before_anything_else_is_written(string what)
    {
        using var terminal = new StringWriter();
        var console = new ToolConsole(() => new TerminalStream(terminal), true, terminal, true);
        using (console.ShowProgress(static () => new FindStatistics(), areResultsShownAtOnce: false, TimeSpan.Zero))
        {
            SpinWait.SpinUntil(() => Text(terminal).EndsWith("0 entries", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
            switch (what)
            {
                case "message":
                    console.Say("one");
                    break;
                case "statistics":
                    StatisticsOutput.Write(new FindStatistics(), Stopwatch.StartNew(), console);
                    break;
                default:
                    var format = new ResultFormat(int.MaxValue, false, false, false, what == "count", false, false, Palette.None);
                    ResultOutput.Write([1], format, console, static output => new NumberOutput(output));
                    break;
            }
        }

        // On the line of progress stands nothing but what wipes it.
        Assert.All(Text(terminal).Split("0 entries")[1..], static rest => Assert.StartsWith("\r\e[K", rest, StringComparison.Ordinal));
        Assert.DoesNotContain("\r\e[K\n", Text(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_hold_no_control_characters()
    {
        using var messages = new StringWriter();
        new ToolConsole(static () => Stream.Null, false, messages, false).Say("'a\e]0;x\n::error::b'");
        Assert.Equal("dotnet workspace: 'a?]0;x?::error::b'" + Environment.NewLine, Text(messages));
    }

    [Fact]
    public void Short_work_shows_no_progress()
    {
        using var terminal = new StringWriter();
        using (new ProgressLine(static () => new FindStatistics(), terminal, TimeSpan.FromHours(1)))
            Assert.Empty(Text(terminal));
        Assert.Empty(Text(terminal));
    }

    [Fact]
    public void A_name_cannot_command_a_terminal()
    {
        Assert.Equal("a?[31mb?c?ä", VisibleText.Of("a\e[31mb\nc\u009Bä"));
        Assert.Equal("a?\u00FFb?"u8.ToArray(), TerminalText.Visible("a\e\u00FFb\u007F"u8, beginsLine: false));
        Assert.Same("plain", VisibleText.Of("plain"));
    }

    /// <summary>Results on the terminal that messages go to as well.</summary>
    private sealed class TerminalStream(StringWriter terminal) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => terminal.Write(System.Text.Encoding.UTF8.GetString(buffer));
    }

    private sealed class NumberOutput(ResultStream output) : IResultOutput<int>
    {
        public void Write(int result)
        {
            output.Write($"{result}");
            output.End((byte)'\n');
        }

        public void Complete()
        {
            // Nothing is held back.
        }

        public void Dispose()
        {
            // Nothing is kept open.
        }
    }

    private static string Text(StringWriter writer)
    {
        // Written by a timer's thread.
        lock (writer)
            return writer.ToString();
    }
}
