using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

public sealed class GeneratorDiagnosticsTests
{
    [Theory]
    [InlineData("namespace App { class Workspace { } }", "class")]
    [InlineData("namespace App { record Workspace; }", "record")]
    [InlineData("namespace App { enum Workspace { } }", "enum")]
    [InlineData("namespace App { public static partial class Workspace { } }", "class")]
    [InlineData("namespace App { partial class Workspace : System.IDisposable { public void Dispose() { } } }", "class")]
    [InlineData("namespace App.Workspace.Inner { class C { } }", "namespace")]
    [InlineData("class App { }", "class")]
    [InlineData("public struct App { }", "struct")]
    [InlineData("namespace Acme { class App { } }", "class", "Acme.App")]
    [InlineData("namespace Acme { namespace Inner { enum App { } } }", "enum", "Acme.Inner.App.Deep")]
    public void WSDK2002_A_name_that_is_taken_is_an_error_at_its_owner_and_nothing_is_generated(
        string source, string kind, string ns = "App")
    {
        GeneratorRun run = GeneratorRun.Of(Manifests.InNamespace(ns), source);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("WSDK2002", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(" " + kind + " of th", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.EndsWith("Program.cs", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.EndsWith("docs/diagnostics/WSDK2002.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("namespace App { public class Workspace { } }", "", "a class in the reference 'Lib' of that name")]
    [InlineData("namespace App { public enum Workspace { } }", "", "an enum in the reference 'Lib' of that name")]
    [InlineData("namespace App.Workspace { public class C { } }", "", "a namespace of that name in a reference")]
    [InlineData(
        "public class App { }", "class C { App? M() => null; }", "its namespace 'App' is the name of a class in the reference 'Lib'")]
    [InlineData("public class App { }", "", "its namespace 'App' is the name of a class in the reference 'Lib'")]
    [InlineData(
        "namespace Lib { public class App { public static int One => 1; } }",
        "namespace Other { using Lib; class D { } } class C { Lib.App? M() => null; }",
        null)]
    [InlineData(
        "namespace Lib { public class App { public static int One => 1; } }",
        "using Lib; class C { int M() => App.One; }",
        "its namespace 'App', which nothing else in this project is in, would hide 'Lib.App' here")]
    [InlineData("namespace Lib { public class App { public static int One => 1; } }", "using Lib; namespace App { class C { } }", null)]
    [InlineData("class App { }", "", null)]
    [InlineData("namespace App { class Workspace { } }", "", null)]
    [InlineData("public class App<T> { }", "", null)]
    [InlineData("namespace App { public class Workspace<T> { } }", "", null)]
    public void WSDK2002_Names_of_references_count_where_the_compiler_counts_them(string library, string source, string? reason)
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(), source, references: [.. References.Current, ForeignAssembly.Of("Lib", library)]).AssertCompiles();

        Assert.Equal(reason is null ? [] : ["WSDK2002"], run.Diagnostics.Select(static d => d.Id));
        Assert.All(run.Diagnostics, d => Assert.Contains(reason!, d.GetMessage(null), StringComparison.Ordinal));
        Assert.Equal(reason is null, run.Files.Count > 0);
    }

    [Fact]
    public void WSDK2002_A_project_called_as_a_type_it_uses_gets_no_namespace_that_hides_the_type()
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.InNamespace("Console"), "using System; Console.WriteLine(1);", kind: OutputKind.ConsoleApplication).AssertCompiles();

        Assert.Contains("would hide 'System.Console' here", Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void WSDK2002_An_alias_of_that_name_in_the_same_namespace_counts()
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(), "namespace App { using Workspace = System.String; class C { Workspace? M() => null; } }").AssertCompiles();

        Assert.Contains(
            "a 'using' gives that name another meaning", Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void A_public_class_causes_no_warning_in_a_CLS_compliant_assembly(LanguageVersion version)
    {
        WorkspaceManifest manifest = Manifests.Of(
            Manifests.Group("Contracts", "", "1st.json", "_2nd", "a/b.json", "a/B.json", "A/1st.json", "1/2/3"),
            Manifests.WithContents("Texts", ManifestContent.Utf8, ("1st.json", "x"), ("x/y.json", "z"), ("x/Y.json", "z")));
        manifest = manifest with { Settings = manifest.Settings with { IsPublic = true } };

        foreach (string attribute in new[] { "[assembly: System.CLSCompliant(true)]", "[assembly: System.CLSCompliant(false)]", "" })
            GeneratorRun.Of(manifest, attribute + "namespace App { public static partial class Workspace { } }", version).AssertCompiles();
    }

    [Theory]
    [InlineData("namespace App { static partial class Workspace { public static string Mine => Root; } }")]
    [InlineData("namespace App { internal static partial class Workspace { internal static partial class Relative2 { } } }")]
    [InlineData("namespace App { class Workspace<T> { } }")]
    [InlineData("class Workspace { }")]
    [InlineData("namespace Workspace.App { class C { } }")]
    public void Parts_of_the_class_and_other_names_are_welcome(string source) =>
        Assert.Empty(GeneratorRun.Of(Manifests.Of(), source).AssertCompiles().Diagnostics);

    [Fact]
    public void WSDK2003_A_collision_names_every_path_at_the_line_that_declares_the_group()
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(Manifests.Group("Docs", "docs", "docs/a.b", "docs/a-b", "docs/x/c"))).AssertCompiles();

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("WSDK2003", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        string message = diagnostic.GetMessage(null);
        Assert.Contains("'Workspace.Docs'", message, StringComparison.Ordinal);
        Assert.Contains("'docs/a-b' (AB_", message, StringComparison.Ordinal);
        Assert.Contains("'docs/a.b' (AB_", message, StringComparison.Ordinal);
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal("/work space/Directory.Workspace.props", place.Path);
        Assert.Equal(3, place.StartLinePosition.Line);
    }

    [Fact]
    public void A_mistake_that_an_editors_build_found_is_a_warning_at_the_line_of_its_declaration()
    {
        GeneratorRun run = GeneratorRun.OfText(ProblemList.Write(
        [
            new DeclarationProblem("WSDK2004", "/work space/Directory.Workspace.props", 7, "The name 'a b' cannot be used."),
            new DeclarationProblem("NONE1", "x", 1, "m")
        ]));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("WSDK2004", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith("The name 'a b' cannot be used. ", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(6, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.EndsWith("docs/diagnostics/WSDK2004.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workspace-manifest 2\n", 1, "workspace-manifest 1")]
    [InlineData("workspace-manifest 1\nq\n", 2, "not known")]
    public void WSDK9001_A_manifest_that_cannot_be_read_is_an_error_at_its_line(string text, int line, string reason)
    {
        GeneratorRun run = GeneratorRun.OfText(text);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("WSDK9001", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(GeneratorRun.ManifestPath, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line - 1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void WSDK9001_A_second_manifest_is_an_error_too()
    {
        string text = ManifestWriter.Write(Manifests.Of());

        Assert.Equal(
            "WSDK9001", Assert.Single(GeneratorRun.OfTexts([new ManifestText("/a", text), new ManifestText("/b", text)]).Diagnostics).Id);
    }

    [Fact]
    public void The_code_page_of_a_project_is_for_its_own_files()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = ManifestWriter.Write(Manifests.Of(Manifests.Group("Texts", "texts", "texts/\u00FCber/\u4E2D\u6587.json")));
        string[] expected = [.. GeneratorRun.OfTexts([new ManifestText(GeneratorRun.ManifestPath, text)]).Files.Values];

        foreach (int codePage in new[] { 1252, 437, 28591 })
            Assert.Equal(
                expected,
                GeneratorRun.OfTexts([new ManifestText(GeneratorRun.ManifestPath, text, Encoding.GetEncoding(codePage))]).Files.Values);

        // One in which bytes are lost says so.
        Diagnostic lost = Assert.Single(
            GeneratorRun.OfTexts([new ManifestText(GeneratorRun.ManifestPath, text, Encoding.ASCII)]).Diagnostics);
        Assert.Equal("WSDK9001", lost.Id);
        Assert.Contains("CodePage 20127", lost.GetMessage(null), StringComparison.Ordinal);
    }
}
