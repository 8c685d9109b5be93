using Microsoft.CodeAnalysis;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Generators;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tests;

public sealed class LiteralPathTests
{
    private static readonly WorkspaceManifest Manifest = Manifests.Of(
        Manifests.Group("Contracts", "contracts", "contracts/orders/v2.json", "contracts/orders/LICENSE"),
        Manifests.Group("Top", "", "README.md", "LICENSE"),
        Manifests.Group("Unseen", "unseen", "unseen/x.json") with { Members = ManifestMembers.FullPath }) with
    {
        Directories = new([new ManifestDirectory("Cache", ".workspace/cache"), new ManifestDirectory("Config", "config")]),
    };

    [Theory]
    [InlineData("\"contracts/orders/v2.json\"", "Workspace.Relative.Contracts.Orders.V2Json")]
    [InlineData("\"contracts\\\\orders\\\\v2.json\"", "Workspace.Relative.Contracts.Orders.V2Json")]
    [InlineData("@\"contracts\\orders\\v2.json\"", "Workspace.Relative.Contracts.Orders.V2Json")]
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
        Assert.Equal(before.Replace(literal, constant, StringComparison.Ordinal), await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, before));
    }

    [Theory]
    [InlineData("\"config\"")]
    [InlineData("\"LICENSE\"")]
    [InlineData("\"contracts/orders/v3.json\"")]
    [InlineData("\"Contracts/Orders/V2.json\"")]
    [InlineData("\"v2.json\"")]
    [InlineData("\"unseen/x.json\"")]
    [InlineData("\"/contracts/orders/v2.json\"")]
    [InlineData("\"see contracts/orders/v2.json\"")]
    [InlineData("\"\"")]
    [InlineData("\".\"")]
    [InlineData("$\"contracts/orders/v2.json{1}\"")]
    [InlineData("Workspace.Relative.Contracts.Orders.V2Json")]
    public async Task WSDK2101_Anything_else_is_left_in_peace(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), Manifest, "using App; class C { string M() => " + expression + "; string N() => Workspace.Root; }"));

    [Fact]
    public async Task WSDK2101_The_fix_is_right_in_attributes_switches_and_where_the_name_means_something_else()
    {
        const string before = """
            class Workspace { }
            [System.Obsolete("contracts/orders/v2.json")]
            class C
            {
                const string Mine = "README.md" /* kept */;
                bool M(string s) => s switch { "contracts/orders" => true, _ => s == Mine };
            }
            """;
        const string after = """
            class Workspace { }
            [System.Obsolete(App.Workspace.Relative.Contracts.Orders.V2Json)]
            class C
            {
                const string Mine = App.Workspace.Relative.Top.READMEMd /* kept */;
                bool M(string s) => s switch { App.Workspace.Relative.Contracts.Orders.Directory => true, _ => s == Mine };
            }
            """;
        Assert.Equal(after, await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, before));
    }

    [Fact]
    public async Task WSDK2101_Constants_of_the_global_namespace_are_found_too() =>
        Assert.Equal(
            "class C { string M() => Workspace.Relative.Top.READMEMd; }",
            await FixRun.FixAsync(new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest with { Settings = Manifest.Settings with { Namespace = "" } }, "class C { string M() => \"README.md\"; }"));
}
