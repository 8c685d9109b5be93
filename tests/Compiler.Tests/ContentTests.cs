using System.Collections.Immutable;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class ContentTests
{
    [Fact]
    public void Any_text_becomes_an_equal_constant() =>
        Prop.ForAll(FileNames.Texts.ToArbitrary(), text =>
        {
            GeneratorRun run = GeneratorRun.Of(
                Manifests.Of(Manifests.WithContents("Texts", ManifestContent.Text, ("a.txt", text)))).AssertCompiles();
            Assert.Equal(
                text,
                ((IFieldSymbol)run.Output.GetTypeByMetadataName("App.Workspace+Content+Texts")!.GetMembers("ATxt").Single()).ConstantValue);
        }).Holds(40);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp11)]
    public void Any_bytes_become_equal_bytes(LanguageVersion version)
    {
        string text = "a\"\\{0}\r\n\0\u001F\u0085\u2028\u00E9\u201C\U0001F600"
            + string.Concat(Enumerable.Range(1, 0x7F).Select(static i => (char)i));
        string expected = string.Join(",", System.Text.Encoding.UTF8.GetBytes(text));
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(Manifests.WithContents("Data", ManifestContent.Utf8, ("a.txt", text), ("empty", ""))),
            "class P { static void Main() { System.Console.Write(string.Join(\",\", App.Workspace.Content.Data.ATxt.ToArray()) + \"|\" + "
            + "App.Workspace.Content.Data.Empty.Length.ToString()); } }",
            version,
            kind: OutputKind.ConsoleApplication).AssertCompiles();

        using var program = new GeneratedProgram(run.Output);

        Assert.Equal(expected + "|0", program.Run());
    }

    [Fact]
    public void A_content_that_changes_writes_only_the_class_that_holds_it()
    {
        WorkspaceManifest Of(string content) =>
            Manifests.Of(Manifests.WithContents("G", ManifestContent.Text, ("a/x", "same"), ("b/y", content)));
        GeneratorRun first = GeneratorRun.Of(Of("before"));

        GeneratorDriver second = first.Driver
            .ReplaceAdditionalText(first.Texts.Single(), new ManifestText(GeneratorRun.ManifestPath, ManifestWriter.Write(Of("after"))))
            .RunGenerators(CSharpCompilation.Create("App", references: References.Current));

        ImmutableArray<IncrementalGeneratorRunStep> steps = second.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Units];
        Assert.Equal(
            ["Workspace.Content.G.B.g.cs"],
            steps.SelectMany(static s => s.Outputs)
                .Where(static o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(static o => ((SourceUnit)o.Value).HintName));
    }

    [Fact]
    public void Members_of_a_public_class_are_documented()
    {
        WorkspaceManifest manifest = Manifests.Of(
            Manifests.WithContents("Texts", ManifestContent.Text, ("a/x.txt", "x")),
            Manifests.WithContents("Data", ManifestContent.Utf8, ("y", "y")));

        // A member without a comment is a warning where the project writes a documentation file.
        GeneratorRun.Of(manifest with { Settings = manifest.Settings with { IsPublic = true } }).AssertCompiles();
    }

    [Fact]
    public void A_group_for_contents_alone_has_no_other_members()
    {
        GeneratorRun run = GeneratorRun.Of(Manifests.Of(
            Manifests.WithContents("Texts", ManifestContent.Text, ("a", "x")) with { Members = ManifestMembers.None })).AssertCompiles();

        Assert.Null(run.Output.GetTypeByMetadataName("App.Workspace+Texts"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.Workspace+Relative+Texts"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.Workspace+Content+Texts"));
    }
}
