using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>The code as the build writes it.</summary>
[Slow]
public sealed class SourceModeTests
{
    private static readonly WorkspaceManifest Sample = Manifests.Of(
        Manifests.Group(
            "Contracts", "contracts", "contracts/README.md", "contracts/orders/v2.json", "contracts/orders/old/v1.json",
            "contracts/event/a&b.json"),
        Manifests.WithContents("Texts", ManifestContent.Text, ("hello.txt", "Hello,\n\"you\"")) with { Members = ManifestMembers.None });

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3, 7)]
    [InlineData(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9, 9)]
    [InlineData(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11, 11)]
    [InlineData(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, int.MaxValue)]
    [InlineData(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview, int.MaxValue)]
    public void CSharp_is_the_same_text_in_both_modes(Microsoft.CodeAnalysis.CSharp.LanguageVersion version, int major)
    {
        IReadOnlyDictionary<string, string> files = GeneratorRun.Of(Sample, "", version).Files;
        EmitOptions options = EmitOptions.OfCSharp(major);
        IEnumerable<string> order = EmitPlan.Of(Sample, options).Units.Select(static u => u.HintName);

        Assert.Equal(
            files.Keys.Where(static name => name != GlobalAlias.HintName).Order(StringComparer.Ordinal),
            order.Order(StringComparer.Ordinal));
        Assert.Equal(string.Concat(order.Select(name => files[name])), WorkspaceEmitter.EmitFile(Sample, options));
    }

    [Fact]
    public void The_generator_writes_nothing_where_the_build_writes_the_code() =>
        Assert.Empty(GeneratorRun.Of(Sample with { Settings = Manifests.Settings with { EmitsSource = true } }, WorkspaceEmitter.EmitFile(
            Sample with { Settings = Manifests.Settings with { EmitsSource = true } }, EmitOptions.OfCSharp(14))).AssertCompiles().Files);

    [Theory]
    [InlineData(ManifestLanguage.FSharp, ManifestRootMode.Runtime, "FSharp")]
    [InlineData(ManifestLanguage.FSharp, ManifestRootMode.Constant, "FSharpConstant")]
    [InlineData(ManifestLanguage.VisualBasic, ManifestRootMode.Runtime, "VisualBasic")]
    [InlineData(ManifestLanguage.VisualBasic, ManifestRootMode.Constant, "VisualBasicConstant")]
    public void Code_in_other_languages_looks_like_this(ManifestLanguage language, ManifestRootMode mode, string golden) =>
        GoldenFile.AssertMatches(
            golden,
            WorkspaceEmitter.EmitFile(
                Sample with { Settings = Manifests.Settings with { Language = language, RootMode = mode, Root = "/repo" } },
                default(EmitOptions) with { ToolAttributes = true }));

    [Fact]
    public void For_any_set_of_legal_file_names_Visual_Basic_compiles_and_every_file_is_a_member() =>
        Prop.ForAll(FileNames.Trees.ToArbitrary(), files =>
        {
            Compilation compilation = VisualBasic(Manifests.Of(Manifests.Group("Group", "", files)));
            Assert.Equal(
                files, Constants(compilation.GetTypeByMetadataName("App.Workspace+Relative+Group")!).Order(StringComparer.Ordinal));
        }).Holds(40);

    [Fact]
    public void Any_text_becomes_an_equal_constant_in_Visual_Basic() =>
        Prop.ForAll(FileNames.Texts.ToArbitrary(), text =>
        {
            Compilation compilation = VisualBasic(Manifests.Of(Manifests.WithContents("Texts", ManifestContent.Text, ("a.txt", text))));
            Assert.Equal(
                text,
                ((IFieldSymbol)compilation
                    .GetTypeByMetadataName("App.Workspace+Content+Texts")!
                    .GetMembers("ATxt")
                    .Single()).ConstantValue);
        }).Holds(40);

    [Fact]
    public void For_any_set_of_legal_file_names_FSharp_compiles_and_every_file_is_a_member() =>
        Prop.ForAll(FileNames.Trees.Resize(12).ListOf(3).ToArbitrary(), trees =>
        {
            // Several trees at once, because the compiler's time hardly depends on how many there are.
            ManifestGroup[] groups = [.. trees.Select(static (files, i) => Manifests.Group("Group" + i, "", files))];
            FSharpAssembly assembly = FSharpAssembly.Compile(Manifests.Of(groups));
            foreach (ManifestGroup group in groups)
            {
                // Half a surrogate pair, which only Windows lets into a name, does not survive F#'s compiler in any literal.
                Assert.Equal(
                    group.Files.Select(FSharpAssembly.InLiteral).Order(StringComparer.Ordinal),
                    Constants(assembly.Type("App.WorkspaceModule+Relative+" + group.Name)).Order(StringComparer.Ordinal));
                Assert.Equal(group.Files.Count, assembly.PathsOf(group.Name));
            }
        }).Holds(5);

    [Fact]
    public void Any_text_becomes_an_equal_constant_in_FSharp() =>
        Prop.ForAll(FileNames.Texts.ListOf(10).ToArbitrary(), texts =>
        {
            var contents = Manifests.WithContents("Texts", ManifestContent.Text, [.. texts.Select(static (text, i) => ("t" + i, text))]);
            FSharpAssembly assembly = FSharpAssembly.Compile(Manifests.Of(contents));
            Assert.Equal(
                texts,
                Enumerable.Range(0, texts.Count).Select(i => ((IFieldSymbol)assembly
                    .Type("App.WorkspaceModule+Content+Texts")
                    .GetMembers("T" + i)
                    .Single()).ConstantValue));
        }).Holds(3);

    [Theory]
    [InlineData("-", "---", "sealed-attribute/x", "abstract-class-attribute/x", "literal-attribute/x", "zoo/x")]
    // Two literals of one name, one inside the other, of which the first letter is no capital: F# would warn of patterns.
    [InlineData("1", "a/1", "a/b/1", "\u4E2D/x/\u4E2D", "<", "c/<")]
    [InlineData("string/x", "option", "list/list/list", "Some", "none", "int/System/x", "global", "module/module", "type", "x-module/x")]
    public void Words_and_signs_of_FSharp_can_be_names_of_files_and_directories(params string[] files) =>
        FSharpAssembly.Compile(Manifests.Of(Manifests.Group("Group", "", files)));

    [Theory]
    [InlineData("")]
    [InlineData("my-app.Module.1st.type.member")]
    public void Any_root_namespace_gives_FSharp_that_compiles(string ns) => FSharpAssembly.Compile(Manifests.InNamespace(ns));

    [Theory]
    [InlineData("")]
    [InlineData("my-app.Module.1st")]
    public void Any_root_namespace_gives_Visual_Basic_that_compiles(string ns) => VisualBasic(Manifests.InNamespace(ns));

    private static VisualBasicCompilation VisualBasic(WorkspaceManifest manifest) => VisualBasicAssembly.Compile(manifest);

    private static IEnumerable<string> Constants(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.Name != "Directory").Select(static f => (string)f.ConstantValue!)
            .Concat(type.GetTypeMembers().SelectMany(Constants));
}
