using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>What is offered, and what becomes of many findings in files that several compilations see.</summary>
[Slow]
public sealed class FixOfManyTests
{
    private static readonly WorkspaceManifest Manifest = AnalyzerManifest.Manifest;

    [Theory]
    [InlineData("\"contracts/orders/v2.json\"", "Use Workspace.Relative.Contracts.Orders.V2Json")]
    [InlineData("System.IO.File.ReadAllText(\"README.md\")", "Use Workspace.Top.READMEMd")]
    public async Task A_title_names_the_member(string expression, string title) =>
        Assert.Equal(
            [title],
            await FixRun.TitlesAsync(
                new LiteralPathAnalyzer(), new LiteralPathCodeFix(), Manifest, "class C { object F() => " + expression + "; }"));

    [Theory]
    [InlineData("System.IO.Path.Combine(System.AppContext.BaseDirectory, \"../../contracts\")", "Use Workspace.Contracts.Directory")]
    [InlineData("System.IO.Path.Combine(System.AppContext.BaseDirectory, \"../../else\")", "Use Path.Combine(Workspace.Root, \"else\")")]
    public async Task A_title_of_a_climb_names_where_it_ends(string expression, string title) =>
        Assert.Equal(
            [title],
            await FixRun.TitlesAsync(
                new ClimbingAnalyzer(), new ClimbingCodeFix(), Manifest, "class C { object F() => " + expression + "; }"));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task The_others_are_fixed_when_the_first_finding_has_no_fix(FixAllScope scope) =>
        Assert.Equal(
            Two("System.IO.Path.Combine(\"contracts\", /* why */ \"orders\")", "Workspace.Relative.Contracts.Orders.Directory"),
            await FixRun.FixAllAsync(
                new LiteralPathAnalyzer(),
                new LiteralPathCodeFix(),
                Manifest,
                Two("System.IO.Path.Combine(\"contracts\", /* why */ \"orders\")", "\"contracts/orders\""),
                scope: scope));

    [Fact]
    public async Task A_file_of_several_frameworks_gets_one_text()
    {
        IReadOnlyList<string> texts = await FixRun.FixLinkedAsync(
            new LiteralPathAnalyzer(),
            new LiteralPathCodeFix(),
            [Manifest, Manifest],
            Two("\"contracts/orders\"", "\"config\" + \"/x\""),
            "/App.csproj;/App.csproj");

        Assert.All(texts, static t => Assert.Equal(Two("Workspace.Relative.Contracts.Orders.Directory", "\"config\" + \"/x\""), t));
    }

    [Fact]
    public async Task A_file_of_projects_with_classes_of_different_names_gets_no_text_that_is_wrong_in_one()
    {
        string source = Two("\"contracts/orders\"", "\"contracts/customers\"")
            .Replace("using App;", "", StringComparison.Ordinal)
            .Replace("string N() => Workspace.Root; ", "", StringComparison.Ordinal);
        WorkspaceManifest other = Manifest with { Settings = Manifest.Settings with { ClassName = "Places" } };

        IReadOnlyList<string> texts = await FixRun.FixLinkedAsync(
            new LiteralPathAnalyzer(), new LiteralPathCodeFix(), [Manifest, other], source + "\n", "/A.csproj;/B.csproj");

        Assert.All(texts, t => Assert.Equal(source + "\n", t));
    }

    [Fact]
    public async Task A_climb_in_a_file_of_several_projects_stays()
    {
        string source = Two(
            "System.IO.Path.Combine(System.AppContext.BaseDirectory, \"../..\")",
            "System.IO.Path.GetFullPath(\"../..\", System.AppContext.BaseDirectory)");

        Assert.All(
            await FixRun.FixLinkedAsync(new ClimbingAnalyzer(), new ClimbingCodeFix(), [Manifest, Manifest], source, "/A.csproj;/B.csproj"),
            t => Assert.Equal(source, t));
        Assert.All(
            await FixRun.FixLinkedAsync(new ClimbingAnalyzer(), new ClimbingCodeFix(), [Manifest, Manifest], source, "/A.csproj;/A.csproj"),
            static t => Assert.Equal(Two("Workspace.Root", "Workspace.Root"), t));
    }

    private static string Two(string first, string second) =>
        "using App; class C { string N() => Workspace.Root; object F() => " + first + "; object G() => " + second + "; }";
}
