namespace WorkspaceSdk.Tool;

/// <summary>Holds examples for help and documentation.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["find"] =
        [
            "find '*.cs' --exclude tests",
            "find 'src/**/*.{json,yaml}' --changed-within 2d",
            "find --type f --min-size 10M --sort size --reverse --limit 10",
            "find '*.cs' --changed-since origin/main...",
            "find '*.cs' src tests --exec wc -l {}",
        ],
        ["glob"] = ["glob 'src/*/*.csproj'"],
        ["search"] =
        [
            "search 'TODO|FIXME' --ext cs",
            "search --fixed-strings 'a[0]' src --files-with-matches",
        ],
        ["hash"] = ["hash packages.lock.json '*.csproj' global.json", "hash --each 'docs/**'"],
        ["why"] = ["why src/generated/client.cs", "why --json out/"],
        ["doctor"] = ["doctor"],
        ["init"] = ["init", "init --directories"],
        ["completions"] = ["completions bash"],
        ["man"] = ["man"],
        ["watch"] = ["watch '*.cs' --exclude tests", "watch --json --limit 1"],
        ["graph"] = ["graph", "graph src/Shop --format mermaid", "graph --format html"],
        ["affected"] =
        [
            "affected --since origin/main",
            "affected --since origin/main --tests --why",
            "affected --files changed.txt --format json",
        ],
        ["info"] = ["info --json", "info --all"],
    };

    /// <summary>Returns examples of arguments; empty for a command without examples.</summary>
    public static IReadOnlyList<string> Of(string command) => Examples.GetValueOrDefault(command, []);
}
