namespace WorkspaceSdk.Tests;

/// <summary>The workspace whose configuration a program reads when it names none.</summary>
[Slow]
public sealed class ConfigurationRootTests : IDisposable
{
    private const string Marker = "Directory.Workspace.props";

    private readonly TemporaryDirectory _place = new();

    /// <summary>
    /// The directory of the program, the current one, files, the root that the build wrote and the project file it named, and the
    /// expected root. An expected root is in parentheses if it has no configuration; then the error names the refused directory after it.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string> Placements => new()
    {
        // Another workspace around the current directory is not that of the program.
        { "app", "other", "other/" + Marker, "", "app", "" },
        { "app", "other/a/b", "other/.git/HEAD other/a/b/x", "", "app", "" },
        { "app", "other", "other/.git", "", "app", "" },
        { "app", "other", "other/global.json", "", "app", "" },
        { "app", "other", "other/" + Marker, "", "app", "other" },
        { "app", "other/a", "other/.git/HEAD other/a/x", "", "app", "other" },
        { "app", "other", "", "", "app", "" },

        // That around the program is, wherever it is started.
        { "own/bin/app", "own", "own/" + Marker, "", "own", "" },
        { "own/artifacts/bin/app", "other", "own/.git/HEAD other/.git/HEAD", "", "own", "" },
        { "own/bin/app", "own/vendor", "own/.git/HEAD own/vendor/.git/HEAD", "", "own", "" },
        { "own/bin/app", "other", "own/bin/app/" + Marker + " own/.git/HEAD other/" + Marker, "", "own/bin/app", "" },

        // The root that the build wrote, inside the workspace or for artifacts outside of it.
        { "own/bin/app", "other", "own/src/A.csproj other/.git/HEAD", "../..|src/A.csproj", "own", "" },
        { "out/app", "other", "own/src/A.csproj other/.git/HEAD", "/own|src/A.csproj", "own", "" },
        { "out/app", "other", "own/x other/.git/HEAD", "/own|", "own", "" },

        // A copy of the output has that value too, and another directory there.
        { "copy/bin/app", "other", "copy/x other/.git/HEAD", "../..|src/A.csproj", "copy/bin/app", "copy" },
        { "copy/bin/app", "other", "copy/.git/HEAD", "../../..|src/A.csproj", "copy", "" },
        { "copy/bin/app", "other", "other/.git/HEAD", "../../gone|src/A.csproj", "copy/bin/app", "" },
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Placements))]
    public void A_program_reads_its_own_workspace_wherever_it_is_started(
        string program, string current, string files, string built, string expected, string refused)
    {
        string file = ConfigurationProcess.CopyTo(_place.FullPath(program));
        Directory.CreateDirectory(_place.FullPath(current));
        foreach (string name in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _place.Write(name, name.EndsWith(".props", StringComparison.Ordinal) ? "<Project />" : "");
        if (built.Length > 0)
            WriteBuiltRoot(file, built);
        string[] roots = ["app", "other", "own", "copy", "own/bin/app", "copy/bin/app", "own/vendor"];
        foreach (string root in roots.Where(root => Directory.Exists(_place.FullPath(root)) && (refused.Length == 0 || root != expected)))
            Configure(root);

        (_, string output, string errors) = ConfigurationProcess.Run(_place.FullPath(current), file, ["", "json"]);

        if (refused.Length == 0)
        {
            Assert.StartsWith($"{expected}; 1; ", output, StringComparison.Ordinal);
            return;
        }

        Assert.Contains($"WSDK1024: The workspace '{_place.FullPath(expected)}' has no", errors, StringComparison.Ordinal);
        Assert.Matches($@" Not used: .*'{_place.FullPath(refused)}' \(", errors);
    }

    [Fact]
    public void The_variable_names_any_workspace()
    {
        string file = ConfigurationProcess.CopyTo(_place.FullPath("app"));
        _place.Write("current/.git/HEAD", "");
        Configure("app");
        Configure("given");
        (_, string output, _) = ConfigurationProcess.Run(_place.FullPath("current"), file, ["", "json"], _place.FullPath("given"));
        Assert.StartsWith("given; 1; ", output, StringComparison.Ordinal);
    }

    private void Configure(string root) => _place.Write(
        root + "/config/json.json", $$"""{ "Shop": { "Name": "{{root}}", "Ports": [1], "Opened": "2024-01-31T08:00:00Z" } }""");

    // As the build of an application writes it beside the output.
    private void WriteBuiltRoot(string program, string built)
    {
        string[] values = built.Split('|');
        string root = values[0][0] == '/' ? _place.FullPath(values[0][1..]) : values[0];
        string project = values[1].Length == 0 ? "" : $", \"WorkspaceSdk.BuildProject\": \"{values[1]}\"";
        File.WriteAllText(
            Path.ChangeExtension(program, ".runtimeconfig.dev.json"),
            $$"""
            { "runtimeOptions": { "additionalProbingPaths": [], "configProperties": {
                "WorkspaceSdk.Root": "{{root}}", "WorkspaceSdk.BuildRoot": "{{root}}"{{project}} } } }
            """);
    }
}
