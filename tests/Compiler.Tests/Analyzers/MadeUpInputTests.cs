using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101 and WSDK2102 for texts of tests that only the code under test receives.</summary>
[Slow]
public sealed class MadeUpInputTests
{
    /// <summary>One text each, with <c>--</c> between the members and the statements.</summary>
    public static TheoryData<string> Inputs => CodeTable.Rows("""
        new Product.Client().Get("owner", "contracts/orders/v2.json");
        _ = await new Product.Client().GetAsync(text, "contracts/orders/v2.json");
        var r = new Product.Request { Path = "contracts/orders/v2.json" }; Console.WriteLine(r);
        var r = new Product.Request(); r.Path = "contracts/orders/v2.json";
        var r = new Product.Request("contracts/orders/v2.json");
        Product.Client.Load(new Dictionary<string, string> { ["contracts/orders/v2.json"] = "x" });
        Product.Client.Load(new Dictionary<string, string> { { "contracts/orders/v2.json", "x" } });
        Product.Client.Read(["contracts/orders/v2.json"]);
        Product.Client.Read(new[] { "contracts/orders/v2.json", text });
        const string Source = "contracts/orders/v2.json"; new Product.Client().Get("", Source);
        const string Source = "contracts/orders/v2.json"; var u = new Uri(Source); new Product.Client().Get("", Source);
        var source = "contracts/orders/v2.json"; new Product.Client().Get(text, source);
        const string Source = "contracts/orders/v2.json"; -- new Product.Client().Get("", Source);
        static readonly string Source = "contracts/orders/v2.json"; -- new Product.Client().Get("", Source);
        var files = new[] { "contracts/orders/v2.json" }; Product.Client.Read(files);
        new Unknown().Read("contracts/orders/v2.json");
        AddFile("contracts/orders/v2.json", text); void AddFile(string path, string content) { }
        Fixture.CreateProject(text, "contracts/orders/v2.json");
        var made = "contracts/orders/v2.json"; await WriteWithContents(made); Task WriteWithContents(string path) => Task.CompletedTask;
        text.Contains("contracts/orders/v2.json");
        text.Replace("contracts/orders/v2.json", "");
        [Row("contracts/orders/v2.json", 1)] void T(string path, int n) => new Product.Client().Get("", path); -- Console.WriteLine(text);
        [Row("contracts/orders/v2.json", 1)] public void T(string path, int n) { var c = new Product.Client(); c.Get(path, ""); c.Get("", path); } -- Console.WriteLine(text);
        [Row("contracts/orders/v2.json", 1)] public void T(string path, int n) { new Product.Request { Path = path }.ToString(); new Product.Request(path); } -- Console.WriteLine(text);
        var made = "contracts/orders/v2.json"; new Product.Client().Get("", made); made = "x"; new Product.Client().Get("", made);
        Func<string, bool> f = s => s == "contracts/orders/v2.json"; f(text);
        if ("contracts/orders/v2.json" != text) return;
        if (text is "contracts/orders/v2.json") return;
        switch (text) { case "contracts/orders/v2.json": return; }
        string.Equals(text, "contracts/orders/v2.json", StringComparison.Ordinal);
        """);

    public static TheoryData<string> Paths => CodeTable.Rows("""
        Read("contracts/orders/v2.json"); void Read(string path) { }
        Fixture.Read("contracts/orders/v2.json");
        Address("contracts/orders/v2.json"); void Address(string path) { }
        Created("contracts/orders/v2.json"); void Created(string path) { }
        new Fixture("contracts/orders/v2.json");
        new Fixture { Path = "contracts/orders/v2.json" };
        Product.Testing.Fixtures.Read("contracts/orders/v2.json");
        Product.Client.Read([new Fixture("contracts/orders/v2.json").Path]);
        new Product.Client().Get("", Path.Combine("contracts", "orders", "v2.json"));
        new Product.Client().Get("", Path.Combine(text, "contracts/orders/v2.json"));
        new Product.Client().Get("", $"{text}/contracts/orders/v2.json");
        const string Source = "contracts/orders/v2.json"; var p = Path.Combine(text, Source); new Product.Client().Get("", Source);
        const string Source = "contracts/orders/v2.json"; -- File.ReadAllText(text + Source); new Product.Client().Get("", Source);
        const string Source = "contracts/orders/v2.json"; Console.WriteLine($"see {Source}");
        public const string Source = "contracts/orders/v2.json"; -- new Product.Client().Get("", Source);
        var files = new[] { "contracts/orders/v2.json" }; foreach (var f in files) File.Exists(f);
        var files = new List<string> { "contracts/orders/v2.json" }; files.ForEach(f => File.Exists(f));
        var all = new List<string>(); all.Add("contracts/orders/v2.json");
        var unused = "contracts/orders/v2.json";
        [Row("contracts/orders/v2.json", 1)] void T(string path, int n) => File.ReadAllText(path); -- Console.WriteLine(text);
        [Row("contracts/orders/v2.json", 1)] void T(string path, int n) { new Product.Client().Get("", path); Console.WriteLine(Path.Combine("root", path)); } -- Console.WriteLine(text);
        [Row("contracts/orders/v2.json", 1)] void T(string path, int n) => Fixture.Read(path); -- Console.WriteLine(text);
        if (text == Path.Combine(text, "contracts/orders/v2.json")) return;
        var p = text == "" ? "contracts/orders/v2.json" : text;
        var p = text ?? "contracts/orders/v2.json";
        Func<string, string> f = s => s; f("contracts/orders/v2.json");
        """);

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_path_that_only_the_code_under_test_receives_is_made_up(string code)
    {
        Assert.Empty(await FoundAsync(new LiteralPathAnalyzer(), code, "IsTestProject"));
        Assert.Empty(await FoundAsync(new NearPathAnalyzer(), Slipped(code), "IsTestProject"));
        Assert.Single(await FoundAsync(new LiteralPathAnalyzer(), code, null));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_that_the_test_itself_uses_is_one_of_the_workspace(string code)
    {
        Assert.Single(await FoundAsync(new LiteralPathAnalyzer(), code, "IsTestProject"));
        Assert.Single(await FoundAsync(new NearPathAnalyzer(), Slipped(code), "IsTestProject"));
    }

    [Theory]
    [InlineData(
        "var all = new Dictionary<string, int> { [\"contracts/orders/v2.json\"] = 1, [\"src/a.cs\"] = 2 }; foreach (var e in "
        + "all) File.Exists(e.Key);",
        0)]
    [InlineData("foreach (var f in new[] { \"contracts/orders/v2.json\", \"src/a.cs\" }) File.Exists(f);", 0)]
    [InlineData("foreach (var f in new[] { \"contracts/orders/v2.json\", \"readme\" }) File.Exists(f);", 1)]
    [InlineData("foreach (var f in new[] { \"contracts/orders/v2.json\" }) File.Exists(f);", 1)]
    public async Task A_list_of_a_test_of_which_only_half_is_known_is_made_up(string code, int found)
    {
        Assert.Equal(found, (await FoundAsync(new LiteralPathAnalyzer(), code, "IsTestProject")).Count);
        Assert.Single(await FoundAsync(new LiteralPathAnalyzer(), code, null));
    }

    private static string Slipped(string code) => code.Replace("orders/v2.json", "ordres/v2.json", StringComparison.Ordinal)
        .Replace("\"orders\"", "\"ordres\"", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FoundAsync(
        WorkspaceAnalyzer rule, string code, string? property)
    {
        string[] parts = code.Split(" -- ");
        string source = $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Threading.Tasks;
            class C
            {
            {{(parts.Length > 1 ? parts[0] : "")}}
            async Task M(string text) {
            await Task.Yield();
            {{parts[^1]}}
            } }
            [AttributeUsage(AttributeTargets.All)]
            class RowAttribute(string path, int n) : Attribute { public string All => path + n; }
            class Fixture
            {
                public Fixture(string path = "") => Path = path;
                public string Path { get; set; }
                public static void Read(string path) { }
                public static void CreateProject(string name, string path) { }
            }
            """;
        const string Product = """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            namespace Product
            {
                public class Client
                {
                    public void Get(string owner, string path) { }
                    public Task<string> GetAsync(string owner, string path) => Task.FromResult(path);
                    public static void Load(IDictionary<string, string> all) { }
                    public static void Read(string[] all) { }
                }
                public class Request
                {
                    public Request(string path = "") => Path = path;
                    public string Path { get; set; }
                }
            }
            namespace Product.Testing { public static class Fixtures { public static void Read(string path) { } } }
            """;
        return await FixRun.AnalyzeAsync(
            rule,
            AnalyzerManifest.Manifest,
            source,
            property: property,
            referred: Product,
            compiles: !code.Contains("Unknown", StringComparison.Ordinal));
    }
}
