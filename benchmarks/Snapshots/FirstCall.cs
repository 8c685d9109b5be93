using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures the first query of a process, just-in-time compilation included.</summary>
internal static class FirstCall
{
    /// <summary>Runs in a process of its own and prints the result.</summary>
    public static void Run(string tree, string file)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        long found = 0;
        // An array: for a list the compiler makes a class of this program's own, whose code would be compiled here too.
        string[] patterns = ["**/*.rs"];
        Snapshot.Load(file, WorkspaceTree.At(tree))
            .Find(new FileQuery { Patterns = patterns, IncludeHidden = true, RespectIgnoreFiles = false, Sort = FileSort.None })
            .ForEachUtf8((_, _) => found++);
        double elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.00} {found}"));
    }

    /// <summary>Runs the table.</summary>
    public static void Race(string floors, string tree, string file, int rounds) =>
        Benchmarks.Race.Run("the first call of a process, from the file", rounds,
        [
            Processes.Floor(floors, "walk", tree, 5, "short1"),
            new Contender("ours", () =>
            {
                string[] answer = Processes.Output("dotnet", [typeof(FirstCall).Assembly.Location, "first-call", tree, file], null)
                    .Split(' ');
                return new Sample(
                    double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
            }),
        ]);
}
