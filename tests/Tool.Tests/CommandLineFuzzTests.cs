using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>A short run of the command line's fuzzer, in a process of its own: it changes its current directory and its rights.</summary>
public sealed class CommandLineFuzzTests
{
    [LinuxTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_argument_list_ends_in_an_exception(int seed)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[ToolProcess.Assembly.Replace("dotnet-workspace", "WorkspaceSdk.CommandLine.Fuzz", StringComparison.Ordinal).Replace("/Tool/", "/CommandLine.Fuzz/", StringComparison.Ordinal), "2500", $"{seed}"])
            start.ArgumentList.Add(argument);
        using Process fuzz = Process.Start(start)!;
        string report = fuzz.StandardOutput.ReadToEnd();
        fuzz.WaitForExit();
        Assert.True(fuzz.ExitCode == 0, report);
        Assert.Contains(": 2500 argument lists, exit 0: ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_nobody_expected_is_one_line()
    {
        using var messages = new StringWriter();
        var console = new WorkspaceSdk.Tool.Output.ToolConsole(static () => throw new InvalidTimeZoneException("first\nsecond"), false, messages, false);
        var run = new WorkspaceSdk.Tool.CommandLineRun(console);
        Assert.Equal(2, run.Run(["info"], CancellationToken.None));
        Assert.Contains("InvalidTimeZoneException: first?second", messages.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("(WSDK0019)" + Environment.NewLine, messages.ToString(), StringComparison.Ordinal);
        Assert.Single(messages.ToString().TrimEnd().Split('\n'));
        Assert.Throws<InvalidTimeZoneException>(() => run.RunExpected(["info"], CancellationToken.None));
    }
}
