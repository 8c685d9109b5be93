using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>A short run of the fuzzer of files that anybody may have written. It begins with the inputs that the long runs kept.</summary>
[Slow]
public sealed partial class ByteFuzzTests
{
    [Fact]
    public void Whatever_bytes_a_file_has_its_reader_keeps_its_promises()
    {
        (int exitCode, string report) = FuzzProcess.Run("Bytes.Fuzz", "all", "8000", "1");
        Assert.True(exitCode == 0, report);
        Match[] figures = [.. Figures().Matches(report).Cast<Match>()];
        Assert.Equal(
            ["snapshot", "state", "manifest", "ignore", "glob", "marker"], figures.Select(static line => line.Groups["kind"].Value));
        Assert.All(figures, static line =>
        {
            // Where next to nothing is taken for a file of the kind, or no code is seen to run, the promises are hardly tried.
            Assert.InRange(double.Parse(line.Groups["accepted"].ValueSpan, CultureInfo.InvariantCulture), 1, 100);
            Assert.InRange(int.Parse(line.Groups["edges"].ValueSpan, CultureInfo.InvariantCulture), 300, ushort.MaxValue);
        });
    }

    [Fact]
    public void Kept_inputs_reach_the_code_of_their_readers()
    {
        (int exitCode, string report) = FuzzProcess.Run("Bytes.Fuzz", "points", "glob");
        Assert.True(exitCode == 0, report);
        Match points = Regex.Match(report, @"WorkspaceSdk\.Globbing: ([0-9]+) of ([0-9]+) points");
        Assert.True(
            int.Parse(points.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            > int.Parse(points.Groups[2].ValueSpan, CultureInfo.InvariantCulture) * 2 / 3,
            report);
    }

    [GeneratedRegex(@"(?<kind>\w+), seed 1: .*, (?<accepted>[0-9.]+) % accepted, (?<edges>[0-9]+) edges ")]
    private static partial Regex Figures();
}
