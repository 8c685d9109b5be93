using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class NameChangeTests
{
    private const string Library =
        "namespace Lib { public class Workspace { public static string Open() => null; public string Root; "
        + "public class Inner { } } public class K { public class Workspace { } } }";

    [Theory]
    [InlineData("using Lib; namespace App { class C { string M() => typeof(Workspace).Name; } }", "Lib.Workspace")]
    [InlineData("using Lib; namespace App.Inner { class C { object M() => new Workspace(); } }", "Lib.Workspace")]
    [InlineData("using Lib; namespace Other { class C { string M() => Workspace.Open(); } }", "Lib.Workspace")]
    [InlineData("using Lib; namespace Other { class C { Workspace.Inner? M() => null; } }", "Lib.Workspace")]
    [InlineData("using Lib; namespace Other { class C { void M(Workspace w) { } } }", "Lib.Workspace")]
    [InlineData("global using Lib; class C : Workspace { }", "Lib.Workspace")]
    [InlineData("using static Lib.K; class C { object M() => typeof(Workspace); }", "Lib.K.Workspace")]
    [InlineData("namespace App { using Lib; class C { object M() => typeof(Workspace); } }", "Lib.Workspace")]
    [InlineData("using Workspace = Lib.K; namespace App { class C { object M() => typeof(Workspace); } }", "Lib.K")]
    [InlineData("class Workspace { } namespace App { class C { object M() => typeof(Workspace); } }", "Workspace")]
    [InlineData(
        "namespace App.Models { class Workspace { } } namespace App { using Models; class C { object M() => typeof(Workspace); } }",
        "App.Models.Workspace")]
    [InlineData(
        "namespace Acme { class Workspace { } } namespace Acme.App { class C { object M() => typeof(Workspace); } }",
        "Acme.Workspace",
        "Acme.App")]
    [InlineData(
        "namespace Acme.Workspace { class X { } } namespace Acme.App { class C { object M() => typeof(Workspace.X); } }",
        "Acme.Workspace",
        "Acme.App")]
    public void WSDK2006_A_name_that_meant_something_else_is_a_warning_at_its_place(string source, string before, string ns = "App")
    {
        GeneratorRun run = Run(source, ns);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("WSDK2006", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        string message = diagnostic.GetMessage(null);
        Assert.Contains("'" + before + "'", message, StringComparison.Ordinal);
        Assert.Contains("'" + ns + ".Workspace'", message, StringComparison.Ordinal);
        Assert.Contains("WorkspaceClassName", message, StringComparison.Ordinal);
        int column = diagnostic.Location.GetLineSpan().StartLinePosition.Character;
        Assert.StartsWith("Workspace", source[column..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using Lib; namespace App { class C { K? M() => null; } }")]
    [InlineData("using Lib; class C { string M() => Workspace.Root; string N() => Workspace.Relative.ConfigDirectory; }")]
    [InlineData("using Lib; namespace App { class C { string M() => App.Workspace.Root; object N() => new Lib.Workspace(); } }")]
    [InlineData("class C { Lib.Workspace? M() => null; global::Lib.Workspace? N() => null; }")]
    [InlineData("namespace Other { using Lib; class C { Workspace? M() => null; } }")]
    [InlineData("namespace Other { class Workspace { } class C { Workspace? M() => null; } }")]
    [InlineData("namespace Other { class Workspace { } } namespace Other.Inner { class C { Workspace? M() => null; } }")]
    [InlineData("namespace App.Models { class Workspace { } class C { Workspace? M() => null; } }")]
    [InlineData("namespace App { class B { public class Workspace { } } class C : B { Workspace? M() => null; } }")]
    [InlineData("using Lib; namespace App { class C { int Workspace => 1; int M() => Workspace.CompareTo(2); } }")]
    [InlineData("using Lib; namespace App { class C<Workspace> { Workspace? M() => default; } }")]
    [InlineData("class Workspace { } class C { Workspace? M() => null; }")]
    [InlineData("using Lib; namespace App { class C { string M() => nameof(Workspace); } }")]
    [InlineData("namespace App { static partial class Workspace { public static string Mine => Root; } class C { string M() => Workspace.Mine; } }")]
    public void Code_whose_names_keep_their_meaning_gets_no_warning(string source) =>
        Assert.Empty(Run(source, "App").AssertCompiles().Diagnostics);

    [Theory]
    [InlineData("using Lib; namespace App { class C { object M() => typeof(Workspace); } }", 1)]
    [InlineData("using Lib; namespace App { class C { object M() => typeof(Lib.Workspace); string N() => Workspace.Root; } }", 0)]
    public void Code_written_by_the_build_counts_as_generated(string source, int count)
    {
        WorkspaceManifest manifest = Manifests.Of();
        manifest = manifest with { Settings = manifest.Settings with { EmitsSource = true } };
        GeneratorRun run = GeneratorRun.Of(
            manifest,
            source,
            references: AllReferences(),
            more: [("/work space/App/obj/Workspace.g.cs", WorkspaceEmitter.EmitFile(manifest, EmitOptions.OfCSharp(14)))]);

        Assert.Equal(Enumerable.Repeat("WSDK2006", count), run.AssertCompiles().Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void Another_name_for_the_class_ends_it()
    {
        WorkspaceManifest manifest = Manifests.Of();
        manifest = manifest with { Settings = manifest.Settings with { ClassName = "Repo" } };

        Assert.Empty(GeneratorRun.Of(
            manifest,
            "using Lib; namespace App { class C { object M() => typeof(Workspace); string N() => Repo.Root; } }",
            references: AllReferences()).AssertCompiles().Diagnostics);
    }

    private static GeneratorRun Run(string source, string ns) =>
        GeneratorRun.Of(Manifests.InNamespace(ns), source, references: AllReferences());

    private static MetadataReference[] AllReferences() => [.. References.Current, ForeignAssembly.Of("Lib", Library)];
}
