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
        Directory.Exists("contarcts").ToString() ==> Directory.Exists(Workspace.Contracts.Directory).ToString()
        Directory.Exists(Path.Combine("contracts", "order", text)).ToString() ==> Directory.Exists(Path.Combine(Workspace.Contracts.Orders.Directory, text)).ToString()
        File.Exists("REDME.md").ToString() ==> File.Exists(Workspace.Top.READMEMd).ToString()
        File.Exists("contracts/order/v2.json").ToString() ==> File.Exists(Workspace.Contracts.Orders.V2Json).ToString()
        """);

    public static TheoryData<string> Far => CodeTable.Rows("""
        "contracts/orders/v2.json"
        $"--file \"{text}/contracts/orders/v2.json\""
        "--in '" + text + "/contracts/orders/v2.json'"
        $"run `{text}/contracts/customers/schema.yaml`"
        "contracts/orders/v3.json"
        "contracts/orders/v22.json"
        "contracts/orders/x2.json"
        "contracts/orders/vv.json"
        "locales/zz.yml"
        "locales/zz-Latn.yml"
        "locales/zz_names.txt"
        "locales/de_names.txt"
        "locales/list-fr-AT.xml"
        "locales/list-de-CH.xml"
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
        Directory.Exists("confg").ToString()
        Directory.Exists("Config").ToString()
        Directory.Exists(Path.Combine("contarcts", text)).ToString()
        Path.GetFullPath($"contarcts/{text}/a")
        "contracts"
        "/"
        ""
        """);

    public static TheoryData<string, string> NearConfigurations => CodeTable.Pairs("""
        b.AddWorkspaceConfiguration("shpo") ==> b.AddWorkspaceConfiguration(Workspace.Relative.Settings.ShopJson)
        b.AddWorkspaceConfiguration("Shop") ==> b.AddWorkspaceConfiguration(Workspace.Relative.Settings.ShopJson)
        b.AddWorkspaceConfiguration("ap", optional: true) ==> b.AddWorkspaceConfiguration(Workspace.Relative.Settings.AppToml, optional: true)
        b.AddWorkspaceConfiguration(optional: true, name: "shopp") ==> b.AddWorkspaceConfiguration(optional: true, name: Workspace.Relative.Settings.ShopJson)
        b.AddWorkspaceConfiguration("prics") ==> b.AddWorkspaceConfiguration(Workspace.Relative.Hidden.PricesYaml)
        b.AddWorkspaceConfiguration("config/shp.json") ==> b.AddWorkspaceConfiguration(Workspace.Relative.Settings.ShopJson)
        b?.AddWorkspaceConfiguration("shpo") ==> b?.AddWorkspaceConfiguration(Workspace.Relative.Settings.ShopJson)
        WorkspaceConfigurationExtensions.AddWorkspaceConfiguration(b, "shpo") ==> WorkspaceConfigurationExtensions.AddWorkspaceConfiguration(b, Workspace.Relative.Settings.ShopJson)
        new WorkspaceConfigurationSource("shpo") ==> new WorkspaceConfigurationSource(Workspace.Relative.Settings.ShopJson)
        (WorkspaceConfigurationSource)new("shpo") ==> (WorkspaceConfigurationSource)new(Workspace.Relative.Settings.ShopJson)
        b.LoadConfigurationAsync(["shop", "prics"]) ==> b.LoadConfigurationAsync(["shop", Workspace.Relative.Hidden.PricesYaml])
        b.LoadConfigurationAsync(new[] { "shpo", "app" }) ==> b.LoadConfigurationAsync(new[] { Workspace.Relative.Settings.ShopJson, "app" })
        b.UpdateConfigurationAsync("shop.loacl") ==> b.UpdateConfigurationAsync(Workspace.Relative.Settings.ShopLocalJson)
        """);

    public static TheoryData<string> FarConfigurations => CodeTable.Rows("""
        b.AddWorkspaceConfiguration("shop")
        b.AddWorkspaceConfiguration("prices")
        b.AddWorkspaceConfiguration("warehouse")
        b.AddWorkspaceConfiguration("confg")
        b.AddWorkspaceConfiguration("")
        b.AddWorkspaceConfiguration("shop1")
        b.AddWorkspaceConfiguration("config/shop.json")
        b.AddWorkspaceConfiguration(Workspace.Relative.Settings.ShopJson)
        b.AddWorkspaceConfiguration("shpo" + b)
        b.LoadConfigurationAsync(["shop", "app"])
        b.UpdateConfigurationAsync("shop.local")
        b.SaveConfigurationAsync("shpo")
        b.AddOther("shpo")
        new Another("shpo")
        (Another)new("shpo")
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

    [Theory]
    [MemberData(nameof(NearConfigurations))]
    public async Task WSDK2102_A_misspelt_configuration_becomes_the_path_of_the_file_that_was_meant(string before, string after) =>
        Assert.Equal(
            Configuration(after),
            await FixRun.FixAsync(new NearPathAnalyzer(), new NearPathCodeFix(), Configured, Configuration(before)));

    [Theory]
    [MemberData(nameof(FarConfigurations))]
    public async Task WSDK2102_A_configuration_that_exists_or_has_a_very_different_name_is_not_reported(string expression) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new NearPathAnalyzer(), Configured, Configuration(expression)));

    [Fact]
    public async Task WSDK2102_A_configuration_in_a_moved_Config_directory_is_found()
    {
        WorkspaceManifest moved = AnalyzerManifest.Manifest with
        {
            Directories = new([new ManifestDirectory("Config", "deploy/settings")]),
            Groups = new([Manifests.Group("Settings", "deploy", "deploy/settings/shop.yaml", "deploy/other/store.yaml")]),
        };

        Assert.Contains("'deploy/settings/shop.yaml'", Message(await FixRun.AnalyzeAsync(
            new NearPathAnalyzer(), moved, Configuration("""b.AddWorkspaceConfiguration("shpo")"""))), StringComparison.Ordinal);
        Assert.Empty(await FixRun.AnalyzeAsync(
            new NearPathAnalyzer(), moved, Configuration("""b.AddWorkspaceConfiguration("stroe")""")));
    }

    [Fact]
    public async Task WSDK2101_The_path_of_a_configuration_is_the_member() =>
        Assert.Contains("Workspace.Relative.Settings.ShopJson", Message(await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), Configured, Configuration("""b.AddWorkspaceConfiguration("config/shop.json")"""))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\"locales/ar_nmaes.txt\"")]
    [InlineData("\"locales/arr_names.txt\"")]
    [InlineData("\"locales/list-de-At.xml\"")]
    [InlineData("\"locales/lisst-de-AT.xml\"")]
    public async Task WSDK2102_A_slip_in_a_name_with_the_code_of_a_language_is_reported(string expression) =>
        Assert.Single(await FixRun.AnalyzeAsync(new NearPathAnalyzer(), Locales, Method(expression)));

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
        Groups = new(
        [
            .. AnalyzerManifest.Manifest.Groups,
            Manifests.Group(
                "Locales", "locales", "locales/az.yml", "locales/sr-Latn.yml", "locales/ar_names.txt", "locales/list-de-AT.xml")
        ])
    };

    private static WorkspaceManifest Configured => AnalyzerManifest.Manifest with
    {
        Groups = new(
        [
            Manifests.Group("Settings", "config", "config/app.toml", "config/shop.json", "config/shop.local.json", "config/shop2.json"),
            Manifests.Group("Hidden", "", ".prices.yaml", "shpo.json"),
        ]),
    };

    private static string Message(IEnumerable<Diagnostic> diagnostics) => Assert.Single(diagnostics).GetMessage(null);

    // The calls of the package, without the package.
    private static string Configuration(string expression) => $$"""
        using App;
        using WorkspaceSdk.Extensions;
        class C { object? M(B b) => {{expression}}; }
        namespace WorkspaceSdk.Extensions
        {
            public class B { }
            public class Another { public Another(string name) { } }
            public class WorkspaceConfigurationSource { public WorkspaceConfigurationSource(string name) { } }
            public static class WorkspaceConfigurationExtensions
            {
                public static B AddWorkspaceConfiguration(this B builder, string name, bool optional = false) => builder;
                public static B LoadConfigurationAsync(this B builder, System.Collections.Generic.IEnumerable<string> names) => builder;
                public static B UpdateConfigurationAsync(this B builder, string name) => builder;
                public static B SaveConfigurationAsync(this B builder, string name) => builder;
                public static B AddOther(this B builder, string name) => builder;
            }
        }
        """;

    private static string Method(string expression) => $$"""
        using System.IO;
        using App;
        class C { string M(string text) => {{expression}}; string N() => Workspace.Root + Path.PathSeparator; }
        """;
}
