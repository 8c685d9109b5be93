using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class GlobalAliasTests
{
    private const string Library =
        "namespace Lib { public class Workspace { public static string Open() => null; "
        + "} public class K { public class Workspace { } } public class WorkspaceAttribute : System.Attribute { } }";

    /// <summary>Each compiles without the SDK, and has to compile with it, without a warning.</summary>
    public static TheoryData<string> Unrelated { get; } = new(
        // Types of the class's namespace stay out of other namespaces.
        "namespace App { record Path(string From, string To); } namespace Other { class Q { string S => System.IO.Path.Combine(File.Name, "
        + "Path.GetTempPath()); } class File { public const string Name = \"\"; } }",
        "namespace App { record Path(string From, string To); class Task { } class List<T> { } } namespace Other { class Q { public string "
        + "S => Path.GetTempPath(); public async Task M() { List<int> l = new(); await Task.Delay(l.Count); } } }",
        "namespace App { static class Extensions { public static int Twice(this int i) => 2 * i; "
        + "} } namespace Other { static class Mine { public static int Twice(this int i) => 3 * i; } } namespace Third { using Other; "
        + "class C { int M() => 1.Twice(); } }",
        // The class's name in other roles.
        "class Workspace { public static int Mine => 1; } namespace Other { class C { int M() => Workspace.Mine; } }",
        "enum Workspace { One } class C { Workspace M() => Workspace.One; }",
        "class Workspace<T> { } class C { Workspace<int>? M() => null; }",
        "namespace Workspace { class X { } } namespace Other { class C { Workspace.X? M() => null; } }",
        "namespace Workspace.Inner { class X { } } namespace Other { class C { global::Workspace.Inner.X? M() => null; } }",
        "namespace Other { class Workspace { public static int Mine => 1; } class C { int M() => Workspace.Mine; } }",
        "namespace Other { using Workspace = System.String; class C { Workspace? M() => null; } }",
        "namespace Other { class C<Workspace> { Workspace? M() => default; } class D { int Workspace => 1; int M() => Workspace; "
        + "} class E { class Workspace { } object M() => new Workspace(); } }",
        "namespace App { class C<Workspace> { Workspace? M() => default; } class D { int Workspace { get; set; } int M() => Workspace; "
        + "static D N() => new D { Workspace = 1 }; } class E { class Workspace { } object M() => new Workspace(); } }",
        "namespace App { class D { int M(int Workspace) => Workspace; int N() => M(Workspace: 1); "
        + "int O() { int Workspace = 2; return Workspace; } } }",
        "[Lib.Workspace] class C { } namespace App { [Lib.Workspace] class D { } }");

    /// <summary>Each compiles without the SDK too, and needs its first line, so it stands alone.</summary>
    public static TheoryData<string> WithUsings { get; } = new(
        "using Workspace = System.String; class C { Workspace? M() => null; }",
        "global using Workspace = System.String; class C { Workspace? M() => null; }",
        "extern alias Workspace; class C { }",
        "using Lib; [Workspace] class C { }",
        "using Lib; class C { K? M() => null; }",
        "using static Lib.K; class C { object? M() => null; }",
        "using Workspace = Lib.K; namespace Other { class C { Workspace? M() => null; } }");

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void Code_that_does_not_use_the_class_compiles_as_before(string source)
    {
        const string usings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading.Tasks;\n";

        AssertSameAsWithout(usings + source);
    }

    [Theory]
    [MemberData(nameof(WithUsings))]
    public void Usings_of_the_class_s_name_keep_their_meaning(string source) => AssertSameAsWithout(source);

    [Theory]
    [InlineData("System.Console.WriteLine(Workspace.Root);")]
    [InlineData("using Lib; System.Console.WriteLine(Workspace.Root); System.Console.WriteLine(Workspace.Relative.ConfigDirectory);")]
    [InlineData("using static Lib.K; System.Console.WriteLine(Workspace.Root);")]
    [InlineData(
        "System.Console.WriteLine(Other.C.M()); namespace Other { static class C { public static string M() => Workspace.Root; } }")]
    [InlineData("System.Console.WriteLine(App.Inner.C.M()); namespace App.Inner { static class C { public static string M() => Workspace.Root; } }")]
    [InlineData("System.Console.WriteLine(Workspace.Root); class Workspace<T> { }")]
    public void The_class_is_in_reach_of_every_file(string program)
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(),
            program,
            references: [.. References.Current, ForeignAssembly.Of("Lib", Library)],
            kind: OutputKind.ConsoleApplication);

        Assert.Empty(run.AssertCompiles().Diagnostics);
        Assert.Contains(GlobalAlias.HintName, run.Files.Keys);
    }

    [Theory]
    [InlineData("Workspace", "")]
    [InlineData("Workspace.App", "")]
    [InlineData("App", "class Workspace { }")]
    [InlineData("App", "namespace Workspace { class C { } }")]
    [InlineData("App", "using Workspace = System.String;")]
    [InlineData("App", "global using Workspace = System.String;")]
    [InlineData("", "")]
    public void There_is_no_alias_where_the_compiler_would_refuse_it(string ns, string source) =>
        Assert.DoesNotContain(GlobalAlias.HintName, GeneratorRun.Of(Manifests.InNamespace(ns), source).AssertCompiles().Files.Keys);

    [Theory]
    [InlineData("public class Workspace { }", false)]
    [InlineData("class Workspace { }", true)]
    [InlineData("namespace Workspace { public class X { } }", false)]
    [InlineData("namespace Other { public class Workspace { } }", true)]
    [InlineData("public class Workspace<T> { }", true)]
    public void References_count_where_the_compiler_counts_them(string library, bool hasAlias)
    {
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(),
            "namespace App { class C { string M() => Workspace.Root; } }",
            references: [.. References.Current, ForeignAssembly.Of("Lib", library)]).AssertCompiles();

        Assert.Equal(hasAlias, run.Files.ContainsKey(GlobalAlias.HintName));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp8, false)]
    [InlineData(LanguageVersion.CSharp9, false)]
    [InlineData(LanguageVersion.CSharp10, true)]
    [InlineData(LanguageVersion.Latest, true)]
    public void Only_a_language_with_global_usings_gets_the_alias(LanguageVersion version, bool hasAlias) =>
        Assert.Equal(hasAlias, GeneratorRun.Of(Manifests.Of(), "", version).AssertCompiles().Files.ContainsKey(GlobalAlias.HintName));

    [Fact]
    public void Code_written_by_the_build_holds_the_alias()
    {
        WorkspaceManifest manifest = Manifests.Of();
        manifest = manifest with { Settings = manifest.Settings with { EmitsSource = true } };
        string source = WorkspaceEmitter.EmitFile(manifest, EmitOptions.OfCSharp(14))
            + "namespace Other { class C { string M() => Workspace.Root; } }";

        Assert.Empty(GeneratorRun.Of(manifest, source).AssertCompiles().Files);
    }

    private static void AssertSameAsWithout(string source)
    {
        MetadataReference[] references =
        [
            .. References.Current,
            ForeignAssembly.Of("Lib", Library),
            ForeignAssembly.Of("Aliased", "public class A { }").WithAliases(["Workspace"])
        ];
        Compilation before = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(before.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));

        Assert.Empty(GeneratorRun.Of(Manifests.Of(), source, references: references).AssertCompiles().Diagnostics);
    }
}
