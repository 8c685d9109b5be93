using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101 and WSDK2102 by what takes the text, and by the program that it is in.</summary>
[Slow]
public sealed class PathTakerTests
{
    /// <summary>One text each, with <c>--</c> between the attribute or member and the statements.</summary>
    public static TheoryData<string> Other => CodeTable.Rows("""
        Process.Start("contracts");
        Process.Start("README.md");
        new ProcessStartInfo { FileName = "config" };
        new ProcessStartInfo("config");
        File.ReadAllText("config");
        File.WriteAllText("contracts/orders", text);
        new StreamReader("contracts/orders");
        new FileInfo("contracts");
        [System.ComponentModel.Category("contracts/orders")] void N() { } -- N();
        [System.ComponentModel.Description("contracts/orders")] void N() { } -- N();
        [System.Obsolete("contracts/orders")] void N() { } -- N();
        [Trait("Kind", "contracts/customers")] void N() { } -- N();
        """);

    public static TheoryData<string> Paths => CodeTable.Rows("""
        Process.Start("contracts/orders/v2.json");
        new ProcessStartInfo { FileName = "contracts/orders/LICENSE" };
        new ProcessStartInfo { WorkingDirectory = "config" };
        Directory.GetFiles("config");
        Directory.GetFiles("contracts");
        new DirectoryInfo("contracts/orders");
        new FileSystemWatcher("contracts");
        File.ReadAllText("README.md");
        File.ReadAllText("contracts/orders/LICENSE");
        [System.Obsolete("contracts/orders/v2.json")] void N() { } -- N();
        [Trait("Kind", "contracts/customers/schema.yaml")] void N() { } -- N();
        [Folder("contracts/customers")] void N() { } -- N();
        [Folder(Start = "x", BaseDirectory = "contracts/orders")] void N() { } -- N();
        """);

    [Theory]
    [MemberData(nameof(Other))]
    public async Task WSDK2101_A_parameter_for_something_else_shows_that_a_text_is_no_path(string code) =>
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WSDK2101_A_text_for_a_path_parameter_becomes_the_member(string code) =>
        Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));

    [Theory]
    [InlineData("var p = Path.Combine(text, \"contracts/orders/v2.json\");", 0)]
    [InlineData("var p = $\"{text}/contracts/orders/v2.json\";", 0)]
    [InlineData("var p = Path.Join(\"contracts\", \"orders\");", 0)]
    [InlineData("var p = Path.Combine(App.Workspace.Root, \"contracts/orders/v2.json\");", 1)]
    [InlineData("File.ReadAllText(\"contracts/orders/v2.json\");", 1)]
    [InlineData("var p = \"contracts/orders/v2.json\";", 1)]
    public async Task WSDK2101_An_installed_tool_and_a_published_library_work_in_trees_of_others(string code, int found)
    {
        foreach (string property in new[] { "PackAsTool", "_WorkspaceIsPublishedLibrary" })
        {
            Assert.Equal(found, (await FixRun.AnalyzeAsync(
                new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code), property: property)).Length);
            Assert.Equal(found, (await FixRun.AnalyzeAsync(
                new NearPathAnalyzer(),
                AnalyzerManifest.Manifest,
                Source(code.Replace("orders", "ordres", StringComparison.Ordinal)),
                property: property)).Length);
        }

        Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));
    }

    private static string Source(string code)
    {
        string[] parts = code.Split(" -- ");
        return TestFrameworks.Usings + $$"""
            using System;
            using System.Diagnostics;
            using System.IO;
            [AttributeUsage(AttributeTargets.All)]
            class FolderAttribute : Attribute
            {
                public FolderAttribute() { }
                public FolderAttribute(string path) => Start = path;
                public string Start { get; set; } = "";
                public string BaseDirectory { get; set; } = "";
            }
            class C
            {
            {{(parts.Length > 1 ? parts[0] : "")}}
            void M(string text) {
            {{parts[^1]}}
            } }
            """ + TestFrameworks.Types;
    }
}
