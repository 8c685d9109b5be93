using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101, WSDK2102 and WSDK2105 below directories that a program receives.</summary>
[Slow]
public sealed class ReceivedDirectoryTests
{
    /// <summary>One path each, of any length; the members are before <c>--</c>.</summary>
    public static TheoryData<string> Held => CodeTable.Rows("""
        Tree _tree = new(); -- var p = Path.Combine(_tree.Root, "contracts/orders/v2.json");
        Tree Enlistment { get; } = new(); -- var p = Path.Combine(this.Enlistment.Root, "contracts", "orders", "v2.json");
        static Tree Current = new(); -- var p = $"{Current.Root}/contracts/orders/v2.json";
        Tree _tree = new(); -- var root = _tree.Root; var p = Path.Combine(root, "contracts/orders/v2.json");
        Tree _tree = new(); -- var root = Path.GetFullPath(_tree.Root); var p = root + "/contracts/orders/v2.json";
        Tree _tree = new(); string Root => _tree.Root; -- var p = Path.Combine(Root, "contracts/orders/v2.json");
        Tree _tree = new(); -- var p = Path.Combine(_tree.Find(text), "contracts/orders/v2.json");
        Tree? _tree = new(); -- var p = Path.Combine(_tree?.Root ?? _tree!.Root, "contracts/orders/v2.json");
        Tree _tree = new(); -- var d = new DirectoryInfo(_tree.Root); var p = Path.Combine(d.Parent!.FullName, "contracts/orders/v2.json");
        Tree _tree = new(); -- var p = Path.Combine(_tree.Place.FullName, "contracts/orders/v2.json");
        """);

    /// <summary>Directories that are found below anything the program knows by itself.</summary>
    public static TheoryData<string> Own => CodeTable.Rows("""
        string _root = ""; -- var p = Path.Combine(_root, "contracts/orders");
        string Root { get; } = ""; -- var p = Path.Combine(this.Root, "contracts/orders");
        var p = Path.Combine(Tree.Top, "contracts/orders");
        var p = Path.Combine(Tree.FindTop(), "contracts", "orders");
        Tree _tree = new(); -- var p = Path.Combine(_tree.Root ?? Tree.Top, "contracts/orders");
        Tree _tree = new(); -- var p = Path.Combine(text == "" ? _tree.Root : Tree.Top, "contracts/orders");
        Lazy<string> _root = new(() => ""); -- var p = Path.Combine(_root.Value, "contracts/orders");
        DirectoryInfo _root = new("."); -- var p = Path.Combine(_root.Parent!.FullName, "contracts/orders");
        var p = Path.Combine(new DirectoryInfo(text).Parent!.FullName, "contracts/orders");
        var p = Path.Combine(text, "contracts/orders");
        """);

    /// <summary>Paths of two directories: a caller, the user or another object names the directory before them.</summary>
    public static TheoryData<string> Passed => CodeTable.Rows("""
        public void F(string root) => Console.WriteLine(Path.Combine(root, "contracts/orders")); -- F(text);
        internal static string F(string root) { var d = Path.GetFullPath(root); return $"{d}/contracts/orders"; } -- F(text);
        public C(string root) => Console.WriteLine(Path.Combine(root, "contracts", "orders")); -- Console.WriteLine(text);
        void F(Tree tree) => Console.WriteLine(Path.Combine(tree.Root, "contracts/orders")); -- F(new Tree());
        var tree = new Tree(); var p = Path.Combine(tree.Root, "contracts/orders");
        var p = Path.Combine(Environment.GetEnvironmentVariable("ROOT")!, "contracts/orders");
        void F(string[] args) => Console.WriteLine(Path.Combine(args[0], "contracts/orders")); -- F([text]);
        var root = Console.ReadLine()!; var p = Path.Combine(root, "contracts/orders");
        """);

    [Theory]
    [MemberData(nameof(Held))]
    public async Task A_path_below_a_directory_of_an_object_is_in_the_tree_of_that_object(string code)
    {
        Assert.Empty(await FoundAsync(new LiteralPathAnalyzer(), code));
        Assert.Empty(await FoundAsync(new LiteralPathAnalyzer(), code, "IsTestProject"));
        Assert.Empty(await FoundAsync(new NearPathAnalyzer(), Slipped(code)));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public async Task A_path_below_a_directory_that_the_program_knows_is_one_of_the_workspace(string code)
    {
        Assert.Single(await FoundAsync(new LiteralPathAnalyzer(), code));
        Assert.Single(await FoundAsync(new NearPathAnalyzer(), Slipped(code)));
    }

    [Theory]
    [MemberData(nameof(Passed))]
    public async Task Two_names_below_a_directory_that_others_choose_are_in_any_tree_and_more_names_in_this_one(string code)
    {
        Assert.Empty(await FoundAsync(new LiteralPathAnalyzer(), code));
        Assert.Single(await FoundAsync(new LiteralPathAnalyzer(), code.Replace("orders\"", "orders/v2.json\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Tree _tree = new(); void M() => Find(_tree.Root);", 0)]
    [InlineData("Tree _tree = new(); void M() { var d = Path.GetDirectoryName(_tree.Root)!; Find(d); }", 0)]
    [InlineData("void M() => Find(Environment.GetEnvironmentVariable(\"ROOT\")!);", 0)]
    [InlineData("Tree _tree = new(); void M() { Find(_tree.Root); Find(Tree.Top); }", 1)]
    [InlineData("void M() => Find(AppContext.BaseDirectory);", 1)]
    [InlineData("void M(string s) => Find(s);", 1)]
    public async Task A_search_for_any_repository_from_a_directory_that_the_program_receives_is_in_the_tree_of_the_user(
        string calls, int found)
    {
        const string search =
            " string? Find(string start) { var d = start; while (d != null) { if (Directory.GetFiles(d, \"*.sln\").Length > 0) return d; "
            + "d = Path.GetDirectoryName(d); } return null; }";

        Assert.Equal(found, (await MembersAsync(calls + search)).Count);
        Assert.Single(await MembersAsync(calls + search, "IsTestProject"));
        Assert.Single(await MembersAsync(calls + search.Replace("*.sln", "App.sln", StringComparison.Ordinal)));
    }

    private static string Slipped(string code) => code.Replace("orders/v2.json", "ordres/v2.json", StringComparison.Ordinal)
        .Replace("/orders\"", "/ordres\"", StringComparison.Ordinal)
        .Replace("\"orders\"", "\"ordres\"", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FoundAsync(
        WorkspaceAnalyzer rule, string code, string? property = null)
    {
        string[] parts = code.Split(" -- ");
        return await FixRun.AnalyzeAsync(
            rule,
            AnalyzerManifest.Manifest,
            Source((parts.Length > 1 ? parts[0] : "") + " void M(string text) { " + parts[^1] + " }"),
            property: property);
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> MembersAsync(string members, string? property = null) =>
        await FixRun.AnalyzeAsync(new ClimbingAnalyzer(), AnalyzerManifest.Manifest, Source(members), property: property);

    private static string Source(string members) => $$"""
        using System;
        using System.IO;
        public class C
        {
            public C() { }
            {{members}}
        }
        public class Tree
        {
            public static string Top => Environment.MachineName;
            public static string FindTop() => Top;
            public string Root { get; set; } = "";
            public DirectoryInfo Place => new(Root);
            public string Find(string name) => Root + name;
        }
        """;
}
