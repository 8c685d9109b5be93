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

    /// <summary>The same for loops that find no path, and for loops that find packages.</summary>
    public static TheoryData<string, string> Probes => CodeTable.Pairs("""
        string? d = AppContext.BaseDirectory; var isHere = false; while (d != null) { if (File.Exists(Path.Combine(d, "App.sln"))) { isHere = true; break; } d = Path.GetDirectoryName(d); } Console.WriteLine(isHere); ==> 0
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d != null; d = d.Parent) { var f = Path.Combine(d.FullName, "App.sln"); if (File.Exists(f)) Console.WriteLine("here"); } ==> 0
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null) { if (d.EnumerateFiles("App.sln").Any()) { Console.WriteLine("here"); break; } d = d.Parent; } ==> 0
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null) { if (d.EnumerateFiles("App.sln").Any()) break; d = d.Parent; } ==> 1
        string? d = AppContext.BaseDirectory; var isHere = false; while (d != null && !isHere) { if (File.Exists(Path.Combine(d, "App.sln"))) isHere = true; else d = Path.GetDirectoryName(d); } ==> 1
        bool F(string? d) { while (d != null) { if (Directory.Exists(d + "/src")) return true; d = Path.GetDirectoryName(d); } return false; } F(AppContext.BaseDirectory); ==> 0
        string? d = AppContext.BaseDirectory; while (d != null) { if (File.Exists(Path.Combine(d, "App.sln"))) { text = d; break; } d = Path.GetDirectoryName(d); } ==> 1
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && !d.EnumerateFiles("App.sln").Any()) d = d.Parent; Console.WriteLine(d); ==> 1
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d != null; d = d.Parent) { var f = Path.Combine(d.FullName, "App.sln"); if (File.Exists(f)) text = f; } ==> 1
        var p = Path.GetFullPath("packages"); while (!Directory.Exists(p)) p = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(p)!, "..", "packages")); Console.WriteLine(p); ==> 0
        string? r = null; for (string? d = Directory.GetCurrentDirectory(); d != null; d = Path.GetDirectoryName(d)) { var p = Path.Combine(d, "packages"); if (Directory.Exists(p)) { r = p; break; } } Console.WriteLine(r); ==> 0
        const string Modules = "node_modules"; string? d = AppContext.BaseDirectory; while (!Directory.Exists(Path.Combine(d!, Modules))) d = Path.GetDirectoryName(d); Console.WriteLine(d); ==> 0
        string? d = AppContext.BaseDirectory; while (!Directory.Exists(Path.Combine(d!, "packages")) || !File.Exists(d + "/App.sln")) d = Path.GetDirectoryName(d); Console.WriteLine(d); ==> 1
        string? d = AppContext.BaseDirectory; while (!Directory.Exists(Path.Combine(d!, "packages.local"))) d = Path.GetDirectoryName(d); Console.WriteLine(d); ==> 1
        string? d = AppContext.BaseDirectory; while (!Directory.Exists(Path.Combine(d!, "src"))) d = Path.GetDirectoryName(d); Console.WriteLine(d); ==> 1
        """);

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task WSDK2105_A_search_finds_a_place_of_the_workspace_only_if_the_code_uses_it(string code, string found)
    {
        Assert.Equal(found, Count(await FoundAsync(Method(code))));
        Assert.Equal(found, Count(await FoundAsync(Method(code), "IsTestProject")));
    }

    [Theory]
    [InlineData("string[]")]
    [InlineData("dynamic")]
    public async Task WSDK2105_A_search_through_an_array_or_a_dynamic_object_ends_no_rule(string type) =>
        Assert.Single(await FoundAsync(Usings + $$"""
            public class D
            {
                {{type}} _all = null!;
                string? Find()
                {
                    string? d = Environment.CurrentDirectory;
                    while (d != null && !_all.Exists(d))
                        d = Path.GetDirectoryName(d);
                    return d;
                }
            }
            static class Extensions { public static bool Exists(this string[] all, string d) => all.Contains(d); }
            """));

    [Theory]
    [InlineData(
        "public string? Find(string name) { string? d = AppContext.BaseDirectory; while (d != null && "
        + "!File.Exists(Path.Combine(d, name))) d = Path.GetDirectoryName(d); return d; }")]
    [InlineData(
        "internal static string? Find(string name) { var d = new DirectoryInfo(Environment.CurrentDirectory); while (d != "
        + "null && d.GetFiles(name).Length == 0) d = d.Parent; return d?.FullName; }")]
    [InlineData(
        "public string Name { get; set; } = \"\"; string? Find() { string? d = AppContext.BaseDirectory; while (d != null && "
        + "!File.Exists(Path.Combine(d, Name))) d = Path.GetDirectoryName(d); return d; }")]
    [InlineData(
        "Files _files = new(); DirectoryInfo? Find(string start) { var d = new DirectoryInfo(start); while (d != null) { if "
        + "(_files.GetFiles(d.FullName, \"*.sln\").Length > 0) return d; d = d.Parent; } return null; } class Files { public "
        + "string[] GetFiles(string d, string s) => []; }")]
    [InlineData(
        "DirectoryInfo? Find(Files files) { var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null) { if "
        + "(files.Exists(d + \"/App.sln\")) return d; d = d.Parent; } return null; } class Files { public bool Exists(string "
        + "f) => f == \"\"; }")]
    [InlineData(
        "static Files All { get; } = new(); string? Find() { string? d = Environment.CurrentDirectory; while (d != null && "
        + "!All.FileExists(d)) d = Path.GetDirectoryName(d); return d; } class Files { public bool FileExists(string f) => f "
        + "== \"\"; }")]
    [InlineData(
        "string? Find() { string? d = Environment.CurrentDirectory; while (d != null && !File.Exists(Path.Combine(d, "
        + "\"app.dll\"))) d = Path.GetDirectoryName(d); return d; }")]
    [InlineData(
        "string? Find() { var p = Path.Combine(\"Codec\", \"bin\"); string? d = Environment.CurrentDirectory; while (d != "
        + "null && !Directory.Exists(Path.Combine(d, p))) d = Path.GetDirectoryName(d); return d; }")]
    public async Task WSDK2105_A_program_looks_for_files_of_its_callers_and_for_binaries_in_other_trees(string member)
    {
        string source = Usings + "public class D { " + member + " }";
        Assert.Empty(await FoundAsync(source));
        Assert.Single(await FoundAsync(source, "IsTestProject"));
    }

    [Theory]
    [InlineData(
        "string? Find(string name) { string? d = AppContext.BaseDirectory; while (d != null && !File.Exists(Path.Combine(d, "
        + "name))) d = Path.GetDirectoryName(d); return d; }")]
    [InlineData(
        "public string? Find(string name) { string? d = AppContext.BaseDirectory; while (d != null && "
        + "!File.Exists(Path.Combine(d, \"App.sln\"))) d = Path.GetDirectoryName(d); return Path.Combine(d!, name); }")]
    [InlineData(
        "string? Find() { string? d = Environment.CurrentDirectory; while (d != null && !File.Exists(Path.Combine(d, "
        + "\"app.json\"))) d = Path.GetDirectoryName(d); return d; }")]
    [InlineData(
        "DirectoryInfo? Find(string start) { var d = new DirectoryInfo(start); while (d != null) { if "
        + "(Directory.GetFiles(d.FullName, \"*.sln\").Length > 0) return d; d = d.Parent; } return null; }")]
    [InlineData("DirectoryInfo? Find(DirectoryInfo d) { while (d.EnumerateFiles(\"App.sln\").Count() == 0) d = d.Parent!; return d; }")]
    [InlineData(
        "public string Name => \"a.json\"; string? Find() { string? d = AppContext.BaseDirectory; while (d != null && "
        + "!File.Exists(Path.Combine(d, Name))) d = Path.GetDirectoryName(d); return d; }")]
    public async Task WSDK2105_A_program_that_knows_the_name_of_a_file_looks_for_the_workspace(string member) =>
        Assert.Single(await FoundAsync(Usings + "public class D { " + member + " }"));

    [Theory]
    [InlineData("var b = AppContext.BaseDirectory; var p = b.Substring(0, b.IndexOf(\"\\\\.store\\\\app\"));", 0)]
    [InlineData("var b = AppContext.BaseDirectory; var p = b.Remove(b.IndexOf(\"/packages/app\"));", 0)]
    [InlineData("var b = Environment.CurrentDirectory; var p = b.Split(\"node_modules\")[0];", 0)]
    [InlineData("var b = AppContext.BaseDirectory; var p = b.Substring(0, b.IndexOf(\"/src/app\"));", 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"..\", \"app.dll\");", 0)]
    [InlineData("var p = Path.GetFullPath(\"../../app.exe\");", 0)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../tools/app.exe\");", 1)]
    [InlineData("var p = Path.GetFullPath(\"../../app.json\");", 1)]
    public async Task WSDK2105_A_place_of_installed_programs_is_no_workspace(string code, int found) =>
        Assert.Equal(found, (await FoundAsync(Method(code))).Count);

    [Theory]
    [InlineData("if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, \"../../../../src\"))) text = \"\";", 0)]
    [InlineData("var isHere = File.Exists(Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"..\", \"App.csproj\"));", 0)]
    [InlineData("if (File.Exists(AppContext.BaseDirectory + \"../../../App.csproj\")) Console.WriteLine(text);", 0)]
    [InlineData(
        "var d = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(AppContext.BaseDirectory))); if (d != "
        + "null && d.EndsWith(\"src\")) text = d;",
        0)]
    [InlineData("string p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); if (p.Contains(\"App\")) text = p;", 0)]
    [InlineData(
        "string p; p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); if (!p.EndsWith(\"App\")) "
        + "return; text = p;",
        0)]
    [InlineData(
        "string p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); if (text.EndsWith(\"App\")) text "
        + "= p;",
        1)]
    [InlineData(
        "string p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); var isApp = p.EndsWith(\"App\"); "
        + "text = p;",
        1)]
    [InlineData("string p = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); if (p.Length > 1) text = p;", 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../../src\"); if (Directory.Exists(p)) text = p;", 1)]
    [InlineData("if (File.Exists(\"../../../App.csproj\")) Console.WriteLine(text);", 1)]
    [InlineData("File.ReadAllText(Path.Combine(AppContext.BaseDirectory, \"../../../App.csproj\"));", 1)]
    public async Task WSDK2105_A_program_may_determine_whether_it_runs_in_a_checkout(string code, int found)
    {
        Assert.Equal(found, (await FoundAsync(Method(code))).Count);
        Assert.Single(await FoundAsync(Method(code), "IsTestProject"));
    }

    [Theory]
    [InlineData("var packagesDir = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../..\"));", 0)]
    [InlineData("string OutputRoot; OutputRoot = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../..\"));", 0)]
    [InlineData("string OutputRoot; OutputRoot = Path.GetFullPath(\"../../..\");", 1)]
    [InlineData("var installDir = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent;", 0)]
    [InlineData("var packagesDir = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../../packages\"));", 1)]
    [InlineData("var outputs = Path.GetFullPath(\"../..\");", 1)]
    [InlineData("var outputs = Path.Combine(Environment.CurrentDirectory, \"..\", \"..\");", 1)]
    [InlineData("var package = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../..\"));", 1)]
    [InlineData("var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../../..\"));", 1)]
    public async Task WSDK2105_A_climb_with_a_name_for_outputs_or_packages_ends_there(string code, int found) =>
        Assert.Equal(found, (await FoundAsync(Method(code))).Count);

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
