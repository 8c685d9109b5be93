using Microsoft.CodeAnalysis;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2103.</summary>
[Slow]
public sealed class RelativePathTests
{
    public static TheoryData<string, string> Taken => CodeTable.Pairs("""
        File.ReadAllText(V2) ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        System.IO.File.ReadAllText(V2) ==> System.IO.File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        ReadAllText(V2) ==> ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.ReadAllText(Mine) ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.ReadAllText(O.SchemaYaml) ==> File.ReadAllText(Workspace.Contracts.Customers.SchemaYaml)
        File.ReadAllText(path: V2 /* kept */) ==> File.ReadAllText(path: Workspace.Contracts.Orders.V2Json /* kept */)
        File.AppendAllTextAsync(V2, "x") ==> File.AppendAllTextAsync(Workspace.Contracts.Orders.V2Json, "x")
        Directory.GetFiles(Dir, "*.json") ==> Directory.GetFiles(Workspace.Contracts.Orders.Directory, "*.json")
        Directory.EnumerateFiles(Path.Combine(Dir, "old")) ==> Directory.EnumerateFiles(Path.Combine(Workspace.Contracts.Orders.Directory, "old"))
        File.OpenRead($"{Dir}/x.json") ==> File.OpenRead($"{Workspace.Contracts.Orders.Directory}/x.json")
        File.OpenRead(Dir + "/x.json") ==> File.OpenRead(Workspace.Contracts.Orders.Directory + "/x.json")
        Path.GetFullPath(V2) ==> Path.GetFullPath(Workspace.Contracts.Orders.V2Json)
        new FileInfo(V2) ==> new FileInfo(Workspace.Contracts.Orders.V2Json)
        new DirectoryInfo(Dir) ==> new DirectoryInfo(Workspace.Contracts.Orders.Directory)
        new FileStream(V2, FileMode.Open) ==> new FileStream(Workspace.Contracts.Orders.V2Json, FileMode.Open)
        new StreamReader(V2) ==> new StreamReader(Workspace.Contracts.Orders.V2Json)
        new StreamWriter(V2, true) ==> new StreamWriter(Workspace.Contracts.Orders.V2Json, true)
        new FileInfo("/tmp/x").CopyTo(V2) ==> new FileInfo("/tmp/x").CopyTo(Workspace.Contracts.Orders.V2Json)
        Process.Start(V2) ==> Process.Start(Workspace.Contracts.Orders.V2Json)
        new ProcessStartInfo("git") { WorkingDirectory = Dir } ==> new ProcessStartInfo("git") { WorkingDirectory = Workspace.Contracts.Orders.Directory }
        File.ReadAllText(V2!) ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json!)
        File.ReadAllText((V2)) ==> File.ReadAllText((Workspace.Contracts.Orders.V2Json))
        File.ReadAllText((string)V2) ==> File.ReadAllText((string)Workspace.Contracts.Orders.V2Json)
        File.ReadAllText(global::App.Workspace.Relative.Contracts.Orders.V2Json) ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.ReadAllText(Workspace.Relative.Contracts.Orders.V2Json + "") ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json + "")
        File.ResolveLinkTarget(linkPath: V2, returnFinalTarget: true) ==> File.ResolveLinkTarget(linkPath: Workspace.Contracts.Orders.V2Json, returnFinalTarget: true)
        Path.Exists(V2) ==> Path.Exists(Workspace.Contracts.Orders.V2Json)
        System.Reflection.Assembly.LoadFrom(V2) ==> System.Reflection.Assembly.LoadFrom(Workspace.Contracts.Orders.V2Json)
        new FileSystemWatcher(Dir) { Path = Dir } ==> new FileSystemWatcher(Workspace.Contracts.Orders.Directory) { Path = Workspace.Contracts.Orders.Directory }
        Environment.CurrentDirectory = Dir ==> Environment.CurrentDirectory = Workspace.Contracts.Orders.Directory
        """);

    public static TheoryData<string> NotTaken => CodeTable.Rows("""
        Path.Combine(Workspace.Root, V2)
        Path.GetFullPath(V2, Workspace.Root)
        Path.GetFileName(V2)
        Path.ChangeExtension(V2, ".yaml")
        File.ReadAllText(Path.Combine(Workspace.Root, V2))
        File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.WriteAllTextAsync("/tmp/list", V2)
        File.ReadAllText("contracts/orders/v2.json")
        Directory.GetFiles("/tmp", Workspace.Relative.Top.READMEMd)
        Process.Start("git", V2)
        new ProcessStartInfo("git") { Arguments = V2 }
        new StringReader(V2)
        Other.File.ReadAllText(V2)
        Mine.Replace(V2, Dir)
        File.ReadAllText(nameof(V2))
        File.ReadAllText("/tmp/" + V2)
        File.ReadAllText($"/tmp/{V2}")
        File.ReadAllText($"{V2,40}")
        Path.Join(Workspace.Root, V2)
        new Uri(V2, UriKind.Relative)
        new[] { V2 }
        "x".StartsWith(V2, StringComparison.Ordinal)
        """);

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WSDK2103_A_relative_constant_that_would_start_at_the_current_directory_becomes_the_full_path(
        string before, string after)
    {
        Assert.Equal(
            Method(after),
            await FixRun.FixAsync(new RelativePathAnalyzer(), new RelativePathCodeFix(), AnalyzerManifest.Manifest, Method(before)));
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task WSDK2103_A_relative_constant_that_goes_elsewhere_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new RelativePathAnalyzer(), AnalyzerManifest.Manifest, Method(expression)));

    [Theory]
    [InlineData("const string LogDirectory = \"config\";", "Directory.CreateDirectory(LogDirectory);")]
    [InlineData("const string LogDirectory = \"contracts/orders/v2.json\";", "File.ReadAllText(LogDirectory);")]
    [InlineData("const string LogDirectory = \"contracts\" + \"/orders\";", "Directory.Exists(Path.Combine(LogDirectory, \"x\"));")]
    [InlineData("const string LogDirectory = nameof(config); const int config = 0;", "Directory.CreateDirectory(LogDirectory);")]
    [InlineData("const string LogDirectory = Elsewhere.Logs;", "Directory.CreateDirectory(LogDirectory);")]
    [InlineData("", "const string path = \"contracts/orders\"; Directory.CreateDirectory(path);")]
    [InlineData("", "const string path = Elsewhere.Relative.Contracts; Directory.CreateDirectory(path);")]
    [InlineData("", "var path = \"contracts/orders\"; Directory.CreateDirectory(path);")]
    [InlineData("", "var path = Workspace.Relative.ConfigDirectory; path = \"/tmp/x\"; Directory.CreateDirectory(path);")]
    [InlineData(
        "",
        "var path = Workspace.Relative.ConfigDirectory; Change(ref path); Directory.CreateDirectory(path); void Change(ref string at) => at = \"/tmp\";")]
    [InlineData("", "var path = Workspace.ConfigDirectory; Directory.CreateDirectory(path);")]
    [InlineData("", "var path = Workspace.Root + Workspace.Relative.ConfigDirectory; Directory.CreateDirectory(path);")]
    public async Task WSDK2103_A_constant_that_the_program_defines_is_not_reported_whatever_its_text(
        string members, string statements) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new RelativePathAnalyzer(), AnalyzerManifest.Manifest, Program(members, statements)));

    [Theory]
    [InlineData(
        "const string Mine = Workspace.Relative.Contracts.Directory + \"/orders/v2.json\";",
        "File.ReadAllText(Mine);",
        "File.ReadAllText(Workspace.Contracts.Orders.V2Json);")]
    [InlineData(
        "const string Mine = Workspace.Relative.Contracts.Directory + \"/new.json\";",
        "File.ReadAllText(Mine);",
        "File.ReadAllText(Path.Combine(Workspace.Root, Mine));")]
    [InlineData(
        "const string Mine = $\"{Workspace.Relative.ConfigDirectory}\", Yours = Mine;",
        "File.ReadAllText(Yours);",
        "File.ReadAllText(Workspace.ConfigDirectory);")]
    [InlineData("", "File.ReadAllText(Elsewhere.Ours);", "File.ReadAllText(Workspace.ConfigDirectory);")]
    [InlineData("", "File.ReadAllText(Elsewhere.Ours + Elsewhere.Ours);", "File.ReadAllText(Workspace.ConfigDirectory + Elsewhere.Ours);")]
    public async Task WSDK2103_A_constant_is_followed_to_the_one_it_is_made_of(string members, string before, string after) =>
        Assert.Equal(
            Program(members, after),
            await FixRun.FixAsync(
                new RelativePathAnalyzer(), new RelativePathCodeFix(), AnalyzerManifest.Manifest, Program(members, before)));

    [Theory]
    [InlineData(
        "const string path = Workspace.Relative.ConfigDirectory; File.ReadAllText(path); File.ReadAllText(path);",
        "File.ReadAllText(Workspace.ConfigDirectory); File.ReadAllText(Workspace.ConfigDirectory);")]
    [InlineData("var path = Workspace.Relative.ConfigDirectory; File.ReadAllText(path);", "File.ReadAllText(Workspace.ConfigDirectory);")]
    [InlineData(
        "var path = Path.Combine(Workspace.Relative.ConfigDirectory, Environment.MachineName); File.ReadAllText(path);",
        "var path = Path.Combine(Workspace.Relative.ConfigDirectory, Environment.MachineName); File.ReadAllText(Path.Combine(Workspace.Root, path));")]
    public async Task WSDK2103_A_variable_that_is_set_once_is_followed(string before, string after) =>
        Assert.Equal(
            Program("", after),
            await FixRun.FixAsync(new RelativePathAnalyzer(), new RelativePathCodeFix(), AnalyzerManifest.Manifest, Program("", before)));

    [Fact]
    public async Task WSDK2103_The_rule_is_a_warning_because_the_path_works_from_one_directory_only()
    {
        Diagnostic diagnostic = Assert.Single(
            await FixRun.AnalyzeAsync(new RelativePathAnalyzer(), AnalyzerManifest.Manifest, Method("File.ReadAllText(V2)")));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(
            "'V2' is relative to the workspace, but File.ReadAllText starts at the current directory, which is the workspace by chance "
            + "only; use Workspace.Contracts.Orders.V2Json",
            diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task WSDK2103_All_can_be_fixed_at_once() =>
        Assert.Equal(
            Method("File.ReadAllText(Workspace.Contracts.Orders.V2Json) + new DirectoryInfo(Workspace.Contracts.Orders.Directory)"),
            await FixRun.FixAllAsync(
                new RelativePathAnalyzer(),
                new RelativePathCodeFix(),
                AnalyzerManifest.Manifest,
                Method("File.ReadAllText(V2) + new DirectoryInfo(Dir)")));

    private static string Program(string members, string statements) => $$"""
        using System;
        using System.IO;
        using App;
        class C
        {
            {{members}}
            void M()
            {
                {{statements}}
            }
            string N() => Workspace.Root + Path.PathSeparator + Environment.NewLine;
        }
        static class Elsewhere { public const string Logs = "config", Ours = Workspace.Relative.ConfigDirectory; public static class Relative { public const string Contracts = "contracts"; } }
        """;

    // V2 and Dir stand for Workspace.Relative...
    [Theory]
    [InlineData("public const string V2 = \"contracts/orders/v2.json\";")]
    [InlineData("public const string V2 = Dir + \"/v2.json\"; const string Dir = \"contracts/orders\";")]
    public async Task WSDK2103_A_constant_of_another_project_s_source_is_no_constant_of_the_workspace(string constants) =>
        Assert.Empty(await FixRun.AnalyzeAsync(
            new RelativePathAnalyzer(),
            AnalyzerManifest.Manifest,
            "class C { string M() => System.IO.File.ReadAllText(Lib.Names.V2); }",
            referred: "namespace Lib { public static class Names { " + constants + " } }"));

    private static string Method(string expression) => $$"""
        using System;
        using System.Diagnostics;
        using System.IO;
        using App;
        using O = App.Workspace.Relative.Contracts.Customers;
        using static System.IO.File;
        class C
        {
            const string Mine = Workspace.Relative.Contracts.Orders.V2Json, V2 = Workspace.Relative.Contracts.Orders.V2Json, Dir = Workspace.Relative.Contracts.Orders.Directory;
            void M() { var it = {{expression}}; }
            string N() => Workspace.Root + Path.PathSeparator + Mine + V2 + Dir + new Process() + Exists("") + Environment.NewLine + DBNull.Value + O.SchemaYaml;
        }
        namespace Other { static class File { public static string ReadAllText(string path) => path; } }
        """;
}
