using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2105 in the shapes that code has in public repositories, and what looks like it and is none.</summary>
[Slow]
public sealed class ClimbShapeTests
{
    /// <summary>One path each, with <c>--</c> between the members and the statements.</summary>
    public static TheoryData<string> Climbs => CodeTable.Rows("""
        var p = Path.GetFullPath("../..");
        var p = Path.GetFullPath("../../../../../samples");
        var p = Path.GetFullPath($"../../{text}");
        var p = Path.GetFullPath(Path.Combine("..", "..", "samples"));
        var p = Path.GetFullPath(Path.Combine("..", "..", text));
        var p = Path.GetFullPath(".." + "/..");
        var p = new DirectoryInfo("../../data").FullName;
        var p = new FileInfo(@"..\..\data\x.json").Directory;
        const string Up = "../../.."; -- File.ReadAllText(Up);
        const string Up = "../../.."; -- var p = Path.Combine(AppContext.BaseDirectory, Up);
        static readonly string Up = "../../x.json"; -- File.Exists(Up);
        static readonly string Up = Path.Combine("..", "..", "x.json"); -- Directory.CreateDirectory(Up);
        static string Up => "../.."; -- var p = Path.Combine(AppContext.BaseDirectory, Up, "x");
        var up = "../../x.json"; File.Delete(up);
        var up = Path.Combine("..", ".."); var p = Path.Combine(AppContext.BaseDirectory, up, text);
        const string up = "../.."; var p = AppContext.BaseDirectory + up;
        const string up = "../.."; var p = $"{AppContext.BaseDirectory}{up}/x";
        File.ReadAllText(Elsewhere.Up);
        var p = Path.Combine(AppContext.BaseDirectory, Elsewhere.Up);
        File.ReadAllText(text.Length > 1 ? "../../a" : "../../../a");
        var p = Path.Combine(AppContext.BaseDirectory, text.Length > 1 ? "../../a" : "../../../a");
        var p = Path.GetFullPath(text.Length > 1 ? "../../a" : text);
        string? x = null; File.ReadAllText(x ?? "../../a");
        string? x = null; var p = Path.Combine(AppContext.BaseDirectory, x ?? "../../a");
        var p = Path.Combine(text.Length > 1 ? AppContext.BaseDirectory : text, "..", "..");
        var p = Path.Combine(Path.GetDirectoryName(new Uri(typeof(C).Assembly.Location).LocalPath)!, "..", "..");
        var p = Path.Combine(Path.GetDirectoryName(new Uri(Assembly.GetExecutingAssembly().Location).AbsolutePath)!, "../..");
        #pragma warning disable SYSLIB0012 -- var p = new Uri(Assembly.GetExecutingAssembly().CodeBase!).LocalPath + "/../../..";
        #pragma warning disable SYSLIB0012 -- var u = new UriBuilder(Assembly.GetExecutingAssembly().CodeBase!); var p = Path.GetDirectoryName(Uri.UnescapeDataString(u.Path))!; var q = Path.Combine(p, "..", "..");
        var a = typeof(C).Assembly; var p = Path.Combine(Path.GetDirectoryName(a.Location)!, "..", "..");
        string? d = AppContext.BaseDirectory; while (d != null) { var parent = Directory.GetParent(d); d = parent?.FullName; }
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (true) { var parent = d.Parent; if (parent == null) break; d = parent; }
        string? d = Directory.GetCurrentDirectory(); while (d != null) { string? parent; parent = Path.GetDirectoryName(d); d = parent; }
        string? d = text; while (d != null) { if (Directory.GetFiles(d, "*.slnx").Length > 0) break; d = Path.GetDirectoryName(d); }
        string? d = text; while (d != null && !File.Exists(Path.Combine(d, "global.json"))) d = Directory.GetParent(d)?.FullName;
        const string Marker = "App.sln"; -- string? d = text; while (d != null && !File.Exists(Path.Combine(d, Marker))) d = Path.GetDirectoryName(d);
        static string? Find(string d) => File.Exists(Path.Combine(d, "global.json")) ? d : Find(Path.GetDirectoryName(d)!); -- Find(text);
        static DirectoryInfo? Find(DirectoryInfo d) { if (d.GetFiles("*.slnx").Length > 0) return d; return d.Parent is null ? null : Find(d.Parent); } -- Find(new DirectoryInfo(text));
        string? d = Path.GetFullPath("."); while (d != null && d.Length > 9) d = Path.GetDirectoryName(d);
        DirectoryInfo? d = new DirectoryInfo("."); while (d != null && !d.GetFiles("*.x").Any()) d = d.Parent;
        File.ReadAllText($"..{Path.DirectorySeparatorChar}..{Path.DirectorySeparatorChar}x");
        var p = AppContext.BaseDirectory + ".." + Path.DirectorySeparatorChar + "..";
        var p = Path.GetFullPath(".." + Path.AltDirectorySeparatorChar + ".." + '/' + text);
        static string Here([CallerFilePath] string p = "") => p; -- var p = Path.GetDirectoryName(Here());
        static string Here([CallerFilePath] string p = "") => p; -- var p = Path.Combine(Here(), "..", "..");
        static string Here([CallerFilePath] string p = "") { return p; } -- var p = new FileInfo(Here()).Directory!.Parent;
        var p = AppContext.BaseDirectory.Substring(0, AppContext.BaseDirectory.IndexOf("Proj"));
        var b = AppContext.BaseDirectory; var p = b.Substring(0, b.LastIndexOf("bin"));
        var b = AppContext.BaseDirectory; var i = b.IndexOf("bin"); var p = b.Substring(0, i);
        var b = AppContext.BaseDirectory; var p = b[..b.IndexOf("bin", StringComparison.Ordinal)];
        var b = AppContext.BaseDirectory; var p = b.Remove(b.IndexOf(@"\bin\"));
        var p = AppContext.BaseDirectory.Split("bin")[0];
        var p = AppContext.BaseDirectory.Split(new[] { "/bin/" }, StringSplitOptions.None).First();
        var p = string.Join("/", AppContext.BaseDirectory.Split('/').SkipLast(4));
        var p = AppContext.BaseDirectory.Split('/')[..^4];
        var p = AppContext.BaseDirectory.Replace("bin/Debug/net10.0/", "");
        var p = AppDomain.CurrentDomain.BaseDirectory.Replace(@"\bin\Debug", "", StringComparison.Ordinal);
        static string Base => AppContext.BaseDirectory; -- var p = Path.Combine(Base, "..", "..");
        static readonly string Base = AppContext.BaseDirectory; -- var p = Base.Substring(0, Base.IndexOf("bin"));
        var p = Path.Combine(AppContext.BaseDirectory, Path.Combine("..", ".."), "x");
        var p = Path.Combine(AppContext.BaseDirectory, $"../../{text}");
        var p = ((DirectoryInfo)new DirectoryInfo(AppContext.BaseDirectory).Parent!).Parent;
        static readonly string Here; static C() { Here = AppContext.BaseDirectory; } -- var p = Path.Combine(Here, "..", "..");
        static readonly string Here, Up; static C() { Here = AppContext.BaseDirectory; Up = Path.Combine(Here, "../../data"); } -- Console.WriteLine(Up);
        readonly string _here; C() { _here = Path.GetDirectoryName(typeof(C).Assembly.Location)!; } -- var p = _here + "/../..";
        string Here { get; } C() { Here = Directory.GetCurrentDirectory(); } -- var p = Path.Combine(Here, "../..");
        string Here([CallerFilePath] string p = "") => p; var f = Here(); var d = new FileInfo(f).Directory!.Parent;
        string Here() { return AppContext.BaseDirectory; } var p = Path.Combine(Here(), "..", "..");
        Func<string> here = () => { string Place() => AppContext.BaseDirectory; return Path.Combine(Place(), "..", ".."); };
        var p = AppContext.BaseDirectory.Replace("/bin/Debug/", "/data/");
        var p = AppContext.BaseDirectory.Replace("bin", string.Empty);
        var p = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Name + new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName;
        string d = ""; while (!File.Exists(d + "x.json")) { d = d + "../"; }
        string d = ""; while (!Directory.GetFiles(d + ".", "*.slnx").Any()) { d = d + "../"; }
        string? d = text; bool found = false; while (!found) { found = File.Exists(Path.Combine(d!, "App.slnx")); d = Path.GetDirectoryName(d); }
        var p = Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..");
        var d = TestContext.CurrentContext.TestDirectory; var p = Path.GetFullPath(Path.Combine(d, "../../../data"));
        Microsoft.VisualStudio.TestTools.UnitTesting.TestContext TestContext = null!; -- var p = Path.Combine(TestContext.DeploymentDirectory, "../../..");
        string? d = text, top = null; while (top == null) { if (File.Exists(d + "/global.json")) top = d; d = Path.GetDirectoryName(d); }
        """);

    public static TheoryData<string> LookAlikes => CodeTable.Rows("""
        var p = Path.GetFullPath("..");
        var p = Path.GetFullPath("../x");
        var p = Path.GetFullPath(".");
        var p = Path.GetFullPath(text);
        var p = Path.GetFullPath("/../../x");
        var p = Path.GetFullPath("C:/../../x");
        const string Up = "../../.."; -- Console.WriteLine(Up);
        const string Up = "../../.."; -- var p = Path.Combine(text, Up);
        const string Up = "../x"; -- File.ReadAllText(Up);
        const string Up = "../../.."; -- var p = nameof(Up);
        var up = "../../x"; up = text; File.Delete(up);
        var up = "../../x"; Set(ref up); File.Delete(up); void Set(ref string s) => s = "";
        string Up = "../../x"; -- File.ReadAllText(Up);
        var p = text.Length > 1 ? "../../a" : "../../../a";
        var p = text ?? "../../a";
        var p = Path.Combine(text, text.Length > 1 ? "../../a" : "../../../a");
        File.ReadAllText(text.Length > 1 ? "../a" : "a");
        var p = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..");
        var p = new FileInfo(typeof(string).Assembly.Location).Directory!.Parent!.Parent!.FullName;
        var p = Path.Combine(Path.GetDirectoryName(typeof(Enumerable).Assembly.Location)!, "../..");
        var a = typeof(object).Assembly; var p = Path.Combine(Path.GetDirectoryName(a.Location)!, "..", "..");
        Assembly a = Assembly.Load(text); var p = Path.Combine(Path.GetDirectoryName(a.Location)!, "..", "..");
        foreach (var a in AppDomain.CurrentDomain.GetAssemblies()) { var p = Path.Combine(Path.GetDirectoryName(a.Location)!, "..", ".."); }
        var p = Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        var p = new Uri(text).LocalPath + "/../..";
        var p = new Uri("http://example.org/../../x").AbsolutePath;
        string? d = text; while (d != null) { if (Directory.Exists(Path.Combine(d, ".git"))) break; d = Path.GetDirectoryName(d); }
        DirectoryInfo? d = new DirectoryInfo(text); while (d != null && !Directory.Exists(Path.Combine(d.FullName, ".git"))) d = d.Parent;
        static string? Find(string d) => Directory.Exists(Path.Combine(d, ".git")) ? d : Find(Path.GetDirectoryName(d)!); -- Find(text);
        static string? Find(string d) => File.Exists(Path.Combine(d, "app.config")) ? d : Find(Path.GetDirectoryName(d)!); -- Find(text);
        string? d = text; while (d != null) { var parent = Directory.GetParent(d); d = parent?.FullName; }
        string? d = text; while (d != null && !File.Exists(d + "/.editorconfig")) d = Path.GetDirectoryName(d);
        var n = new Node(); while (n.Parent != n) { var parent = n.Parent; n = parent; }
        foreach (var f in Directory.GetFiles(text, "*.sln")) { var d = Path.GetDirectoryName(f); }
        var p = $"..{Path.DirectorySeparatorChar}..";
        var p = text + Path.DirectorySeparatorChar + ".." + Path.DirectorySeparatorChar + "..";
        File.ReadAllText($"..{Path.DirectorySeparatorChar}x");
        static string Here([CallerFilePath] string p = "") => p; -- var p = Path.GetFileName(Here());
        static string Here(string p) => p; -- var p = Path.Combine(Here(text), "..", "..");
        var p = AppContext.BaseDirectory.Replace('\\', '/');
        var p = AppContext.BaseDirectory.Replace("\\", "/");
        var p = AppContext.BaseDirectory.Substring(0, AppContext.BaseDirectory.Length - 1);
        var p = AppContext.BaseDirectory[..^1];
        var p = AppContext.BaseDirectory.Substring(AppContext.BaseDirectory.IndexOf("bin"));
        var p = AppContext.BaseDirectory.Split('/').Last();
        var p = AppContext.BaseDirectory.Remove(3, 1);
        var p = text.Substring(0, text.IndexOf("bin"));
        var p = text.Split("bin")[0];
        var p = text.Replace("bin", "");
        var p = AppContext.BaseDirectory.IndexOf("bin");
        var p = AppContext.BaseDirectory.TrimEnd('/');
        var p = AppContext.BaseDirectory + "../x";
        var p = Directory.GetCurrentDirectory() + "..";
        var p = Path.Combine(AppContext.BaseDirectory, text, "..", "..");
        var p = Path.Combine(AppContext.BaseDirectory, "a", "..", "x");
        var p = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory));
        var p = Path.Combine("../..", "/etc");
        File.ReadAllText("/../../etc/x");
        var p = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(AppContext.BaseDirectory))));
        var p = Path.GetFileNameWithoutExtension(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        var p = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Name;
        var p = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.Name;
        var p = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Parent?.Parent?.Name;
        static string Here([CallerFilePath] string p = "") => p; -- var p = Path.GetFileName(Path.GetDirectoryName(Here()));
        static string Here([CallerFilePath] string p = "") => Path.GetFileName(Path.GetDirectoryName(p))!; -- Here();
        var p = typeof(C).Assembly.Location.Replace(".dll", ".exe");
        var p = typeof(C).Assembly.Location.Replace(".dll", "");
        var p = Environment.ProcessPath!.Substring(0, Environment.ProcessPath.LastIndexOf(".exe"));
        var p = AppContext.BaseDirectory.Replace("App.Tests", "App");
        var p = AppContext.BaseDirectory.Replace("Debug", "Release");
        string? d = text; while (d != null) { foreach (var f in Directory.GetFiles(d)) { if (f.EndsWith("global.json")) Console.WriteLine(f); } d = Path.GetDirectoryName(d); }
        string? d = text; do { foreach (var f in new[] { "NuGet.Config", "global.json" }) Console.WriteLine(d + f); d = Path.GetDirectoryName(d); } while (d != null);
        for (DirectoryInfo? d = new(text); d != null; d = d.Parent) Console.WriteLine(File.Exists(d + "/Directory.Build.props"));
        string d = ""; while (d.Length < 9) { d = d + "../"; }
        string d = ""; for (int i = 0; i < text.Length; i++) { d = d + @"..\"; } Console.WriteLine(d + text);
        string d = string.Empty; foreach (char c in text) { if (c == '/') d = "../" + d; }
        static readonly string Here; static C() { Here = AppContext.BaseDirectory; Here = "x"; } -- var p = Path.Combine(Here, "..", "..");
        readonly string _here; C() { _here = AppContext.BaseDirectory; } C(string s) { _here = s; } -- var p = Path.Combine(_here, "..", "..");
        readonly string _here; C(string? s) { if (s == null) _here = AppContext.BaseDirectory; else _here = s; } -- var p = Path.Combine(_here, "..", "..");
        string _here; C() { _here = AppContext.BaseDirectory; } -- var p = Path.Combine(_here, "..", "..");
        class Test { public string TestDirectory = ""; } -- var p = Path.Combine(new Test().TestDirectory, "..", "..");
        class TestContext { public static string TestDirectory = ""; } -- var p = Path.Combine(TestContext.TestDirectory, "..", "..");
        """);

    [Theory]
    [MemberData(nameof(Climbs))]
    public async Task WSDK2105_A_climb_of_any_shape_is_found(string code) =>
        Assert.NotEmpty(await FoundAsync(code));

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task WSDK2105_Code_that_only_looks_like_a_climb_is_not_reported(string code) =>
        Assert.Empty(await FoundAsync(code));

    [Theory]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../templates\");", 0, 1)]
    [InlineData("var p = Path.Combine(Path.GetDirectoryName(typeof(C).Assembly.Location)!, \"..\", \"..\");", 0, 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../../../templates\");", 1, 1)]
    [InlineData("var p = Path.GetFullPath(\"../../templates\");", 1, 1)]
    public async Task WSDK2105_An_installed_tool_has_files_of_its_own_above_it(string statement, int inTool, int elsewhere)
    {
        Assert.Equal(inTool, (await FoundAsync(statement, "PackAsTool")).Count);
        Assert.Equal(elsewhere, (await FoundAsync(statement)).Count);
    }

    [Theory]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../templates\");", 0)]
    [InlineData("var p = Path.Combine(Path.GetDirectoryName(typeof(C).Assembly.Location)!, \"..\", \"..\", \"tools\");", 0)]
    [InlineData("var w = Directory.GetCurrentDirectory(); var p = w.Substring(0, w.LastIndexOf(\"bin\"));", 0)]
    [InlineData("File.ReadAllText(\"../../x.json\");", 0)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"../../../../../templates\");", 1)]
    [InlineData("string? d = AppContext.BaseDirectory; while (d != null && !File.Exists(d + \"/x\")) d = Path.GetDirectoryName(d);", 1)]
    public async Task WSDK2105_A_published_library_runs_in_programs_of_others(string statement, int found)
    {
        Assert.Equal(found, (await FoundAsync(statement, "_WorkspaceIsPublishedLibrary")).Count);
        Assert.Single(await FoundAsync(statement));
    }

    [Theory]
    [InlineData(
        "string? d = text; while (d != null && !File.Exists(Path.Combine(d, \"global.json\"))) d = Path.GetDirectoryName(d);",
        0,
        0)]
    [InlineData("var d = new DirectoryInfo(text); while (d.GetFiles(\"*.slnx\").Length == 0) d = d.Parent!;", 0, 0)]
    [InlineData("var d = new DirectoryInfo(\".\"); while (d.GetFiles(\"*.slnx\").Length == 0) d = d.Parent!;", 0, 0)]
    [InlineData(
        "string? d = Directory.GetCurrentDirectory(); while (!Directory.Exists(d + \"/.git\")) d = Path.GetDirectoryName(d);",
        0,
        0)]
    [InlineData("string? d = Environment.CurrentDirectory; while (!File.Exists(d + \"/global.json\")) d = Path.GetDirectoryName(d);", 0, 0)]
    [InlineData("var d = new DirectoryInfo(AppContext.BaseDirectory); while (!d.EnumerateFiles(\"*.sln\").Any()) d = d.Parent!;", 1, 0)]
    [InlineData("var d = new DirectoryInfo(AppContext.BaseDirectory); while (!d.EnumerateFiles(\"*.csproj\").Any()) d = d.Parent!;", 1, 0)]
    [InlineData(
        "var d = new DirectoryInfo(AppContext.BaseDirectory); while (!d.GetFiles().Any(f => f.Extension == \".sln\")) d = d.Parent!;",
        1,
        0)]
    [InlineData("var d = new DirectoryInfo(\".\"); while (d.GetFiles(\"App.slnx\").Length == 0) d = d.Parent!;", 1, 1)]
    [InlineData("string? d = AppContext.BaseDirectory; while (!File.Exists(d + \"/App.sln\")) d = Path.GetDirectoryName(d);", 1, 1)]
    [InlineData("string? d = AppContext.BaseDirectory; while (!Directory.Exists(d + \"/.git\")) d = Path.GetDirectoryName(d);", 1, 0)]
    [InlineData("string? d = AppContext.BaseDirectory; while (!Directory.Exists(d + \"/build\")) d = Path.GetDirectoryName(d);", 0, 1)]
    [InlineData(
        "var d = Path.GetDirectoryName(typeof(C).Assembly.Location); while (!File.Exists(d + \"/tools/x.exe\")) d = Path.GetDirectoryName(d);",
        0,
        1)]
    [InlineData(
        "var d = new DirectoryInfo(AppContext.BaseDirectory); while (!d.EnumerateDirectories(\"templates\").Any()) d = d.Parent!;",
        0,
        1)]
    [InlineData("var d = new DirectoryInfo(\".\"); while (!d.EnumerateDirectories(\"templates\").Any()) d = d.Parent!;", 1, 1)]
    public async Task WSDK2105_An_installed_tool_and_a_published_library_look_for_the_tops_of_other_repositories(
        string statement, int inTool, int inLibrary)
    {
        Assert.Equal(inTool, (await FoundAsync(statement, "PackAsTool")).Count);
        Assert.Equal(inLibrary, (await FoundAsync(statement, "_WorkspaceIsPublishedLibrary")).Count);
        Assert.Single(await FoundAsync(statement));
    }

    [Theory]
    [InlineData("public class D { public string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; }", 0)]
    [InlineData("public class D { protected static string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; }", 0)]
    [InlineData("public class D { string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; }", 1)]
    [InlineData("public class D { internal static string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; }", 1)]
    [InlineData("class D { public string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; }", 1)]
    [InlineData(
        "public class D { public string All() { return Here(); string Here([CallerFilePath] string p = \"\") => Path.GetDirectoryName(p)!; } }",
        1)]
    public async Task WSDK2105_Callers_of_a_published_method_are_in_files_of_others(string type, int found)
    {
        string source = "using System.IO; using System.Runtime.CompilerServices; " + type;
        Assert.Equal(
            found,
            (await FixRun.AnalyzeAsync(
                new ClimbingAnalyzer(), AnalyzerManifest.Manifest, source, property: "_WorkspaceIsPublishedLibrary")).Length);
        Assert.NotEmpty(await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, source));
    }

    [Theory]
    [InlineData("File.ReadAllText(text.Length > 1 ? \"../../a\" : \"../../b\");")]
    [InlineData("var p = AppContext.BaseDirectory.Split(\"bin\")[0];")]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, $\"../../{text}\");")]
    [InlineData("string? x = null; File.ReadAllText(x ?? \"../../a\");")]
    public async Task WSDK2105_A_climb_with_an_unknown_end_gets_no_fix(string statement) =>
        Assert.Empty(Assert.Single(await FoundAsync(statement)).Properties);

    [Theory]
    [InlineData(
        "var p = File.Exists(Path.Combine(AppContext.BaseDirectory, \"../../a\")) ? Path.Combine(AppContext.BaseDirectory, \"../../a\") : Path.Combine(AppContext.BaseDirectory, \"../../b\");",
        3)]
    [InlineData("var p = text ?? Path.Combine(AppContext.BaseDirectory, \"..\", \"..\");", 1)]
    [InlineData("var p = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", File.ReadAllText(\"../../x\"));", 2)]
    public async Task WSDK2105_Each_path_is_found_once(string statement, int count)
    {
        IReadOnlyList<Diagnostic> found = await FoundAsync(statement);
        Assert.Equal(count, found.Count);
        Assert.All(found, static d => Assert.NotEmpty(d.Properties));
    }

    [Theory]
    [InlineData("string Here([CallerFilePath] string p = \"\") => p; var d = Path.Combine(Here(), \"..\", text); Directory.GetFiles(d);")]
    [InlineData("string Here([CallerFilePath] string p = \"\") => p; var d = Path.GetDirectoryName(Here())!; Directory.GetFiles(d);")]
    [InlineData(
        "string Here([CallerFilePath] string p = \"\") => p; var d = Here() + \"/../x/\" + text; Console.WriteLine(d); File.Exists(d);")]
    [InlineData("var d = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", text); Directory.GetFiles(d); File.Exists(d);")]
    public async Task WSDK2105_A_variable_for_a_climb_is_not_found_again(string statements) => Assert.Single(await FoundAsync(statements));

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(string code, string? property = null)
    {
        string[] parts = code.Split(" -- ");
        string members = parts.Length > 1 ? parts[0] : "";
        string source = TestFrameworks.Usings + $$"""
            using System;
            using System.IO;
            using System.Linq;
            using System.Reflection;
            using System.Runtime.CompilerServices;
            class C
            {
            {{members}}
            void M(string text) {
            {{parts[^1]}}
            } }
            static class Elsewhere { public const string Up = "../../x"; }
            class Node { public Node Parent => this; }
            """ + TestFrameworks.Types;
        return await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, source, property: property);
    }
}
