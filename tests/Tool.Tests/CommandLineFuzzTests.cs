namespace WorkspaceSdk.Tests;

/// <summary>A short run of the command line's fuzzer, in a process of its own: it changes its current directory and its rights.</summary>
[Slow]
public sealed class CommandLineFuzzTests
{
    [LinuxFact]
    public void No_argument_list_ends_in_an_exception()
    {
        (int exitCode, string report) = FuzzProcess.Run("CommandLine.Fuzz", "4000", "1");
        Assert.True(exitCode == 0, report);
        Assert.Contains(" 0 finds, ", report, StringComparison.Ordinal);
        Assert.Contains("exit 0: ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_nobody_expected_is_one_line()
    {
        using var messages = new StringWriter();
        var console = new WorkspaceSdk.Tool.Terminal.ToolConsole(
            static () => throw new InvalidTimeZoneException("first\nsecond"), false, messages, false);
        var run = new WorkspaceSdk.Tool.CommandLineRun(console);
        Assert.Equal(2, run.Run(["info"], CancellationToken.None));
        Assert.Contains("InvalidTimeZoneException: first?second", messages.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("(WSDK0019)" + Environment.NewLine, messages.ToString(), StringComparison.Ordinal);
        Assert.Single(messages.ToString().TrimEnd().Split('\n'));
        Assert.Throws<InvalidTimeZoneException>(() => run.RunExpected(["info"], CancellationToken.None));
    }
}
