using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101 and WSDK2105 in programs that also work without the workspace.</summary>
[Slow]
public sealed class OptionalSearchTests
{
    private const string Loop =
        "var d = AppContext.BaseDirectory; while (d != null) { var p = Path.Combine(d, \"contracts\", \"orders\", \"v2.json\"); "
        + "if (File.Exists(p)) return p; d = Path.GetDirectoryName(d); }";

    [Theory]
    [InlineData("string? Find() { " + Loop + " return null; }", 0)]
    [InlineData("string? Find() { " + Loop + " return default; }", 0)]
    [InlineData("string Find() { " + Loop + " return \"\"; }", 0)]
    [InlineData("string Find() { " + Loop + " return string.Empty; }", 0)]
    [InlineData("string? Find { get { " + Loop + " return null; } }", 0)]
    [InlineData("string? Find() { try { " + Loop + " } catch (IOException) { } return null; }", 0)]
    [InlineData("string Find() { " + Loop + " throw new IOException(); }", 1)]
    [InlineData("string Find() { " + Loop + " return Environment.MachineName; }", 1)]
    [InlineData("string? Find() { string? F() { " + Loop + " throw new IOException(); } F(); return null; }", 1)]
    public async Task A_search_that_may_find_nothing_is_left_alone_in_a_program(string member, int found)
    {
        Assert.Equal(found, await CountAsync(new ClimbingAnalyzer(), member));
        Assert.Equal(found, await CountAsync(new LiteralPathAnalyzer(), member));
        Assert.Equal(1, await CountAsync(new ClimbingAnalyzer(), member, "IsTestProject"));
        Assert.Equal(1, await CountAsync(new LiteralPathAnalyzer(), member, "IsTestProject"));
    }

    [Theory]
    [InlineData("File.Exists(Path.Combine(d, \"App.sln\"))")]
    [InlineData("File.Exists(Path.Combine(d, \"App.slnx\"))")]
    [InlineData("File.Exists(Path.Combine(d, \"global.json\"))")]
    [InlineData("File.Exists(d + \"/Directory.Build.props\")")]
    [InlineData("Directory.Exists(Path.Combine(d, \".git\"))")]
    [InlineData("Directory.GetFiles(d, \"*.sln\").Length > 0")]
    [InlineData("Directory.EnumerateFiles(d, \"*.slnx\").GetEnumerator().MoveNext()")]
    public async Task A_search_for_the_top_of_a_repository_is_found_even_if_it_may_find_nothing(string condition)
    {
        foreach (string start in new[] { "AppContext.BaseDirectory", "Directory.GetCurrentDirectory()" })
        {
            Assert.Equal(1, await CountAsync(
                new ClimbingAnalyzer(),
                $"string? Find() {{ string? d = {start}; while (d != null) {{ if ({condition}) return d; d = Path.GetDirectoryName(d); }} "
                + "return null; }"));
        }
    }

    [Theory]
    [InlineData(
        "var b = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../..\")); if "
        + "(b.EndsWith(\".app\")) Use(b + \"/..\");",
        0)]
    [InlineData(
        "var installDir = Path.Combine(AppContext.BaseDirectory, \"..\", \"..\", \"..\"); "
        + "Use(Path.Combine(installDir, \"..\", \"x\"));",
        0)]
    [InlineData("var b = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, \"../../..\")); Use(b + \"/..\");", 1)]
    public async Task A_path_that_continues_from_the_place_of_an_installed_program_is_left_alone(string code, int found) =>
        Assert.Equal(found, await CountAsync(
            new ClimbingAnalyzer(), "void M() { " + code + " } void Use(string s) => Console.WriteLine(s);"));

    [Theory]
    [InlineData("Use(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(s) ?? \"\", \"..\", \"..\", \"x\")));", 0)]
    [InlineData("Use(Path.GetFullPath(Path.Combine(s ?? string.Empty, \"..\", \"..\", \"x\")));", 0)]
    [InlineData("Use(Path.GetFullPath(Path.Combine(s ?? AppContext.BaseDirectory, \"../../../x\")));", 1)]
    [InlineData("Use(Path.GetFullPath(s ?? \"../../x\"));", 1)]
    public async Task An_empty_text_in_place_of_an_unknown_directory_is_no_beginning_of_a_climb(string code, int found) =>
        Assert.Equal(found, await CountAsync(
            new ClimbingAnalyzer(), "void M(string s) { " + code + " } void Use(string s) => Console.WriteLine(s);"));

    private static async Task<int> CountAsync(WorkspaceAnalyzer rule, string members, string? property = null) =>
        (await FixRun.AnalyzeAsync(
            rule,
            AnalyzerManifest.Manifest,
            "using System; using System.IO; class C { " + members + " }",
            property: property)).Length;
}
