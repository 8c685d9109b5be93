using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Runs the rules over other people's code: each file a compilation of its own, each directory's tree the workspace.</summary>
internal static class CorpusRun
{
    private const int Slowest = 5;

    /// <summary>Returns whether no rule failed.</summary>
    public static bool Run(string hitsFile, string[] directories)
    {
        var failures = new List<string>();
        var hits = new List<string>();
        var times = new List<(double Milliseconds, string File, long Length)>();
        long lines = 0;
        long bytes = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (string directory in directories)
        {
            var rules = new RuleRun(directory);
            foreach (string file in Directory.EnumerateFiles(directory, "*.cs", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            {
                string text = File.ReadAllText(file);
                lines += text.AsSpan().Count('\n');
                bytes += text.Length;
                (IReadOnlyList<Diagnostic> found, Exception? failure, double milliseconds) = rules.Look(text, file);
                times.Add((milliseconds, file, text.Length));
                if (failure is not null)
                    failures.Add(file + ": " + failure);
                foreach (Diagnostic diagnostic in found)
                    hits.Add($"{diagnostic.Id} {(diagnostic.Properties.IsEmpty ? "no fix" : "fix")} {file}:{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {Line(text, diagnostic)} => {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
            }
        }

        File.WriteAllLines(hitsFile, hits);
        Console.WriteLine(FormattableString.Invariant($"{times.Count} files, {lines} lines, {bytes / 1_000_000.0:0.0} million characters, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, of that in the rules {times.Sum(static t => t.Milliseconds) / 1000:0.0} s"));
        foreach ((double milliseconds, string file, long length) in times.OrderByDescending(static t => t.Milliseconds).Take(Slowest))
            Console.WriteLine(FormattableString.Invariant($"slow: {milliseconds:0.0} ms in the rules for {length} characters: {file}"));
        foreach (IGrouping<string, string> code in hits.GroupBy(static h => h[..8]).OrderBy(static g => g.Key, StringComparer.Ordinal))
            Console.WriteLine($"{code.Key}: {code.Count()}");
        Console.WriteLine($"failures: {failures.Count}");
        failures.ForEach(Console.WriteLine);
        return failures.Count == 0;
    }

    private static string Line(string text, Diagnostic diagnostic)
    {
        int start = diagnostic.Location.SourceSpan.Start;
        int end = diagnostic.Location.SourceSpan.End;
        int first = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int last = text.IndexOf('\n', end);
        return string.Join(' ', text[first..(last < 0 ? text.Length : last)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
