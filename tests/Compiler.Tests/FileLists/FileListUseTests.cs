using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>A group has its lists where the project uses them, and costs a project that does not exactly nothing.</summary>
[Slow]
public sealed class FileListUseTests
{
    private static readonly WorkspaceManifest Sample = Manifests.Of(
        Manifests.Group("Fixtures", "data", "data/orders/a.json", "data/b.json"), Manifests.Group("Other", "", "x/y"));

    [Theory]
    [InlineData("class C { object F => App.Workspace.Fixtures.Files; }")]
    [InlineData("class C { object F => App.Workspace.Fixtures.Orders.Files; }")]
    [InlineData("class C { object F => App.Workspace.Relative.Fixtures.Files; }")]
    [InlineData("class C { object F => App.Workspace.Fixtures.Find(\"b.json\"); }")]
    [InlineData("class C { object? F => App.Workspace.Fixtures.TryFind(\"b.json\"); }")]
    [InlineData("class C { object F => global::App . Workspace.Fixtures\n    . Files; }")]
    [InlineData("class C { object F => App.Workspace.Fixtures/* all */.Files; }")]
    [InlineData("class C { object F => App.@Workspace.@Fixtures.@Files; }")]
    [InlineData("namespace App { class C { string F => nameof(Workspace.Fixtures.Files); object G => Workspace.Fixtures.Files; } }")]
    [InlineData("class C { object? F => typeof(App.Workspace.Fixtures).GetProperty(\"Files\"); }")]
    [InlineData("using F = App.Workspace.Fixtures; class C { object G => F.Files; }")]
    [InlineData("using static App.Workspace; class C { object G => Fixtures.Files; }")]
    [InlineData("using static App.Workspace.Fixtures; class C { object G => Files; object H => Find(\"b.json\"); }")]
    [InlineData(
        "namespace App { partial class Workspace { public static partial class Fixtures { public static int Count => Files.Count; } } }")]
    [InlineData("class C { System.Func<string, string> F => App.Workspace.Fixtures.Find; }")]
    public void A_list_is_there_however_it_is_named(string source)
    {
        GeneratorRun run = GeneratorRun.Of(Sample, source).AssertCompiles();

        Assert.Contains("Workspace-files.Fixtures.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("class C { object F => App.Workspace.Fixtures.Files; }", "data/", "data/")]
    [InlineData("class C { object F => App.Workspace.Relative.Fixtures.Orders.Files; }", "data/orders/", "data/orders/")]
    [InlineData(
        "class C { object F => App.Workspace.Fixtures.Files; object G => App.Workspace.Fixtures.Orders.Find(\"a.json\"); }",
        "data/", "data/orders/", "data/", "data/orders/")]
    [InlineData(
        "class C { object? F => typeof(App.Workspace.Fixtures).GetProperty(\"Files\"); }",
        "data/", "data/orders/", "data/", "data/orders/")]
    public void Only_the_classes_that_the_project_names_have_lists(string source, params string[] directories)
    {
        string text = GeneratorRun.Of(Sample, source).AssertCompiles().Files["Workspace-files.Fixtures.g.cs"];

        Assert.Equal(directories, Regex.Matches(text, @"\.Below\(""(.*?)""\)").Select(static match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("class C { object F => App.Workspace.Files.Files_; }")]
    [InlineData("class C { object F => App.Workspace.Relative.Files.Files_; }")]
    [InlineData("class C { object F => nameof(App.Workspace.Files.Files_); }")]
    public void A_group_named_Files_has_its_list_too(string source) =>
        GeneratorRun.Of(Manifests.Of(Manifests.Group("Files", "data", "data/a.json")), source).AssertCompiles();

    [Theory]
    [InlineData("class C { object F => App.Workspace.Fixtures.; }", true)]
    [InlineData("class C { void F() { var f = App.Workspace.Relative.Fixtures.Orders. } }", true)]
    [InlineData("class C { void F() { App.Workspace.Fixtures. } }", true)]
    [InlineData("class C { void F() { System.Console.WriteLine(App.Workspace.Fixtures.); } }", true)]
    [InlineData("class C { object F => App.Workspace.Other.; }", false)]
    [InlineData("class C { object F => App.Workspace.; }", false)]
    [InlineData("/* App.Workspace.Fixtures. */ class C { object F => \"App.Workspace.Fixtures.\"; int }", false)]
    public void An_editor_completes_a_list_before_the_code_names_one(string source, bool isThere) =>
        Assert.Equal(isThere, GeneratorRun.Of(Sample, source).Files.ContainsKey("Workspace-files.Fixtures.g.cs"));

    [Theory]
    [InlineData("global using static App.Workspace.Fixtures;", "class C { object G => Files; }")]
    [InlineData("global using F = App.Workspace.Fixtures;", "class C { object G => F.Files; }")]
    [InlineData("global using F = App.Workspace.Fixtures;", "class C { object? G => typeof(F).GetProperty(\"Files\"); }")]
    public void A_list_is_there_when_another_file_brings_its_class_into_reach(string other, string source) =>
        Assert.Contains(
            "Workspace-files.Fixtures.g.cs",
            GeneratorRun.Of(Sample, source, more: [("/work space/App/Usings.cs", other)]).AssertCompiles().Files.Keys);

    [Theory]
    [InlineData("")]
    [InlineData("class C { object F => App.Workspace.Fixtures.BJson; }")]
    [InlineData("class C { object F => new System.Collections.Generic.List<string>().Find(s => s == App.Workspace.Root)!; }")]
    [InlineData("class Files { int TryFind => 1; string Find() => App.Workspace.Root + \"FindFiles\" + new Files().TryFind; }")]
    [InlineData("class Fix { public int[] Files = { }; } class C { int F(Fix x) => x.Files.Length; string G => App.Workspace.Root; }")]
    [InlineData("class C { int FilesCount => 1; string FindAll() => nameof(FilesCount) + App.Workspace.Fixtures.Directory; }")]
    [InlineData("class C { int F(System.Collections.Generic.Dictionary<string, int> config) => config[\"Files\"]; }")]
    public void A_project_that_uses_no_list_compiles_from_the_text_it_would_be_without_them(string source)
    {
        GeneratorRun run = GeneratorRun.Of(Sample, source).AssertCompiles();

        Assert.Equal(
            EmitPlan.Of(Sample, EmitOptions.OfCSharp(14)).Units.Count,
            run.Files.Keys.Count(static name => name.StartsWith("Workspace", StringComparison.Ordinal)));
        Assert.All(run.Files.Values, static text => Assert.DoesNotContain("FileList", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_groups_whose_lists_are_used_have_them() =>
        Assert.DoesNotContain(
            "Workspace-files.Other.g.cs", GeneratorRun.Of(Sample, "class C { object F => App.Workspace.Fixtures.Files; }").Files.Keys);

    [Fact]
    public void A_page_whose_code_another_generator_writes_counts_as_source()
    {
        ManifestText manifest = new(GeneratorRun.ManifestPath, ManifestWriter.Write(Sample));
        Assert.Contains(
            "Workspace-files.Fixtures.g.cs",
            GeneratorRun.OfTexts([manifest, new ManifestText("/App/Index.razor", "@Workspace.Fixtures.Files.Count")]).Files.Keys);
        Assert.DoesNotContain(
            "Workspace-files.Fixtures.g.cs",
            GeneratorRun.OfTexts([manifest, new ManifestText("/App/notes.txt", "@Workspace.Fixtures.Files.Count")]).Files.Keys);
    }

    [Theory]
    [InlineData(ManifestMembers.All)]
    [InlineData(ManifestMembers.All | ManifestMembers.Files)]
    public void Code_that_the_build_writes_has_the_lists_too(ManifestMembers members)
    {
        WorkspaceManifest manifest = Sample with
        {
            Settings = Sample.Settings with { EmitsSource = true },
            Groups = new(Sample.Groups.Select(group => group.Name == "Fixtures" ? group with { Members = members } : group)),
        };
        const string source = "class C { object F => App.Workspace.Fixtures.Files; object G => App.Workspace.Other.Files; }";

        GeneratorRun.Of(
            manifest,
            source,
            more: [("/work space/App/obj/Workspace.g.cs", WorkspaceEmitter.EmitFile(manifest, EmitOptions.OfCSharp(14)))]).AssertCompiles();
    }

    [Fact]
    public void An_edit_that_uses_no_other_list_writes_no_list_again()
    {
        GeneratorRun run = GeneratorRun.Of(Sample, "class C { object F => App.Workspace.Fixtures.Files; }");
        Compilation edited = run.Output.RemoveSyntaxTrees(run.Output.SyntaxTrees.Skip(1))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { object F => App.Workspace.Fixtures.Find(\"b.json\"); }"));
        GeneratorRunResult result = run.Driver.RunGenerators(edited).GetRunResult().Results.Single();

        foreach (string step in new[] { TrackingNames.FileListUses, TrackingNames.FileLists })
        {
            Assert.All(
                result.TrackedSteps[step].SelectMany(static s => s.Outputs),
                static output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        }
    }

    [Fact]
    public void The_first_use_brings_the_list_and_the_last_one_takes_it_away()
    {
        GeneratorDriver driver = GeneratorRun.Of(Sample).Driver;
        foreach ((string source, bool isThere) in new[] { ("App.Workspace.Fixtures.Files", true), ("App.Workspace.Root", false) })
        {
            CSharpCompilation program = CSharpCompilation.Create(
                "App",
                [CSharpSyntaxTree.ParseText("class C { object F => " + source + "; }", path: "/work space/App/Program.cs")],
                References.Current);
            driver = driver.RunGenerators(program);
            Assert.Equal(
                isThere,
                driver.GetRunResult().Results.Single().GeneratedSources.Any(static s => s.HintName == "Workspace-files.Fixtures.g.cs"));
        }
    }

    [Theory]
    [InlineData("Imports F = App.Workspace.Fixtures\nClass C\nShared Function G() As Object\nReturn F.Files\nEnd Function\nEnd Class")]
    [InlineData("Imports App.Workspace.Fixtures\nClass C\nShared Function G() As Object\nReturn files\nEnd Function\nEnd Class")]
    [InlineData("Class C\nShared Function G() As String\nReturn App.WORKSPACE.[Fixtures].FIND(\"b.json\")\nEnd Function\nEnd Class")]
    [InlineData("Class C\nShared Function G() As Object\nReturn App.Workspace.Relative.Fixtures.Orders.Files\nEnd Function\nEnd Class")]
    public void In_Visual_Basic_the_project_s_sources_say_it_too(string source) =>
        Assert.NotEmpty(VisualBasicAssembly.Compile(Sample, source).GetTypeByMetadataName("App.Workspace+Fixtures")!.GetMembers("Files"));

    [Theory]
    [InlineData("module Library\nlet all () = App.Workspace.Fixtures.Files")]
    [InlineData("module Library\nopen type App.Workspace.Fixtures\nlet all () = Files")]
    [InlineData("module Library\ntype internal F = App.Workspace.Fixtures\nlet all () = F.Files")]
    [InlineData(
        "module Library\nopen App\nlet all () = Workspace.``Fixtures``.Orders.Files, Workspace.Relative.Fixtures.TryFind \"b.json\"")]
    [InlineData("module Library\nopen App\nlet literal = function Workspace.Relative.Fixtures.BJson -> Workspace.Relative.Fixtures.Files.Count | _ -> 0")]
    public void In_FSharp_the_project_s_sources_say_it_too(string source) => Assert.NotEmpty(FSharpAssembly.CompileImage(Sample, source));

    [Fact]
    public void Other_languages_have_no_code_for_unused_lists()
    {
        foreach (ManifestLanguage language in new[] { ManifestLanguage.FSharp, ManifestLanguage.VisualBasic })
        {
            string code = WorkspaceEmitter.EmitFile(
                Sample with { Settings = Sample.Settings with { Language = language } },
                default(EmitOptions) with { ToolAttributes = true });
            Assert.DoesNotContain("FileList", code, StringComparison.Ordinal);
        }
    }
}
