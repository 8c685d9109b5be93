using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tests;

/// <summary>What is for a person at a terminal, and for nobody else.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("auto", true, null, "xterm", true)]
    [InlineData("auto", false, null, "xterm", false)]
    [InlineData("auto", true, "1", "xterm", false)]
    [InlineData("auto", true, "", "xterm", true)]
    [InlineData("auto", true, null, "dumb", false)]
    [InlineData("never", true, null, "xterm", false)]
    [InlineData("always", false, "1", "dumb", true)]
    public void Colours_are_for_terminals_that_want_them(string when, bool isTerminal, string? noColor, string? term, bool expected)
    {
        Palette palette = Palette.Choose(Enum.Parse<ColorChoice>(when, ignoreCase: true), isTerminal, name => name == "NO_COLOR" ? noColor : term);
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

    [Fact]
    public void Short_work_shows_no_progress()
    {
        using var terminal = new StringWriter();
        using (new ProgressLine(static () => new FindStatistics(), terminal, TimeSpan.FromHours(1)))
            Assert.Empty(Text(terminal));
        Assert.Empty(Text(terminal));
    }

    [Fact]
    public void Directories_and_links_have_colours_of_their_own()
    {
        Assert.NotEqual(Palette.Standard.Of(FileEntryTypes.Directory), Palette.Standard.Of(FileEntryTypes.Link));
        Assert.Empty(Palette.Standard.Of(FileEntryTypes.File));
    }

    [Fact]
    public void A_name_cannot_command_a_terminal()
    {
        Assert.Equal("a?[31mb?c?ä", TerminalText.Visible("a\e[31mb\nc\u009Bä"));
        Assert.Equal("a?\u00FFb?"u8.ToArray(), TerminalText.Visible("a\e\u00FFb\u007F"u8));
        Assert.Same("plain", TerminalText.Visible("plain"));
    }

    private static string Text(StringWriter writer)
    {
        // Written by a timer's thread.
        lock (writer)
            return writer.ToString();
    }
}
