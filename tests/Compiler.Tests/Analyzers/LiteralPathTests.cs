using Microsoft.CodeAnalysis;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class LiteralPathTests
{
    private static readonly WorkspaceManifest Manifest = AnalyzerManifest.Manifest;

    public static TheoryData<string, string> PutTogether => CodeTable.Pairs("""
        Path.Combine(root, "contracts/orders/v2.json") ==> Path.Combine(root, Workspace.Relative.Contracts.Orders.V2Json)
        Path.Combine(root, "contracts", "orders", "v2.json") ==> Path.Combine(root, Workspace.Relative.Contracts.Orders.V2Json)
        Path.Combine("contracts/orders/", root) ==> Path.Combine(Workspace.Relative.Contracts.Orders.Directory + "/", root)
        Path.GetFileName("README.md") ==> Path.GetFileName(Workspace.Relative.Top.READMEMd)
        Path.GetRelativePath(root, ("README.md")!) ==> Path.GetRelativePath(root, ((Workspace.Relative.Top.READMEMd))!)
        Path.Combine("README.md", root) ==> Path.Combine(Workspace.Relative.Top.READMEMd, root)
        Path.Combine("contracts", "orders", "v2.json") ==> Workspace.Relative.Contracts.Orders.V2Json
        Path.Combine(Path.Combine("contracts", "orders"), "v2.json") ==> Workspace.Relative.Contracts.Orders.V2Json
        Path.Combine("contracts", "orders", root) ==> Path.Combine(Workspace.Relative.Contracts.Orders.Directory, root)
        Path.Combine(Workspace.Root, "config") ==> Workspace.ConfigDirectory
        Path.Combine(Workspace.Root, "contracts", "orders", "v2.json") ==> Workspace.Contracts.Orders.V2Json
        Path.Combine(Workspace.Root, "contracts", "orders", root) ==> Path.Combine(Workspace.Contracts.Orders.Directory, root)
        Workspace.Root + "/contracts/orders/v2.json" ==> Workspace.Contracts.Orders.V2Json
        Workspace.Root + "/contracts/orders/" + root ==> Workspace.Contracts.Orders.Directory + "/" + root
        $"{Workspace.Root}/contracts/orders/v2.json" ==> Workspace.Contracts.Orders.V2Json
        $"{root}/contracts/orders/v2.json" ==> $"{root}/{Workspace.Relative.Contracts.Orders.V2Json}"
        $@"{root}\contracts/orders\{root}.txt" ==> $@"{root}\{Workspace.Relative.Contracts.Orders.Directory}\{root}.txt"
        $"contracts/orders/{root}.json" ==> $"{Workspace.Relative.Contracts.Orders.Directory}/{root}.json"
        root + "/contracts/orders/v2.json" ==> root + "/" + Workspace.Relative.Contracts.Orders.V2Json
        root + "/contracts/" + "orders/v2.json" ==> root + "/" + Workspace.Relative.Contracts.Orders.V2Json
        ("contracts/orders/v2" + ".json") ==> (Workspace.Relative.Contracts.Orders.V2Json)
        File.ReadAllText("contracts/orders/v2.json") ==> File.ReadAllText(Workspace.Contracts.Orders.V2Json)
        File.ReadAllText("LICENSE") ==> File.ReadAllText(Workspace.Top.LICENSE)
        File.ReadAllText("unseen/x.json") ==> File.ReadAllText(Workspace.Unseen.XJson)
        File.ReadAllText(Path.Combine("contracts/orders", root)) ==> File.ReadAllText(Path.Combine(Workspace.Contracts.Orders.Directory, root))
        new DirectoryInfo("config").FullName ==> new DirectoryInfo(Workspace.ConfigDirectory).FullName
        Path.GetFullPath("contracts/orders", root) ==> Path.GetFullPath(Workspace.Relative.Contracts.Orders.Directory, root)
        """);

    public static TheoryData<string> LookAlikes => CodeTable.Rows("""
        Path.Combine(root, "config")
        Path.Combine(root, "README.md")
        Path.Combine(root, "/contracts/orders/v2.json")
        Path.Combine("contracts", root, "orders", "v2.json")
        root + "contracts/orders/v2.json"
        $"{root}.contracts/orders/v2.json"
        $"contracts/orders{root}"
        $"contracts/orders/v{root}.json"
        $"{root}/contracts/orders/v2.json.bak"
        string.Join("contracts", "orders", "v2")
        Other.Path.Combine("contracts", "orders", "v2.json")
        Path.Combine(root, "")
        """);

    [Theory]
    [InlineData("\"contracts/orders/v2.json\"", "Workspace.Relative.Contracts.Orders.V2Json")]
    [InlineData("\"\"\"contracts/orders/v2.json\"\"\"", "Workspace.Relative.Contracts.Orders.V2Json")]
    [InlineData("\"contracts/orders/LICENSE\"", "Workspace.Relative.Contracts.Orders.LICENSE")]
    [InlineData("\"contracts/orders\"", "Workspace.Relative.Contracts.Orders.Directory")]
    [InlineData("\".workspace/cache\"", "Workspace.Relative.CacheDirectory")]
    [InlineData("\"README.md\"", "Workspace.Relative.Top.READMEMd")]
    public async Task WSDK2101_A_literal_that_is_a_workspace_path_becomes_the_constant(string literal, string constant)
    {
        string before = "using App; class C { string M() => System.IO.Path.GetFileName(" + literal + "); }";

        Diagnostic diagnostic = Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, before));
        Assert.Equal("WSDK2101", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Contains(constant, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(literal, before.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(
            before.Replace(literal, constant, StringComparison.Ordinal),
            await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, before));
    }

    [Theory]
    [MemberData(nameof(PutTogether))]
    public async Task WSDK2101_A_path_is_seen_however_it_is_put_together(string before, string after) =>
        Assert.Equal(Method(after), await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, Method(before)));

    [Theory]
    [InlineData("\"config\"")]
    [InlineData("\"LICENSE\"")]
    [InlineData("\"contracts/orders/v3.json\"")]
    [InlineData("\"Contracts/Orders/V2.json\"")]
    [InlineData("\"v2.json\"")]
    [InlineData("\"unseen/x.json\"")]
    [InlineData("\"/contracts/orders/v2.json\"")]
    [InlineData("\"see contracts/orders/v2.json\"")]
    [InlineData("\"README.md\"")]
    [InlineData("\"README.md\" + 1")]
    [InlineData("\"Con.Tracts\"")]
    [InlineData("\"\"")]
    [InlineData("\".\"")]
    [InlineData("$\"contracts/orders/v2.json{1}\"")]
    [InlineData("Workspace.Relative.Contracts.Orders.V2Json")]
    public async Task WSDK2101_Anything_else_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), Manifest, "using App; class C { string M() => " + expression + "; string N() => Workspace.Root; }"));

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task WSDK2101_Text_that_only_looks_like_a_workspace_path_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, Method(expression)));

    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"Jint.Tests\")]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Jint.Tests\")]")]
    [InlineData("[System.Diagnostics.Tracing.EventSource(Name = \"Jint.Tests\")] class C { }")]
    [InlineData("class C { object F(string category = \"Jint.Tests\") => category == \"global.json\" ? \"Jint.Tests\" : nameof(C); }")]
    [InlineData("class C { object F() => new[] { \"global.json\", \"Jint.Tests\", \"LICENSE\" }; }")]
    [InlineData("class C { object F(string s) => s.EndsWith(\"Jint.Tests\", System.StringComparison.Ordinal) || System.IO.Path.GetFileName(s) == \"global.json\"; }")]
    [InlineData("class C { object F(string s) => System.IO.Path.Combine(s, \"Jint.Tests\") + System.IO.Path.ChangeExtension(s, \"global.json\"); }")]
    public async Task WSDK2101_A_single_name_that_nothing_uses_as_a_path_is_not_reported(string source) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Named, source));

    [Theory]
    [InlineData("\".vscode/settings.json\"", 0)]
    [InlineData("System.IO.Path.Combine(\".vscode\", \"settings.json\")", 0)]
    [InlineData("System.IO.Path.Combine(System.Environment.MachineName, \".vscode\", \"settings.json\")", 0)]
    [InlineData("System.IO.Path.Combine(\".github\", \"workflows\", System.Environment.MachineName)", 0)]
    [InlineData("\".github/workflows/ci.yml\"", 1)]
    [InlineData("System.IO.File.ReadAllText(\".vscode/settings.json\")", 1)]
    [InlineData("System.IO.Path.Combine(App.Workspace.Root, \".vscode\", \"settings.json\")", 1)]
    [InlineData("\".workspace/cache\"", 1)]
    public async Task WSDK2101_Files_that_tools_look_for_in_any_repository_are_not_reported(string expression, int found) =>
        Assert.Equal(found, (await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(),
            Manifests.Of(Manifests.Group("Top", "", ".vscode/settings.json", ".github/workflows/ci.yml")) with
            {
                Directories = Manifest.Directories
            },
            "class C { object F() => " + expression + "; }")).Length);

    [Theory]
    [InlineData("System.IO.Directory.GetFiles(\"Jint.Tests\")")]
    [InlineData("new System.IO.DirectoryInfo(\"Jint.Tests\")")]
    [InlineData("System.IO.File.Exists(\"global.json\")")]
    [InlineData("System.IO.Path.GetFullPath(\"global.json\")")]
    [InlineData("System.IO.Path.GetFileName(\"global.json\")")]
    [InlineData("System.IO.Path.Combine(\"Jint.Tests\", System.Environment.MachineName)")]
    [InlineData("System.IO.Path.Combine(App.Workspace.Root, \"Jint.Tests\")")]
    public async Task WSDK2101_A_single_name_that_is_used_as_a_path_is_one(string expression) =>
        Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Named, "class C { object F() => " + expression + "; }"));

    [Theory]
    [InlineData("\"contracts\\\\orders\\\\v2.json\"")]
    [InlineData("@\"contracts\\orders\"")]
    [InlineData("Path.Join(root, \"contracts\", @\"orders\\v2.json\")")]
    [InlineData("$\"{Workspace.Root}\\\\contracts\\\\orders\\\\{root}\"")]
    [InlineData("File.ReadAllText(@\"contracts\\orders\\v2.json\")")]
    public async Task WSDK2101_A_path_with_other_separators_is_another_text_so_there_is_no_fix(string expression) =>
        Assert.Empty(Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, Method(expression))).Properties);

    [Theory]
    [InlineData("File.ReadAllText(@\"contracts\\orders\\v2.json\")", "File.ReadAllText(Workspace.Contracts.Orders.V2Json)")]
    [InlineData("$\"{Workspace.Root}\\\\contracts\\\\orders\\\\{root}\"", "$\"{Workspace.Contracts.Orders.Directory}\\\\{root}\"")]
    public async Task WSDK2101_On_Windows_a_full_path_has_those_separators(string before, string after) =>
        Assert.Equal(
            Method(after),
            await FixRun.FixAsync(
                new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, Method(before), @"C:\Code\Shop\App\obj\workspace.manifest"));

    [Fact]
    public async Task WSDK2101_A_fix_that_would_lose_a_comment_is_not_offered()
    {
        Diagnostic diagnostic = Assert.Single(await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), Manifest, Method("""Path.Combine(root, "contracts", /* why */ "orders")""")));
        Assert.Empty(diagnostic.Properties);
    }

    [Theory]
    [InlineData("System.FormattableString F() => $\"contracts/orders/v2.json\";")]
    [InlineData("System.IFormattable F() => ($\"contracts/orders/v2.json\");")]
    [InlineData("void F() => G($\"contracts/orders/\" + $\"v2.json\"); void G(System.Runtime.CompilerServices.DefaultInterpolatedStringHandler text) { }")]
    public async Task WSDK2101_An_interpolated_string_that_does_not_become_text_is_reported_without_a_fix(string member) =>
        Assert.Empty(
            Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, "class C { " + member + " }")).Properties);

    [Theory]
    [InlineData(
        "void F(string at = \"contracts/orders/v2.json\") { }", "void F(string at = Workspace.Relative.Contracts.Orders.V2Json) { }")]
    [InlineData("const string F = $\"contracts/orders/v2.json\";", "const string F = Workspace.Relative.Contracts.Orders.V2Json;")]
    [InlineData(
        "object F(string s) => s is \"contracts/orders\" or \"contracts/orders/v2.json\";",
        "object F(string s) => s is Workspace.Relative.Contracts.Orders.Directory or Workspace.Relative.Contracts.Orders.V2Json;")]
    [InlineData(
        "void F(string s) { switch (s) { case \"contracts/orders\": break; } }",
        "void F(string s) { switch (s) { case Workspace.Relative.Contracts.Orders.Directory: break; } }")]
    [InlineData(
        "bool F(C c) => c is { Name: \"contracts/orders\" };",
        "bool F(C c) => c is { Name: Workspace.Relative.Contracts.Orders.Directory };")]
    [InlineData("object F() => $\"{\"contracts/orders\"}\";", "object F() => $\"{Workspace.Relative.Contracts.Orders.Directory}\";")]
    [InlineData("object F() => $\"{\"contracts/orders\",20}\";", "object F() => $\"{Workspace.Relative.Contracts.Orders.Directory,20}\";")]
    [InlineData(
        "object F(string s) => $$\"\"\"{{s}}/contracts/orders/{{s}}\"\"\";",
        "object F(string s) => $$\"\"\"{{s}}/{{Workspace.Relative.Contracts.Orders.Directory}}/{{s}}\"\"\";")]
    [InlineData(
        "System.ReadOnlySpan<char> F() => \"contracts/orders\";",
        "System.ReadOnlySpan<char> F() => Workspace.Relative.Contracts.Orders.Directory;")]
    [InlineData("int F() => \"contracts/orders\".Length;", "int F() => Workspace.Relative.Contracts.Orders.Directory.Length;")]
    [InlineData(
        "string F() { Workspace(); return \"contracts/orders\"; } void Workspace() { }",
        "string F() { Workspace(); return App.Workspace.Relative.Contracts.Orders.Directory; } void Workspace() { }")]
    public async Task WSDK2101_The_fix_compiles_wherever_a_literal_can_be_written(string before, string after) =>
        Assert.Equal(
            "class C { public string Name => \"\"; " + after + " }",
            await FixRun.FixAsync(
                new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, "class C { public string Name => \"\"; " + before + " }"));

    [Theory]
    [InlineData("System.ReadOnlySpan<byte> F() => \"contracts/orders/v2.json\"u8;")]
    [InlineData("object F() => nameof(F) + 'c';")]
    [InlineData("string F() => \"contracts/orders/\";")]
    [InlineData("string F() => \"contracts//orders\";")]
    [InlineData("string F() => \"./contracts/orders\";")]
    [InlineData("string F() => \"\"\"\n    contracts/orders/v2.json\n\n    \"\"\";")]
    [InlineData("string F() => \"contracts\" + '/' + \"orders\";")]
    [InlineData("string F(string s) => s + \"contracts\" + \"/orders\";")]
    [InlineData("string F() => string.Format(\"contracts/{0}\", \"orders\");")]
    [InlineData("\n#line 1 \"contracts/orders/v2.json\"\n int F() => 1;")]
    [InlineData("\n#pragma warning disable CS0001 // \"contracts/orders/v2.json\"\n int F() => 1;")]
    public async Task WSDK2101_Text_that_only_resembles_a_path_s_literal_is_not_reported(string member) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, "class C { " + member + " }"));

    [Fact]
    public async Task WSDK2101_All_can_be_fixed_at_once() =>
        Assert.Equal(
            Method(
                """Workspace.Relative.Contracts.Orders.V2Json + Path.Combine(root, Workspace.Relative.Contracts.Orders.LICENSE) + ($"{root}/{Workspace.Relative.Contracts.Orders.Directory}/{root}")"""),
            await FixRun.FixAllAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, Method(
                """Path.Combine("contracts/orders", "v2.json") + Path.Combine(root, "contracts/orders/LICENSE") + ($"{root}/contracts/orders/{root}")""")));

    [Fact]
    public async Task WSDK2101_The_fix_is_correct_in_attributes_and_switches_and_beside_other_meanings_of_the_name()
    {
        const string before = """
            class Workspace { }
            [System.Obsolete("contracts/orders/v2.json")]
            class C
            {
                const string Mine = "contracts/orders/LICENSE" /* kept */;
                bool M(string s) => s switch { "contracts/orders" => true, _ => s == Mine };
            }
            """;
        const string after = """
            class Workspace { }
            [System.Obsolete(App.Workspace.Relative.Contracts.Orders.V2Json)]
            class C
            {
                const string Mine = App.Workspace.Relative.Contracts.Orders.LICENSE /* kept */;
                bool M(string s) => s switch { App.Workspace.Relative.Contracts.Orders.Directory => true, _ => s == Mine };
            }
            """;
        Assert.Equal(after, await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, before));
    }

    [Fact]
    public async Task WSDK2101_Constants_of_the_global_namespace_are_found_too() =>
        Assert.Equal(
            "class C { string M() => Workspace.Relative.Contracts.Orders.LICENSE; }",
            await FixRun.FixAsync(
                new LiteralPathAnalyzer(),
                new LiteralPathCodeFix(),
                Manifest with { Settings = Manifest.Settings with { Namespace = "" } },
                "class C { string M() => \"contracts/orders/LICENSE\"; }"));

    private static WorkspaceManifest Named { get; } = Manifests.Of(Manifests.Group("Top", "", "global.json", "LICENSE", "Jint.Tests/a.cs"));

    private static string Method(string expression) => $$"""
        using System.IO;
        using App;
        class C { string M(string root) => {{expression}}; string N() => Workspace.Root; }
        namespace Other { static class Path { public static string Combine(params string[] all) => all[0]; } }
        """;
}
