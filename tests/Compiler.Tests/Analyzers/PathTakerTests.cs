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

    [Theory]
    [InlineData("File.ReadAllText(\"README.md\");", 0)]
    [InlineData("File.OpenRead(Path.Combine(\"contracts\", \"orders\", \"v2.json\"));", 0)]
    [InlineData("new DirectoryInfo(\"config\");", 0)]
    [InlineData("Directory.GetFiles(\"contracts/orders\", text);", 0)]
    [InlineData("Directory.SetCurrentDirectory(text); File.ReadAllText(\"README.md\");", 1)]
    [InlineData("Environment.CurrentDirectory = text; File.ReadAllText(\"contracts/orders/v2.json\");", 1)]
    [InlineData("File.ReadAllText(Path.Combine(text, \"contracts/orders/v2.json\"));", 1)]
    [InlineData("File.ReadAllText(Path.Combine(App.Workspace.Root, \"README.md\"));", 1)]
    [InlineData("var p = \"contracts/orders/v2.json\"; File.ReadAllText(p);", 1)]
    [InlineData("var p = Path.Combine(\"contracts\", \"orders\", \"v2.json\");", 1)]
    public async Task WSDK2101_Tests_start_in_a_directory_of_copies(string code, int found)
    {
        Assert.Equal(found, (await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code), property: "IsTestProject")).Length);
        Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));
    }

    [Theory]
    [InlineData("var expected = new List<Exception> { new Exception(\"contracts/orders/v2.json\") };", 0, 1)]
    [InlineData("Exception[] expectedErrors = [new Exception(\"contracts/orders/v2.json\"), new Exception(text)];", 0, 1)]
    [InlineData("var expected = new[] { \"contracts/orders/v2.json\" };", 0, 1)]
    [InlineData("var files = new List<Exception> { new Exception(\"contracts/orders/v2.json\") };", 1, 1)]
    [InlineData("var expected = F(\"contracts/orders/v2.json\"); string F(string s) => s;", 1, 1)]
    [InlineData("var unexpected = new[] { \"contracts/orders/v2.json\" };", 1, 1)]
    public async Task WSDK2101_Tests_repeat_on_purpose_the_texts_that_they_expect(string code, int inTest, int elsewhere)
    {
        Assert.Equal(inTest, (await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code), property: "IsTestProject")).Length);
        Assert.Equal(
            elsewhere, (await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code))).Length);
    }

    private static string Source(string code)
    {
        string[] parts = code.Split(" -- ");
        return TestFrameworks.Usings + $$"""
            using System;
            using System.Collections.Generic;
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
