using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

public sealed class IncrementalityTests
{
    private static readonly ManifestGroup Before = Manifests.Group("G", "", "a/1", "b/1", "c/1", "top");

    [Fact]
    public void A_file_added_below_one_top_directory_writes_that_directory_s_code_only() =>
        Assert.Equal(["Workspace.G.B.g.cs"], Rewritten(Manifests.Of(Manifests.Group("G", "", "a/1", "b/1", "b/x/2", "c/1", "top"))));

    [Fact]
    public void A_file_added_beside_the_directories_writes_the_group_s_own_code_only() =>
        Assert.Equal(["Workspace.G.g.cs"], Rewritten(Manifests.Of(Manifests.Group("G", "", "a/1", "b/1", "c/1", "top", "top2"))));

    [Fact]
    public void A_directory_that_comes_or_goes_before_the_others_leaves_their_code_alone()
    {
        Assert.Equal(["Workspace.G.A0.g.cs"], Rewritten(Manifests.Of(Manifests.Group("G", "", "a/1", "a0/1", "b/1", "c/1", "top"))));
        Assert.Empty(Rewritten(Manifests.Of(Manifests.Group("G", "", "b/1", "c/1", "top"))));
        Assert.Equal(
            ["Workspace.F.g.cs", "Workspace.F.X.g.cs"],
            Rewritten(Manifests.Of(Manifests.Group("F", "", "x/1"), Before)).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_directory_moved_writes_the_root_s_code_only() =>
        Assert.Equal(
            ["Workspace.g.cs"], Rewritten(Manifests.Of(Before) with { Directories = new([new ManifestDirectory("Config", "etc")]) }));

    [Fact]
    public void A_manifest_that_says_the_same_writes_nothing() => Assert.Empty(Rewritten(Manifests.Of(Before)));

    [Fact]
    public void A_group_that_moves_to_another_line_writes_its_own_code_only()
    {
        // The comments name the line.
        ManifestGroup moved = Manifests.Group("H", "", "x/1");

        Assert.Equal(
            ["Workspace.H.X.g.cs", "Workspace.H.g.cs"],
            Rewritten(Manifests.Of(Before, moved with { Line = 77 }), Manifests.Of(Before, moved)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_class_name_writes_everything() =>
        Assert.Equal(5, Rewritten(Manifests.Of(Before) with { Settings = Manifests.Settings with { ClassName = "Repo" } }).Count);

    [Fact]
    public void A_language_version_that_allows_no_more_writes_nothing()
    {
        GeneratorRunResult result = Result(Runs().WithUpdatedParseOptions(new CSharpParseOptions(LanguageVersion.CSharp13))
            .RunGenerators(Program("", LanguageVersion.CSharp13)));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Options));
        Assert.All(Reasons(result, TrackingNames.Units), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_language_version_that_allows_less_writes_everything()
    {
        GeneratorRunResult result = Result(Runs().WithUpdatedParseOptions(new CSharpParseOptions(LanguageVersion.CSharp7_3))
            .RunGenerators(Program("", LanguageVersion.CSharp7_3)));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, TrackingNames.Options));
        Assert.Equal(5, Reasons(result, TrackingNames.Units).Count(static reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_clash_takes_the_code_away_and_its_end_brings_it_back()
    {
        GeneratorDriver driver = Runs().RunGenerators(Program("namespace App { class Workspace { } }"));
        GeneratorRunResult clash = Result(driver);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(clash, TrackingNames.Clash));
        Assert.All(Reasons(clash, TrackingNames.Units), static reason => Assert.Equal(IncrementalStepRunReason.Removed, reason));
        Assert.Equal("WSDK2002", Assert.Single(clash.Diagnostics).Id);

        driver = driver.RunGenerators(Program("namespace App { class Other { } }"));
        GeneratorRunResult free = Result(driver);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(free, TrackingNames.Clash));
        Assert.Equal(5, Reasons(free, TrackingNames.Units).Count(static reason => reason == IncrementalStepRunReason.New));
        Assert.Empty(free.Diagnostics);
    }

    [Fact]
    public void A_clash_that_stays_is_looked_for_again_and_reported_again_from_what_is_known()
    {
        GeneratorDriver driver = Runs().RunGenerators(Program("namespace App { class Workspace { } }"));
        GeneratorRunResult again = Result(driver.RunGenerators(Program("namespace App { class Workspace { } } class More { }")));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(again, TrackingNames.Clash));
        Assert.Equal("WSDK2002", Assert.Single(again.Diagnostics).Id);
    }

    private static GeneratorDriver Runs() => GeneratorRun.Of(Manifests.Of(Before)).Driver;

    private static CSharpCompilation Program(string source, LanguageVersion version = LanguageVersion.Latest) =>
        CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), "/work space/App/Program.cs")], References.Current);

    private static GeneratorRunResult Result(GeneratorDriver driver) => driver.GetRunResult().Results.Single();

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Reason)];

    /// <summary>The files that a second run with another manifest writes anew.</summary>
    private static List<string> Rewritten(WorkspaceManifest after, WorkspaceManifest? before = null)
    {
        GeneratorRun first = GeneratorRun.Of(before ?? Manifests.Of(Before));
        GeneratorDriver second = first.Driver
            .ReplaceAdditionalText(first.Texts.Single(), new ManifestText(GeneratorRun.ManifestPath, ManifestWriter.Write(after)))
            .RunGenerators(CSharpCompilation.Create("App", references: References.Current));

        return [.. second.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Units]
            .SelectMany(static step => step.Outputs)
            .Where(static o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(static o => ((SourceUnit)o.Value).HintName)];
    }
}
