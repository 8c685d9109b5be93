namespace WorkspaceSdk.Benchmarks;

/// <summary>Lists what is measured against what.</summary>
internal static class Tables
{
    private const int Times = 5;

    private static readonly string[] Patterns =
    [
        "**/*.rs", "**/*", "src/**/*.rs", "**/test*/**/*.{rs,toml,md}", "**/[f]ile_*[0-9].{rs,md}"
    ];

    /// <summary>Every table by name; each takes the folder of the C walkers, the folder of the trees and the number of rounds.</summary>
    public static IReadOnlyList<(string Name, Action<string, string, int> Run)> All { get; } =
    [
        ("floor", Floor),
        ("threads", Threads),
        ("pruned", Pruned),
        ("ignored", Ignored),
        ("flat", Flat),
        ("million", Million),
        ("libraries", Libraries),
        ("programs", Programs),
        ("paths", static (_, trees, rounds) => PathTables.Run(trees, rounds)),
        ("first", PathTables.First),
        ("async", static (_, trees, rounds) => AsyncTable.Run(trees, rounds)),
        ("overview", Overview),
    ];

    private static void Floor(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        Race.Run("100,000 files, one thread", rounds,
        [
            Processes.Floor(floors, "walk", tree, Times, "short1"),
            Processes.Floor(floors, "walk", tree, Times, "safe1"),
            .. Patterns.Select(pattern => Ours.Utf8(tree, Ours.All(pattern, 1), Times)),
            Ours.Strings(tree, Ours.All("**/*.rs", 1), Times),
            Ours.Strings(tree, Ours.All("**/*", 1), Times),
        ]);
    }

    private static void Threads(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        Race.Run("100,000 files, two threads", rounds,
        [
            Processes.Floor(floors, "walk", tree, Times, "short1"),
            Processes.Floor(floors, "walk", tree, Times, "match2"),
            Ours.Utf8(tree, Ours.All("**/*.rs", 2), Times),
            Ours.Utf8(tree, Ours.All("**/*", 2), Times),
            Ours.Strings(tree, Ours.All("**/*.rs", 2), Times),
            Ours.Strings(tree, Ours.All("**/*", 2), Times),
            Ours.Strings(tree, new FileQuery(Ours.All("**/*", 2)) { Sort = FileSort.Path }, Times),
        ]);
    }

    private static void Pruned(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        Race.Run("only what can match is opened", rounds,
        [
            Processes.Floor(floors, "walk", Path.Combine(tree, "src"), Times, "short1"),
            Ours.Utf8(tree, Ours.All("src/**/*.rs", 1), Times),
        ]);
    }

    private static void Ignored(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100kx");
        var query = new FileQuery(Ours.All("**/*", 1)) { RespectIgnoreFiles = true };
        Race.Run("60 % ignored by .gitignore files", rounds,
        [
            Processes.Floor(floors, "walkprune", tree, Times),
            Ours.Utf8(tree, query, Times),
            Ours.Utf8(tree, new FileQuery(query) { Threads = 2 }, Times),
            Ours.Strings(tree, new FileQuery(query) { Threads = 2, Sort = FileSort.Path }, Times),
        ]);
    }

    private static void Flat(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "Tflat100k");
        Race.Run("100,000 files in one directory", rounds,
        [
            Processes.Floor(floors, "walk", tree, Times, "short1"),
            Ours.Utf8(tree, Ours.All("**/*", 1), Times),
            Ours.Utf8(tree, Ours.All("**/*", 2), Times),
        ]);
    }

    private static void Million(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T1M");
        Race.Run("1,000,000 files", Math.Min(rounds, 5),
        [
            Processes.Floor(floors, "walk", tree, 1, "short1"),
            Ours.Utf8(tree, Ours.All("**/*", 1), 1),
            Ours.Utf8(tree, Ours.All("**/*", 2), 1),
        ]);
        Memory.Report(tree);
    }

    private static void Libraries(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        foreach (string pattern in (string[])["**/*.rs", "**/*"])
        {
            Race.Run($"libraries, {pattern}", rounds,
            [
                Ours.Utf8(tree, Ours.All(pattern, 2), Times),
                Ours.Strings(tree, Ours.All(pattern, 2), Times),
                Rivals.EnumerateFiles(tree, pattern, Times),
                Rivals.FileSystemGlobbing(tree, pattern, 1),
                Rivals.MSBuild(tree, pattern, 1),
            ]);
        }
    }

    private static void Programs(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k"), ignored = Path.Combine(trees, "T100kx");
        Race.Run("programs (whole process; ours in process), **/*.rs", rounds,
        [
            Ours.Utf8(tree, Ours.All("**/*.rs", 2), Times),
            Ours.Strings(tree, Ours.All("**/*.rs", 2), Times),
            Processes.Whole("fd -u -e rs", Rivals.Fd, ["-u", "-e", "rs", "--type", "f"], tree),
            Processes.Whole("fd nothing", Rivals.Fd, ["--version"], tree),
            Processes.Whole("rg --files -uu", "rg", ["--files", "-uu", "-g", "*.rs"], tree),
            Processes.Whole("rg nothing", "rg", ["--version"], tree),
        ]);
        var query = new FileQuery(Ours.All("**", 2)) { RespectIgnoreFiles = true };
        // Git lists only repositories, and fd honours .gitignore files only in one.
        _ = Processes.Output("git", ["init", "-q"], ignored);
        Race.Run("programs, ignore files", rounds,
        [
            Ours.Utf8(ignored, query, Times),
            Ours.Strings(ignored, query, Times),
            Processes.Whole("fd -H", Rivals.Fd, ["-H", "--type", "f", "--type", "l"], ignored),
            Processes.Whole("rg --files --hidden", "rg", ["--files", "--hidden"], ignored),
            Processes.Whole("git ls-files -co", "git", ["ls-files", "-co", "--exclude-standard"], ignored),
        ]);
    }

    private static void Overview(string floors, string trees, int rounds)
    {
        string tree = Path.Combine(trees, "T100k");
        const string Title = "**/*.rs in 100,000 files, files cached, ms";
        BarChart.Write("walking.svg", Title, Race.Run(Title, rounds,
        [
            Processes.Floor(floors, "walk", tree, Times, "short1"),
            Processes.Floor(floors, "walk", tree, Times, "match2"),
            Ours.Utf8(tree, Ours.All("**/*.rs", 1), Times),
            Ours.Utf8(tree, Ours.All("**/*.rs", 2), Times),
            Ours.Strings(tree, Ours.All("**/*.rs", 2), Times),
            Rivals.EnumerateFiles(tree, "**/*.rs", Times),
            Rivals.FileSystemGlobbing(tree, "**/*.rs", 1),
            Rivals.MSBuild(tree, "**/*.rs", 1),
            Processes.Whole("fd (whole process)", Rivals.Fd, ["-u", "-e", "rs", "--type", "f"], tree),
            Processes.Whole("rg --files (whole process)", "rg", ["--files", "-uu", "-g", "*.rs"], tree),
        ]));
    }
}
