using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101 for texts that may equal a path of the workspace by chance.</summary>
[Slow]
public sealed class WeakPathTests
{
    /// <summary>The number of hits in a program, and in a test project, follows <c>==></c>.</summary>
    public static TheoryData<string, string> Texts => CodeTable.Pairs("""
        string[] filter = ["contracts/orders", "contracts.orders"]; ==> 0 0
        string[] filter = ["contracts/orders", @"contracts\\orders"]; ==> 0 0
        string[] all = ["contracts/orders", "contracts/customers"]; ==> 2 2
        string[] all = ["contracts/orders", "_build", "a b"]; ==> 1 1
        string[] all = ["contracts/orders/v2.json", "contracts.orders"]; ==> 1 0
        Show("contracts/orders"); void Show(string caption) { } ==> 0 0
        Show("contracts/orders"); void Show(string startDirectory) { } ==> 1 1
        Show("contracts/orders"); void Show(string projects) { } ==> 1 1
        Show("contracts/orders/v2.json"); void Show(string caption) { } ==> 1 1
        Show("unseen/y.json"); void Show(string caption) { } ==> 1 0
        Show(Path.Combine("contracts", "orders")); void Show(string caption) { } ==> 1 1
        var t = new Uri("about:x") + "contracts/orders"; ==> 0 0
        var d = "contracts/orders"; ==> 1 1
        """);

    /// <summary>The same for files that a program makes, and for parts of addresses.</summary>
    public static TheoryData<string, string> Names => CodeTable.Pairs("""
        Directory.CreateDirectory("config"); ==> 0
        if (!Directory.Exists("config")) Directory.CreateDirectory("config"); ==> 0
        File.WriteAllText("README.md", ""); ==> 0
        var old = File.ReadAllText("README.md"); File.WriteAllTextAsync("README.md", ""); ==> 0
        using var log = new StreamWriter("README.md"); ==> 0
        File.ReadAllText("README.md"); Directory.CreateDirectory("config2"); ==> 1
        Directory.GetFiles("config"); ==> 1
        File.ReadAllText("config/" + text); ==> 0
        File.ReadAllText(Path.Combine("config", text)); ==> 0
        File.ReadAllText(Path.Combine("contracts", text)); ==> 1
        File.ReadAllText(Path.Combine(App.Workspace.Root, "config", text)); ==> 1
        File.WriteAllText("contracts/orders/v2.json", ""); ==> 0
        Directory.CreateDirectory("contracts/orders"); ==> 0
        File.ReadAllText("contracts/orders/v2.json"); File.WriteAllText("contracts/orders/v2.json", ""); ==> 1
        var f = "contracts/orders/v2.json"; var u = $"https://example.org/edit/{f}"; ==> 0
        var f = $"contracts/orders/{text}.md"; var u = "https://example.org/edit/" + f; ==> 0
        string f; f = "contracts/orders/v2.json"; var u = "see http://example.org/" + f; ==> 1
        var f = "contracts/orders/v2.json"; var u = $"https://example.org/edit/{text}" + f; ==> 1
        Directory.CreateDirectory(Path.Combine(App.Workspace.Root, "config")); ==> 1
        """);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Two_names_are_a_path_only_if_their_list_or_parameter_is_for_paths(string code, string found)
    {
        Assert.Equal(found.Split(' ')[0], await CountAsync(code, null));
        Assert.Equal(found.Split(' ')[1], await CountAsync(code, "IsTestProject"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_the_program_makes_is_its_own_and_a_part_of_an_address_is_none(string code, string found) =>
        Assert.Equal(found, await CountAsync(code, null));

    [Theory]
    [InlineData("Environment.CurrentDirectory = text; Directory.GetFiles(\"Contracts\");", 0)]
    [InlineData("Directory.SetCurrentDirectory(text); File.ReadAllText(\"contracts/ordres/v2.json\");", 0)]
    [InlineData("Directory.GetFiles(\"Contracts\");", 1)]
    [InlineData("Environment.CurrentDirectory = text; var p = Path.Combine(text, \"contracts/ordres/v2.json\");", 1)]
    public async Task A_name_with_a_slip_may_be_right_in_a_directory_that_the_program_sets(string code, int found) =>
        Assert.Equal(found, (await FixRun.AnalyzeAsync(new NearPathAnalyzer(), AnalyzerManifest.Manifest, Source(code))).Length);

    private static string Source(string code) => "using System; using System.IO; class C { void M(string text) { " + code + " } }";

    private static async Task<string> CountAsync(string code, string? property) => (await FixRun.AnalyzeAsync(
        new LiteralPathAnalyzer(),
        AnalyzerManifest.Manifest with
        {
            Groups = new([.. AnalyzerManifest.Manifest.Groups, Manifests.Group("Others", "unseen", "unseen/y.json")]),
        },
        Source(code),
        property: property)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
