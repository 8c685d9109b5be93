using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2104. The workspace of these tests is <c>/work space</c>, see <see cref="AnalyzerManifest"/>.</summary>
[Slow]
public sealed class AbsolutePathTests
{
    public static TheoryData<string, string> Inside => CodeTable.Pairs("""
        "/work space" ==> Workspace.Root
        "/work space/" ==> Workspace.Root + "/"
        "/work space//" ==> Workspace.Root + "/"
        "/work space//config" ==> Workspace.ConfigDirectory
        "/work space/./contracts/../config/" ==> Workspace.ConfigDirectory + "/"
        ("/work space/config/").ToUpperInvariant() ==> (Workspace.ConfigDirectory + "/").ToUpperInvariant()
        "/work space/config/".Length.ToString() ==> (Workspace.ConfigDirectory + "/").Length.ToString()
        text + ("x" + text).Replace("x", "/work space/config/") ==> text + ("x" + text).Replace("x", Workspace.ConfigDirectory + "/")
        Path.Combine("/work space/contracts/", text) ==> Path.Combine(Workspace.Contracts.Directory + "/", text)
        Path.Combine("/work space/else", text) ==> Path.Combine(Workspace.Root, "else", text)
        Path.Combine("/work space/else", "a", text, "b") ==> Path.Combine(Workspace.Root, "else", "a", text, "b")
        Path.Join("/work space/else", text) ==> Path.Join(Workspace.Root, "else", text)
        Path.Join("/work space/else", text, text, text) ==> Path.Join(Path.Combine(Workspace.Root, "else"), text, text, text)
        "/work space/config" ==> Workspace.ConfigDirectory
        "/work space/contracts/orders/v2.json" ==> Workspace.Contracts.Orders.V2Json
        "/work space/unseen/x.json" ==> Workspace.Unseen.XJson
        "/work space/else/where.txt" ==> Path.Combine(Workspace.Root, "else", "where.txt")
        "/work space/contracts" + "/orders/v2.json" ==> Workspace.Contracts.Orders.V2Json
        Path.Combine("/work space", "contracts", "orders") ==> Workspace.Contracts.Orders.Directory
        Path.Combine("/work space/contracts", text) ==> Path.Combine(Workspace.Contracts.Directory, text)
        $"/work space/contracts/{text}.json" ==> $"{Workspace.Contracts.Directory}/{text}.json"
        "/work space/contracts/" + text ==> Workspace.Contracts.Directory + "/" + text
        """);

    public static TheoryData<string> Outside => CodeTable.Rows("""
        "/work spaces/config"
        "/work"
        "/etc/passwd"
        "work space/config"
        "see /work space/config"
        text + "/work space/config"
        "C:/work space/config"
        "file:///work space/config"
        "config"
        "/work space/../config"
        "/work space/contracts/../../config"
        "/"
        ""
        """);

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task WSDK2104_An_absolute_path_in_the_workspace_becomes_the_member(string before, string after) =>
        Assert.Equal(
            Method(after),
            await FixRun.FixAsync(new AbsolutePathAnalyzer(), new AbsolutePathCodeFix(), AnalyzerManifest.Manifest, Method(before)));

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task WSDK2104_Any_other_path_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new AbsolutePathAnalyzer(), AnalyzerManifest.Manifest, Method(expression)));

    [Theory]
    [InlineData("const string Here = \"/work space/config\";")]
    [InlineData("[System.Obsolete(\"/work space/config\")] void F() { }")]
    [InlineData("void F(string at = \"/work space/config\") { }")]
    [InlineData("bool F(string s) => s is \"/work space/config\";")]
    [InlineData("bool F(string s) => s is { Length: 3 } or $\"/work space/config\";")]
    [InlineData("int F(string s) => s switch { \"/work space/config\" => 1, _ => 2 };")]
    [InlineData("const string W = \"work\"; void F(string s) { switch (s) { case \"x\": goto case \"/work space/config\"; case \"/\" + W + \" space/config\": break; } }")]
    [InlineData("void F() { const string here = \"/work space/\" + \"config\"; System.Console.Write(here); }")]
    [InlineData("void F() { void G(string at = @\"/work space/config\") { } G(); }")]
    [InlineData("object F() => (string at = \"/work space/config\") => at;")]
    [InlineData("System.FormattableString F() => $\"/work space/config\";")]
    public async Task WSDK2104_A_path_that_must_be_constant_is_reported_without_a_fix(string member) =>
        Assert.Empty(Assert.Single(
            await FixRun.AnalyzeAsync(new AbsolutePathAnalyzer(), AnalyzerManifest.Manifest, "class C { " + member + " }")).Properties);

    [Fact]
    public async Task WSDK2104_On_Windows_either_separator_is_right()
    {
        const string manifestPath = @"C:\Code\Shop\App\obj\workspace.manifest";

        Assert.Equal(
            Method("Workspace.ConfigDirectory"),
            await FixRun.FixAsync(
                new AbsolutePathAnalyzer(),
                new AbsolutePathCodeFix(),
                AnalyzerManifest.Manifest,
                Method("\"C:/Code\\\\Shop/config\""),
                manifestPath));
    }

    [Theory]
    [InlineData("\"c:/code/shop/config\"", @"C:\Code\Shop\App\obj\workspace.manifest")]
    [InlineData("@\"/work space\\contracts\\orders\\v2.json\"", GeneratorRun.ManifestPath)]
    public async Task WSDK2104_A_path_that_differs_from_the_text_of_the_member_is_reported_without_a_fix(
        string expression, string manifestPath) =>
        Assert.Empty(Assert.Single(
            await FixRun.AnalyzeAsync(new AbsolutePathAnalyzer(), AnalyzerManifest.Manifest, Method(expression), manifestPath)).Properties);

    [Fact]
    public async Task WSDK2104_Nothing_is_reported_if_the_workspace_is_the_whole_file_system() =>
        Assert.Empty(await FixRun.AnalyzeAsync(
            new AbsolutePathAnalyzer(), AnalyzerManifest.Manifest, Method("\"/etc/passwd\""), "/App/obj/workspace.manifest"));

    [Fact]
    public async Task WSDK2104_All_can_be_fixed_at_once() =>
        Assert.Equal(
            Method("Workspace.ConfigDirectory + Path.Combine(Workspace.Contracts.Directory, text)"),
            await FixRun.FixAllAsync(
                new AbsolutePathAnalyzer(),
                new AbsolutePathCodeFix(),
                AnalyzerManifest.Manifest,
                Method("Path.Combine(\"/work space\", \"config\") + Path.Combine(\"/work space/contracts\", text)")));

    private static string Method(string expression) => $$"""
        using System.IO;
        using App;
        class C { string M(string text) => {{expression}}; string N() => Workspace.Root + Path.PathSeparator; }
        """;
}
