using Microsoft.CodeAnalysis;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2105. The program of these tests is put two directories below the root, see <see cref="AnalyzerManifest"/>.</summary>
[Slow]
public sealed class ClimbingTests
{
    public static TheoryData<string, string> Shapes => CodeTable.Pairs("""
        Path.Combine(AppContext.BaseDirectory, "..", "..") ==> Workspace.Root
        Path.Combine(AppContext.BaseDirectory, "../..") ==> Workspace.Root
        Path.GetFullPath(Path.Combine(AppDomain.CurrentDomain.BaseDirectory, "..", "..")) ==> Workspace.Root
        Path.GetFullPath("../..", AppContext.BaseDirectory) ==> Workspace.Root
        AppContext.BaseDirectory + "../../" ==> Workspace.Root + Path.DirectorySeparatorChar
        $"{AppContext.BaseDirectory}../.." ==> Workspace.Root
        Path.Combine(Path.GetDirectoryName(typeof(C).Assembly.Location)!, "..", "..") ==> Workspace.Root
        Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "../../config") ==> Workspace.ConfigDirectory
        Path.Combine(Path.GetDirectoryName(Environment.ProcessPath)!, "..", "..", "README.md") ==> Workspace.Top.READMEMd
        Path.Combine(AppContext.BaseDirectory, "..", "..", "contracts", "orders", "v2.json") ==> Workspace.Contracts.Orders.V2Json
        Path.Combine(AppContext.BaseDirectory, "../..", "else/where.txt") ==> Path.Combine(Workspace.Root, "else", "where.txt")
        Path.Combine(AppContext.BaseDirectory, "..", "..", text, "x") ==> Path.Combine(Workspace.Root, text, "x")
        $"{AppContext.BaseDirectory}/../../{text}" ==> $"{Workspace.Root}/{text}"
        AppContext.BaseDirectory + "/../../" + text ==> Workspace.Root + "/" + text
        Directory.GetParent(Directory.GetCurrentDirectory())!.Parent!.FullName ==> Workspace.Root
        Directory.GetParent(AppContext.BaseDirectory)?.Parent?.Parent?.FullName ==> Workspace.Root
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName ==> Workspace.Root
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(AppContext.BaseDirectory)))! ==> Workspace.Root
        Path.Combine(Environment.CurrentDirectory, "..", "..") ==> Workspace.Root
        File.ReadAllText("../../contracts/orders/v2.json") ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.ReadAllText(Path.Combine("..", "..", text)) ==> File.ReadAllText(Path.Combine(Workspace.Root, text))
        $"at {Path.Combine(AppContext.BaseDirectory, "..", "..")}:" ==> $"at {Workspace.Root}:"
        $"{text + Path.Combine(AppContext.BaseDirectory, "..", "..")}:" ==> $"{text + Workspace.Root}:"
        "at " + Directory.GetParent(Environment.CurrentDirectory)!.Parent!.FullName ==> "at " + Workspace.Root
        """);

    public static TheoryData<string, string> Statements => CodeTable.Pairs("""
        Directory.SetCurrentDirectory("../.."); ==> Directory.SetCurrentDirectory(Workspace.Root);
        Environment.CurrentDirectory = ".."; ==> Environment.CurrentDirectory = Path.Combine(Workspace.Root, "App");
        Directory.SetCurrentDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..")); ==> Directory.SetCurrentDirectory(Workspace.Root);
        var top = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!; ==> var top = new DirectoryInfo(Workspace.Root);
        var here = AppContext.BaseDirectory; var top = Path.Combine(here, "..", ".."); ==> var top = Workspace.Root;
        DirectoryInfo here = new(AppContext.BaseDirectory); var top = here.Parent!.Parent!.FullName; ==> var top = Workspace.Root;
        """);

    public static TheoryData<string> Loops => CodeTable.Rows("""
        var d = new DirectoryInfo(AppContext.BaseDirectory); while (d != null && d.GetFiles("*.txt").Length == 0) d = d.Parent;
        string? d = AppContext.BaseDirectory; while (d != null && !File.Exists(Path.Combine(d, "x.txt"))) d = Path.GetDirectoryName(d);
        string? d = Directory.GetCurrentDirectory(); do { d = Directory.GetParent(d)?.FullName; } while (d != null && d.Length > 9);
        for (DirectoryInfo? d = new DirectoryInfo(text); d != null; d = d.Parent) if (File.Exists(Path.Combine(d.FullName, "App.slnx"))) break;
        var d = new DirectoryInfo(text); while (!d!.EnumerateFiles("*.sln").Any()) d = d.Parent;
        string? d = text; while (d != null) { if (File.Exists(d + "/global.json")) break; d = Path.GetDirectoryName(d); }
        """);

    public static TheoryData<string> LookAlikes => CodeTable.Rows("""
        Path.Combine(AppContext.BaseDirectory, "config.json")
        Path.Combine(AppContext.BaseDirectory, "..", "plugins")
        Path.Combine(text, "..", "..")
        "../../.."
        text.Replace("../", "../../")
        Path.GetDirectoryName(text)!
        Path.GetDirectoryName(Path.GetDirectoryName(text))!
        Directory.GetParent(AppContext.BaseDirectory)!.FullName
        Directory.GetParent(text)!.Parent!.FullName
        Path.GetDirectoryName(typeof(C).Assembly.Location)!
        Path.Combine(AppContext.BaseDirectory, "a..b", "c..")
        AppContext.BaseDirectory + "..." + text
        Path.Combine(AppContext.BaseDirectory, "a", "..", "b", "..")
        File.ReadAllText("../x.json")
        new Node().Parent.Parent.ToString()!
        new Uri("http://example.org/a/../../b").ToString()
        Other.Path.Combine(AppContext.BaseDirectory, "..", "..", "..")
        """);

    public static TheoryData<string> LookAlikeStatements => CodeTable.Rows("""
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        Directory.SetCurrentDirectory("sub");
        Node n = new Node(); while (n.Parent != n) n = n.Parent;
        string? d = text; while (d != null && !File.Exists(Path.Combine(d, ".editorconfig"))) d = Path.GetDirectoryName(d);
        var d = new DirectoryInfo(text); int depth = 0; while (d.Parent != null) { d = d.Parent; depth++; }
        var here = AppContext.BaseDirectory; here = text; var up = Path.Combine(here, "..", "..");
        """);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task WSDK2105_Climbing_becomes_the_root(string before, string after) =>
        Assert.Equal(
            Method("return " + after + ";"),
            await FixRun.FixAsync(
                new ClimbingAnalyzer(), new ClimbingCodeFix(), AnalyzerManifest.Manifest, Method("return " + before + ";")));

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task WSDK2105_Statements_that_climb_take_the_root(string before, string after) =>
        Assert.Equal(
            Method(after + " return text;"),
            await FixRun.FixAsync(
                new ClimbingAnalyzer(), new ClimbingCodeFix(), AnalyzerManifest.Manifest, Method(before + " return text;")));

    [Theory]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"..\")")]
    [InlineData("Path.Join(AppContext.BaseDirectory, @\"..\\..\")")]
    [InlineData("Path.GetDirectoryName(Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"..\"))!")]
    [InlineData("new Uri(typeof(C).Assembly.Location).LocalPath + \"/../../..\"")]
    public async Task WSDK2105_Code_that_could_give_another_path_is_reported_without_a_fix(string expression) =>
        Assert.Empty(Assert.Single(
            await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, Method("return " + expression + ";"))).Properties);

    [Theory]
    [InlineData("AppContext.BaseDirectory + \"../..\"", "Workspace.Root")]
    [InlineData("AppContext.BaseDirectory + \"../../contracts/\"", "Workspace.Contracts.Directory + Path.DirectorySeparatorChar")]
    [InlineData(
        "(AppContext.BaseDirectory + \"../../contracts/\").ToString().Length.ToString()",
        "(Workspace.Contracts.Directory + Path.DirectorySeparatorChar).Length.ToString()")]
    [InlineData(
        "Path.GetFullPath(AppContext.BaseDirectory + \"../../else/where/\")",
        "Path.Combine(Workspace.Root, \"else\", \"where\") + Path.DirectorySeparatorChar")]
    [InlineData(
        "Path.Combine(AppContext.BaseDirectory, \"../../\", text)", "Path.Combine(Workspace.Root + Path.DirectorySeparatorChar, text)")]
    [InlineData(
        "Path.Combine(AppContext.BaseDirectory, \"../../else\", text, \"y\")", "Path.Combine(Workspace.Root, \"else\", text, \"y\")")]
    [InlineData(
        "Path.Combine(Path.Combine(AppContext.BaseDirectory, \"../../else\"), text, \"y\")",
        "Path.Combine(Workspace.Root, \"else\", text, \"y\")")]
    [InlineData("(AppContext.BaseDirectory + \"../../\").TrimEnd(Path.DirectorySeparatorChar)", "Workspace.Root")]
    [InlineData("new FileInfo(AppContext.BaseDirectory + \"../../README.md\").FullName", "Workspace.Top.READMEMd")]
    public async Task WSDK2105_The_separator_at_the_end_stays_and_calls_are_not_nested(string before, string after) =>
        Assert.Equal(
            Method("return " + after + ";"),
            await FixRun.FixAsync(
                new ClimbingAnalyzer(), new ClimbingCodeFix(), AnalyzerManifest.Manifest, Method("return " + before + ";")));

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task WSDK2105_A_loop_that_looks_for_the_workspace_is_reported_without_a_fix(string statements)
    {
        Diagnostic diagnostic = Assert.Single(
            await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, Method(statements + " return text;")));
        Assert.Empty(diagnostic.Properties);
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task WSDK2105_A_path_that_does_not_climb_to_the_workspace_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, Method("return " + expression + ";")));

    [Theory]
    [MemberData(nameof(LookAlikeStatements))]
    public async Task WSDK2105_A_search_for_something_else_is_not_reported(string statements) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, Method(statements + " return text;")));

    [Theory]
    [InlineData("Path.GetDirectoryName(file)!", true)]
    [InlineData("Path.Combine(Path.GetDirectoryName(file)!, \"..\", \"x.json\")", true)]
    [InlineData("new FileInfo(file).Directory!.Parent!.FullName", true)]
    [InlineData("Path.GetFileName(file)", false)]
    [InlineData("file.Replace('a', 'b')", false)]
    public async Task WSDK2105_The_compiler_s_path_of_a_source_file_is_no_root(string expression, bool isFound)
    {
        string source =
            "using System.IO; using System.Runtime.CompilerServices; class C { string M([CallerFilePath] string file = \"\") => "
            + expression
            + "; }";

        IReadOnlyList<Diagnostic> found = await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, source);

        Assert.Equal(isFound ? 1 : 0, found.Count);
        Assert.All(found, static d => Assert.Empty(d.Properties));
    }

    [Theory]
    [InlineData("../../../../..", "Workspace.Root")]
    [InlineData("../../..", "Path.Combine(Workspace.Root, \"src\", \"App\", \"x.json\")")]
    public async Task WSDK2105_The_end_of_a_climb_follows_from_the_depth_of_the_manifest(string up, string after)
    {
        string before = Method(
            "return Path.Combine(AppContext.BaseDirectory, \"" + up + (after == "Workspace.Root" ? "" : "/x.json") + "\");");
        Assert.Equal(
            Method("return " + after + ";"),
            await FixRun.FixAsync(new ClimbingAnalyzer(), new ClimbingCodeFix(), Deep, before, DeepManifest));
    }

    [Theory]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"..\", \"..\")", 0)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../Release/net10.0/x.dll\")", 0)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../..\", text)", 0)]
    [InlineData("Directory.GetParent(Path.GetDirectoryName(typeof(C).Assembly.Location)!)!.Parent!.FullName", 0)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../../bin/x.dll\")", 1)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../..\")", 1)]
    [InlineData("Path.GetFullPath(\"../..\")", 1)]
    [InlineData("AppContext.BaseDirectory.Substring(0, AppContext.BaseDirectory.IndexOf(\"bin\"))", 1)]
    public async Task WSDK2105_Paths_among_the_outputs_are_not_in_the_workspace(string expression, int found) =>
        Assert.Equal(
            found, (await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), Deep, Method("return " + expression + ";"), DeepManifest)).Length);

    [Theory]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"..\", \"..\")", 0)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../..\", \"package/debug\")", 0)]
    [InlineData("Directory.GetParent(Path.GetDirectoryName(typeof(C).Assembly.Location)!)!.Parent!.Parent!.FullName", 0)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../../..\")", 1)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"../../../../artifacts/log\")", 1)]
    [InlineData("Path.GetFullPath(\"../../..\")", 1)]
    public async Task WSDK2105_The_directory_of_artifacts_has_only_outputs(string expression, int found) =>
        Assert.Equal(
            found,
            (await FixRun.AnalyzeAsync(
                new ClimbingAnalyzer(),
                AnalyzerManifest.Manifest with { Settings = AnalyzerManifest.Manifest.Settings with { Root = "../../../.." } },
                Method("return " + expression + ";"),
                "/work space/artifacts/obj/App/debug/workspace.manifest")).Length);

    [Theory]
    [InlineData("Path.Combine(Directory.GetCurrentDirectory(), \"..\", \"..\")", 0)]
    [InlineData("Path.GetFullPath(\"../..\")", 0)]
    [InlineData("File.ReadAllText(\"../../Release/net10.0/x.json\")", 0)]
    [InlineData("new DirectoryInfo(Environment.CurrentDirectory).Parent!.Parent!.FullName", 0)]
    [InlineData("Directory.GetParent(Directory.GetCurrentDirectory())!.Parent!.FullName", 0)]
    [InlineData("Path.GetFullPath(\"../../..\")", 1)]
    [InlineData("Path.Combine(Environment.CurrentDirectory, \"../../..\", \"x\")", 1)]
    [InlineData("File.ReadAllText(\"../../../../x.json\")", 1)]
    [InlineData("Directory.GetCurrentDirectory().Substring(0, Directory.GetCurrentDirectory().IndexOf(\"bin\"))", 1)]
    public async Task WSDK2105_Tests_start_in_their_output_directory(string expression, int found)
    {
        string source = Method("return " + expression + ";");
        Assert.Equal(
            found,
            (await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), Deep, source, DeepManifest, property: "IsTestProject")).Length);
        Assert.Single(await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), Deep, source, DeepManifest));
    }

    [Fact]
    public async Task WSDK2105_All_can_be_fixed_at_once() =>
        Assert.Equal(
            Method("return Workspace.Root + \":\" + Workspace.ConfigDirectory;"),
            await FixRun.FixAllAsync(new ClimbingAnalyzer(), new ClimbingCodeFix(), AnalyzerManifest.Manifest, Method(
                "return Path.Combine(AppContext.BaseDirectory, \"..\", \"..\") + \":\" + "
                + "(Path.Combine(AppContext.BaseDirectory, \"../../config\"));")));

    private const string DeepManifest = "/work space/src/App/obj/Debug/net10.0/workspace.manifest";

    private static WorkspaceManifest Deep =>
        AnalyzerManifest.Manifest with { Settings = AnalyzerManifest.Manifest.Settings with { Root = "../../../../.." } };

    private static string Method(string body) => $$"""
        using System;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using App;
        class C { string? M(string text) { {{body}} } Func<object> N() => () => Assembly.GetExecutingAssembly().GetFiles().Any() ? Workspace.Root : ""; }
        class Node { public Node Parent => this; }
        namespace Other { static class Path { public static string Combine(params string[] all) => all[0]; } }
        """;
}
