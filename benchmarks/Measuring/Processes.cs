using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Creates contenders that are other programs.</summary>
public static partial class Processes
{
    /// <summary>Creates a contender for one of the C walkers, which times itself and prints a line of JSON.</summary>
    public static Contender Floor(string directory, string program, string tree, int times, string mode = "") => new(
        $"C {program} {mode}".TrimEnd(),
        () =>
        {
            string output = Output(
                Path.Combine(directory, program),
                [tree, times.ToString(CultureInfo.InvariantCulture), .. mode.Length == 0 ? (string[])[] : [mode]],
                null);
            return new Sample(Number(MedianField(), output), (long)Number(FilesField(), output));
        });

    /// <summary>Creates a contender for a whole process that prints a line per entry.</summary>
    public static Contender Whole(string name, string program, string[] arguments, string directory, char end = '\n') => new(name, () =>
    {
        long start = Stopwatch.GetTimestamp();
        long found = Output(program, arguments, directory).LongCount(c => c == end);
        return new Sample(Stopwatch.GetElapsedTime(start).TotalMilliseconds, found);
    });

    /// <summary>Returns the standard output of a program.</summary>
    public static string Output(string program, string[] arguments, string? directory)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = directory ?? "" })
                ?? throw new InvalidOperationException($"'{program}' did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static double Number(Regex field, string output) => field.Match(output) is { Success: true } match
        ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("A floor printed no figures.");

    [GeneratedRegex("\"median_ms\":([0-9.]+)")]
    private static partial Regex MedianField();

    [GeneratedRegex("\"files\":([0-9]+)")]
    private static partial Regex FilesField();
}
