using Microsoft.CodeAnalysis;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2102.</summary>
[Slow]
public sealed class NearPathTests
{
    public static TheoryData<string, string> Near => CodeTable.Pairs("""
        "contracts/order/v2.json" ==> Workspace.Relative.Contracts.Orders.V2Json
        "contarcts/orders/v2.json" ==> Workspace.Relative.Contracts.Orders.V2Json
        "contracts/orders/v2.jsn" ==> Workspace.Relative.Contracts.Orders.V2Json
        "Contracts/Orders/V2.json" ==> Workspace.Relative.Contracts.Orders.V2Json
        "contracts/orders/license" ==> Workspace.Relative.Contracts.Orders.LICENSE
        "contracts/order/" ==> Workspace.Relative.Contracts.Orders.Directory + "/"
        File.Exists("contarcts/").ToString() ==> File.Exists(Workspace.Contracts.Directory + "/").ToString()
        Path.Combine(text, "contracts", "costumers", "schema.yaml") ==> Path.Combine(text, Workspace.Relative.Contracts.Customers.SchemaYaml)
        Path.Combine(Workspace.Root, "confg") ==> Workspace.ConfigDirectory
        Workspace.Root + "/contracts/custommers/schema.yaml" ==> Workspace.Contracts.Customers.SchemaYaml
        $"{text}/contracts/order/{text}" ==> $"{text}/{Workspace.Relative.Contracts.Orders.Directory}/{text}"
        File.Exists("REDME.md").ToString() ==> File.Exists(Workspace.Top.READMEMd).ToString()
        File.Exists("contracts/order/v2.json").ToString() ==> File.Exists(Workspace.Contracts.Orders.V2Json).ToString()
        """);

    public static TheoryData<string> Far => CodeTable.Rows("""
        "contracts/orders/v2.json"
        "contracts/orders/v3.json"
        "contracts/orders/v22.json"
        "contracts/orders/x2.json"
        "contracts/orders/vv.json"
        "locales/zz.yml"
        "locales/zz-Latn.yml"
        "contracts/orders/v2.xml"
        "contracts/order/v2.jsn"
        "REDME.md"
        "confg"
        text.Replace("config", "confg")
        Path.Combine(text, "confg")
        Path.Combine(text, "REDME.md")
        "contract/"
        @"contract\"
        Path.Combine(text, "contract/")
        "application/json"
        "https://example.org/contracts/order/v2.json"
        "dd/MM/yyyy"
        "/contracts/order/v2.json"
        "see contracts/order/v2.json"
        ".contracts/orders/v2.json"
        "contracts/.orders/v2.json"
        "workspace/cache"
        Path.Combine(Workspace.Root, "workspace", "cache")
        File.Exists(".config").ToString()
        "contracts"
        "/"
        ""
        """);

    [Theory]
    [MemberData(nameof(Near))]
    public async Task WSDK2102_A_path_with_a_slip_in_it_becomes_the_member_that_was_meant(string before, string after) =>
        Assert.Equal(
            Method(after), await FixRun.FixAsync(new NearPathAnalyzer(), new NearPathCodeFix(), AnalyzerManifest.Manifest, Method(before)));

    [Theory]
    [MemberData(nameof(Far))]
    public async Task WSDK2102_Text_that_is_right_or_very_different_or_no_path_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new NearPathAnalyzer(), Locales, Method(expression)));

    [Fact]
    public async Task WSDK2102_The_message_names_both_paths_and_the_member()
    {
        Diagnostic diagnostic = Assert.Single(
            await FixRun.AnalyzeAsync(new NearPathAnalyzer(), AnalyzerManifest.Manifest, Method("\"contracts/order/v2.json\"")));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            "'contracts/order/v2.json' is no known path of the workspace, but nearly 'contracts/orders/v2.json'; "
            + "did you mean Workspace.Relative.Contracts.Orders.V2Json?",
            diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task WSDK2102_A_path_with_other_separators_is_another_text_so_there_is_no_fix() =>
        Assert.Empty(Assert.Single(await FixRun.AnalyzeAsync(
            new NearPathAnalyzer(), AnalyzerManifest.Manifest, Method("@\"contracts\\order\\v2.json\""))).Properties);

    [Fact]
    public async Task WSDK2102_All_can_be_fixed_at_once() =>
        Assert.Equal(
            Method("Workspace.Relative.Contracts.Orders.V2Json + Path.Combine(Workspace.ConfigDirectory, text)"),
            await FixRun.FixAllAsync(
                new NearPathAnalyzer(),
                new NearPathCodeFix(),
                AnalyzerManifest.Manifest,
                Method("Path.Combine(\"contracts/order\", \"v2.json\") + Path.Combine(Workspace.Root, \"Config\", text)")));

    private static WorkspaceManifest Locales => AnalyzerManifest.Manifest with
    {
        Groups = new([.. AnalyzerManifest.Manifest.Groups, Manifests.Group("Locales", "locales", "locales/az.yml", "locales/sr-Latn.yml")])
    };

    private static string Method(string expression) => $$"""
        using System.IO;
        using App;
        class C { string M(string text) => {{expression}}; string N() => Workspace.Root + Path.PathSeparator; }
        """;
}
