using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class GeneratedCodeTests
{
    private static readonly ManifestGroup Contracts = Manifests.Group(
        "Contracts", "contracts", "contracts/README.md", "contracts/orders/v2.json", "contracts/orders/old/v1.json",
        "contracts/users/a&b.json");

    [Fact]
    public void Code_for_the_latest_language_looks_like_this() =>
        GoldenFile.AssertMatches("Latest", GeneratorRun.Of(Manifests.Of(Contracts)).AssertCompiles().Files);

    [Fact]
    public void Code_for_the_oldest_language_looks_like_this() =>
        GoldenFile.AssertMatches(
            "CSharp7_3",
            GeneratorRun.Of(Manifests.Of(Contracts), "", LanguageVersion.CSharp7_3, References.NetStandard).AssertCompiles().Files);

    [Theory]
    [InlineData("/repo", "Constant")]
    [InlineData("C:\\repo\\", "ConstantWindows")]
    public void Code_in_constant_mode_looks_like_this(string root, string golden)
    {
        WorkspaceManifest manifest = Manifests.Of(Contracts);
        manifest =
            manifest with { Settings = manifest.Settings with { RootMode = ManifestRootMode.Constant, Root = root, IsPublic = true } };

        GoldenFile.AssertMatches(golden, GeneratorRun.Of(manifest).AssertCompiles().Files);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_language_version_compiles_without_a_warning(LanguageVersion version)
    {
        GeneratorRun.Of(Manifests.Of(Contracts), "", version).AssertCompiles();
        GeneratorRun.Of(Manifests.Of(Contracts), "", version, References.NetStandard).AssertCompiles();
    }

    [Theory]
    [InlineData("my-app")]
    [InlineData("1st.lib")]
    [InlineData("event")]
    [InlineData("global")]
    [InlineData("record.await.var.partial.file.field.required.scoped.where.nameof.dynamic.async.extension")]
    [InlineData("System.Text")]
    [InlineData("Company.Workspace")]
    [InlineData("App.System.Microsoft")]
    [InlineData("")]
    [InlineData("a..b")]
    public void Any_root_namespace_gives_code_that_compiles_and_is_in_reach_of_a_top_level_program(string ns)
    {
        const string program = "System.Console.WriteLine(Workspace.Relative.Contracts.Orders.V2Json);";

        GeneratorRun.Of(Manifests.InNamespace(ns, Contracts), program, kind: OutputKind.ConsoleApplication).AssertCompiles();
    }

    [Fact]
    public void A_project_without_the_class_gets_no_code_at_all()
    {
        Assert.Empty(GeneratorRun.OfTexts([]).Result.GeneratedSources);
        Assert.Empty(GeneratorRun.Of(Manifests.Of(Contracts), "namespace App { class Workspace { } }").Result.GeneratedSources);
    }

    [Fact]
    public void Only_an_internal_class_brings_the_attribute_that_keeps_it_to_its_assembly()
    {
        WorkspaceManifest manifest = Manifests.Of(Contracts);
        Assert.Contains(
            GeneratorRun.Of(manifest).Result.GeneratedSources,
            static source => source.HintName.Contains("EmbeddedAttribute", StringComparison.Ordinal));
        manifest = manifest with { Settings = manifest.Settings with { IsPublic = true } };
        Assert.DoesNotContain(
            GeneratorRun.Of(manifest).Result.GeneratedSources,
            static source => source.HintName.Contains("EmbeddedAttribute", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_called_in_lower_case_or_alike_but_for_case_compile() =>
        GeneratorRun.Of(
            Manifests.Of(Manifests.Group("Contracts", "", "a"), Manifests.Group("contracts", "", "a", "b/c", "B/c"))).AssertCompiles();

    [Fact]
    public void Only_the_requested_members_exist()
    {
        GeneratorRun run = GeneratorRun.Of(Manifests.Of(
            Contracts with { Name = "A", Members = ManifestMembers.FullPath },
            Contracts with { Name = "B", Members = ManifestMembers.RelativePath },
            Contracts with { Name = "C", Members = ManifestMembers.None })).AssertCompiles();

        Assert.NotNull(run.Output.GetTypeByMetadataName("App.Workspace+A+Orders"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.Workspace+Relative+A"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.Workspace+B"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.Workspace+Relative+B+Orders"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.Workspace+C"));
    }

    [Fact]
    public void Relative_constants_can_be_used_wherever_a_constant_must_be()
    {
        const string source = """
            using App;
            [System.Obsolete(Workspace.Relative.Contracts.Orders.V2Json)]
            class C
            {
                const string Mine = "./" + Workspace.Relative.ConfigDirectory;
                static bool M(string s) { switch (s) { case Workspace.Relative.Contracts.Orders.Directory: return true; default: return Mine == s; } }
                static bool N(string s) => M(s);
            }
            """;
        GeneratorRun.Of(Manifests.Of(Contracts), source).AssertCompiles();
    }

    [Fact]
    public void A_file_that_goes_is_a_compile_error_where_it_was_used()
    {
        const string source = "class C { string M() => App.Workspace.Contracts.Orders.V3Json; }";

        Assert.Contains(
            GeneratorRun.Of(Manifests.Of(Contracts), source).Output.GetDiagnostics(),
            d => d.Id == "CS0117" && d.Location.SourceTree!.FilePath.EndsWith("Program.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void No_absolute_path_is_in_the_code() =>
        Assert.All(
            GeneratorRun.Of(Manifests.Of(Contracts)).Files.Values,
            text => Assert.DoesNotContain("/work space", text, StringComparison.Ordinal));

    [Fact]
    public void Two_assemblies_that_see_each_other_s_internals_do_not_confuse_their_classes()
    {
        const string friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]";
        Compilation other = GeneratorRun.Of(Manifests.Of(Contracts), friend).AssertCompiles().Output.WithAssemblyName("Other");

        GeneratorRun.Of(
            Manifests.Of(Contracts),
            "class C { string M() => App.Workspace.Root; }",
            references: [.. References.Current, other.ToMetadataReference()]).AssertCompiles();
    }

    [Fact]
    public void No_manifest_means_no_code() =>
        Assert.Empty(GeneratorRun.OfTexts([new ManifestText("/a/workspace.manifest", "something else")]).Files);
}
