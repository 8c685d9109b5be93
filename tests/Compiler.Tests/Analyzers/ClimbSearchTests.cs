using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2105 by what a climb searches for, by the tree that it starts in, and by the place where it is found.</summary>
[Slow]
public sealed class ClimbSearchTests
{
    /// <summary>One loop each; the number of hits follows <c>==></c>.</summary>
    public static TheoryData<string, string> Outputs => CodeTable.Pairs("""
        string? d = AppContext.BaseDirectory; while (Path.GetFileName(d) != "artifacts") d = Path.GetDirectoryName(d); ==> 0
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d.Name != "bin") d = d.Parent!; ==> 0
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d.Name is not "obj") d = d.Parent!; ==> 0
        string? d = AppContext.BaseDirectory; while (d != null) { var n = Path.GetFileName(d); if (string.Equals("build", n, StringComparison.OrdinalIgnoreCase)) break; d = Path.GetDirectoryName(d); } ==> 0
        var d = new DirectoryInfo(Environment.CurrentDirectory); while (!d.Name.Equals("TestResults")) d = d.Parent!; ==> 0
        string? d = AppContext.BaseDirectory; while (Path.GetFileName(d) != "artifacts") d = Path.GetDirectoryName(d); text = Path.GetDirectoryName(d)!; ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d.Name != "bin") d = d.Parent!; text = d.Parent!.FullName; ==> 1
        string? d = AppContext.BaseDirectory; while (d != null) { if (Path.GetFileName(d) == "bin") text = Directory.GetParent(d)!.FullName; d = Path.GetDirectoryName(d); } ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d.Name != "src") d = d.Parent!; ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (!Directory.Exists(Path.Combine(d.FullName, "bin"))) d = d.Parent!; ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d.Name != text) d = d.Parent!; ==> 1
        """);

    /// <summary>The same for loops that another type ends.</summary>
    public static TheoryData<string, string> Others => CodeTable.Pairs("""
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && !Games.IsInstalled(d)) d = d.Parent; ==> 0
        string? d = AppContext.BaseDirectory; while (d != null) { if (Games.Has(d, 1)) break; d = Path.GetDirectoryName(d); } ==> 0
        var games = new Games(); var d = new FileInfo(typeof(C).Assembly.Location).Directory; while (d?.Parent != null) { if (games.Contains(d)) return; d = d.Parent; } ==> 0
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && !Games.IsRepositoryRoot(d)) d = d.Parent; ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && !IsHere(d)) d = d.Parent; bool IsHere(DirectoryInfo x) => x.Exists; ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && !Games.IsInstalled(d) && !File.Exists(d + "/x")) d = d.Parent; ==> 1
        string? d = AppContext.BaseDirectory; while (d != null) { Console.WriteLine(d); d = Path.GetDirectoryName(d); } ==> 1
        """);

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task WSDK2105_A_search_for_a_directory_of_outputs_stays_among_them(string code, string found) =>
        Assert.Equal(found, Count(await FoundAsync(Method(code))));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task WSDK2105_A_search_that_another_type_ends_may_be_for_anything(string code, string found)
    {
        Assert.Equal(found, Count(await FoundAsync(Method(code))));
        Assert.Equal("1", Count(await FoundAsync(Method(code), "IsTestProject")));
    }

    [Theory]
    [InlineData(
        "public static string Find(string d) { while (!File.Exists(d + \"/global.json\")) d = Path.GetDirectoryName(d)!; return d; }",
        0)]
    [InlineData("internal void Find(DirectoryInfo d) { while (d.GetFiles(\"*.sln\").Length == 0) d = d.Parent!; }", 0)]
    [InlineData(
        "public void Find(string start) { var d = new DirectoryInfo(start); while (!d.EnumerateFiles(\"*.slnx\").Any()) d = d.Parent!; }",
        0)]
    [InlineData(
        "public static string? Find(string d) => File.Exists(d + \"/global.json\") ? d : Find(Path.GetDirectoryName(d)!);", 0)]
    [InlineData("static string Find(string d) { while (!File.Exists(d + \"/global.json\")) d = Path.GetDirectoryName(d)!; return d; }", 1)]
    [InlineData("private void Find(DirectoryInfo d) { while (d.GetFiles(\"*.sln\").Length == 0) d = d.Parent!; }", 1)]
    [InlineData(
        "public void M() { F(\"\"); void F(string d) { while (!File.Exists(d + \"/global.json\")) d = Path.GetDirectoryName(d)!; } }",
        1)]
    [InlineData(
        "public void Find(string x) { string d = Place(); while (!File.Exists(d + \"/global.json\")) d = Path.GetDirectoryName(d)!; } "
        + "string Place() => new string('a', 3);",
        1)]
    [InlineData(
        "public void Find(string? s) { var d = new DirectoryInfo(s ?? AppContext.BaseDirectory); while (!d.GetFiles(\"*.sln\").Any()) d = d.Parent!; }",
        1)]
    public async Task WSDK2105_A_caller_of_another_type_passes_a_tree_of_its_own(string member, int found)
    {
        string source = Usings + "public class D { " + member + " }";
        Assert.Equal(found, (await FoundAsync(source)).Count);
        Assert.Single(await FoundAsync(source, "IsTestProject"));
    }

    [Theory]
    [InlineData("var p = Path.Combine(Path.GetDirectoryName(typeof(C).Assembly.Location)!, \"..\", \"..\", \"..\", \"..\");", 0)]
    [InlineData("var p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../..\"));", 0)]
    [InlineData("var p = new FileInfo(typeof(C).Assembly.Location).Directory!.Parent!.Parent!.Parent!.Parent;", 0)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../../..\");", 1)]
    public async Task WSDK2105_A_cache_of_packages_has_four_levels(string code, int inLibrary)
    {
        Assert.Equal(inLibrary, (await FoundAsync(Method(code), "_WorkspaceIsPublishedLibrary")).Count);
        Assert.Single(await FoundAsync(Method(code)));
    }

    [Theory]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../Other/Debug/x.dll\");", 0)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"Other\", \"Release\", \"net472\", \"x.exe\");", 0)]
    [InlineData("var p = Path.GetFullPath(@\"..\\..\\..\\Other\\Debug\");", 0)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../Other/bin/Debug/x.dll\");", 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../docs/release/x.md\");", 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../Debugger/x.json\");", 1)]
    public async Task WSDK2105_Outputs_of_another_project_are_beside_its_own_where_neither_is_in_bin(string code, int found) =>
        Assert.Equal(found, (await FoundAsync(Method(code))).Count);

    [Theory]
    [InlineData("var a = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\"); var b = Path.Combine(a, \"..\", \"x\");", 1)]
    [InlineData("var a = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!; var b = a.Parent!.Parent; var c = b!.Parent;", 1)]
    [InlineData(
        "var a = Path.GetDirectoryName(Here())!; var b = Path.GetDirectoryName(a)!; var c = Path.GetDirectoryName(b)!; var d = c + \"/..\";",
        1)]
    [InlineData("var b = Path.Combine(Root, \"..\", \"x\"); var c = Directory.GetParent(Root);", 0)]
    [InlineData("var a = new DirectoryInfo(AppContext.BaseDirectory).Parent!; var b = a.Parent!; var c = b.Parent;", 1)]
    [InlineData("const string Up = \"../../x\"; File.Exists(Up); File.ReadAllText(Up);", 2)]
    [InlineData("var a = Path.Combine(\"..\", \"..\", \"x\"); File.Exists(a); File.ReadAllText(a);", 2)]
    public async Task WSDK2105_A_climb_is_found_where_it_begins_to_be_one(string code, int found) =>
        Assert.Equal(
            found + 1,
            (await FoundAsync(Usings + $$"""
                class C
                {
                    static readonly string Root = Path.Combine(AppContext.BaseDirectory, "../..");
                    static string Here([CallerFilePath] string p = "") => p;
                    void M() { {{code}} }
                }
                """)).Count);

    private const string Usings = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Runtime.CompilerServices;

        """;

    private static string Method(string code) => Usings + $$"""
        class C { void M(string text) { {{code}} } }
        class Games
        {
            public static bool IsInstalled(DirectoryInfo d) => d.Exists;
            public static bool Has(string d, int n) => d.Length > n;
            public bool Contains(DirectoryInfo d) => d.Exists;
            public static bool IsRepositoryRoot(DirectoryInfo d) => d.Exists;
        }
        """;

    private static string Count(IReadOnlyList<Diagnostic> found) => found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(string source, string? property = null) =>
        await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, source, property: property);
}
