using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>Declarations, right and wrong, in the order a seed gives.</summary>
internal sealed class RandomDeclarations(int seed)
{
    private static readonly string[] Names =
    [
        "Contracts", "Data", "Docs", "my-x", "Root", "class", "1st", "XDirectory", "contracts/*.json", "*.csproj", "docs/readme.md", "A;B",
        "A%42C"
    ];
    private static readonly string[] Bases =
    [
        "", "contracts", @".\contracts", "./contracts/", @"contracts\sub", @"missing\sub", "missing", "Contracts", "../x", "docs/readme.md",
        "/etc", "%63ontracts", " contracts ", "contracts/../docs"
    ];
    private static readonly string[] Patterns =
    [
        "**/*.json", "*.json;**/*.yaml", "**/*", "*.json, *.yaml", "**/*.json, **/*.yaml", "**.json", "a[b", "", "contracts/**/*.json",
        @"contracts\*.json", @"nowhere\*.json", "*.none", "*.tmp", "{a,b}*.json", "/x", "../*", "a//b", "odd, name.txt"
    ];
    private static readonly string[] Excludes = ["draft/**", "contracts/draft/**", "*.tmp, *.bak", "$(Nothing)/*", "a**", "A*", "*"];
    private static readonly string[] Lists =
    [
        "Content", "None", "EmbededResource", "GlobalAnalyzerConfigFiles", "PackageReference", "Mine", "a;b", "Complie"
    ];
    private static readonly string[] Projects =
    [
        "src/App/App.csproj", "src/**", "src/App;src/App/App.csproj", "nowhere/App.csproj;src/**", "a**"
    ];
    private static readonly string[] OtherProjects =
    [
        "src/App", "App.csproj", "nowhere/**", "src/Other/Other.csproj", "*.csproj", "src/A/*, src/B/*"
    ];
    private static readonly (string Name, string[] Values)[] Others =
    [
        ("IncludeHidden", ["true", "yes"]), ("AllowEmpty", ["true", "yes", " True "]), ("RespectIgnoreFiles", ["false", "no"]),
        ("UseDefaultExcludes", ["false", "1"]), ("CaseSensitive", ["false", "off"]),
        ("Content", ["Binary", "texts"]), ("Members", ["FullPath", "None", "FullPath;None", "Full"]), ("Fingerprint", ["true", "sha"]),
        ("Exclud", ["a*"]), ("Excludes", ["a*"]), ("IncludeHiden", ["true"]), ("Mine", ["yes"]), ("Context", ["x"]), ("Glob", ["*.json"]),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Returns the items of one marker, one a line.</summary>
    public string Items()
    {
        var items = new StringBuilder();
        int count = _random.Next(1, 6);
        for (int i = 0; i < count; i++)
            items.AppendLine(Item(i));
        return items.ToString();
    }

    private string Item(int number) => _random.Next(10) switch
    {
        0 =>
            $"""<WorkspaceDirectory Include="{Pick("Own", "my-own", "Config", "Own.Dir")}" Path="{Pick("own", "../out", "", @".\own", "/etc")}" />""",
        1 =>
            $"""<{Pick("WorkspaceFile", "WorkspaceFlies", "WorkspaceFiless", "WorkspaceDirectories", "MyFiles")} Include="Near" Base="contracts" Pattern="**/*.json" Path="x" />""",
        2 => $"""<WorkspaceFiles Include="For{number}" Base="contracts" Pattern="**/*.json" Projects="{Pick(OtherProjects)}" />""",
        _ => Group(),
    };

    private string Group()
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Pattern"] = Pick(Patterns) };
        if (_random.Next(4) > 0)
            attributes["Base"] = Pick(Bases);
        if (_random.Next(5) == 0)
            attributes["Item"] = Pick(Lists);
        if (_random.Next(6) == 0)
            attributes["Projects"] = Pick(Projects);
        string child = "";
        if (_random.Next(3) == 0)
        {
            string exclude = Pick(Excludes);
            if (_random.Next(2) == 0)
                attributes["Exclude"] = exclude;
            else
                child = $"<Exclude>{exclude.Replace("$(Nothing)", "nothing", StringComparison.Ordinal)}</Exclude>";
        }

        for (int i = _random.Next(3); i > 0; i--)
        {
            (string name, string[] values) = Others[_random.Next(Others.Length)];
            attributes[name] = Pick(values);
        }

        string text = string.Join(' ', attributes.Select(static attribute => $"{attribute.Key}=\"{attribute.Value}\""));
        string include = _random.Next(3) == 0 ? Pick(Names) : "G" + _random.Next(5);
        return $"""<WorkspaceFiles Include="{include}" {text}>{child}</WorkspaceFiles>""";
    }

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
