using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class GeneratedNamesTests
{
    [Fact]
    public void For_any_set_of_legal_file_names_the_code_compiles_and_every_file_is_a_member() =>
        Prop.ForAll(FileNames.Trees.ToArbitrary(), files =>
        {
            GeneratorRun run = GeneratorRun.Of(Manifests.Of(Manifests.Group("Group", "", files))).AssertCompiles();
            INamedTypeSymbol group = run.Output.GetTypeByMetadataName("App.Workspace+Relative+Group")!;
            Assert.Equal(files, Constants(group).Order(StringComparer.Ordinal));
        }).Holds(40);

    [Fact]
    public void The_longest_names_and_a_deep_tree_compile()
    {
        string deep = string.Join('/', Enumerable.Repeat("directory", 100)) + "/file";
        string name = new('x', 255);

        GeneratorRun.Of(Manifests.Of(Manifests.Group("Group", "", deep, name + "/" + name, name[1..] + "/" + name))).AssertCompiles();
    }

    [Fact]
    public void A_file_and_a_directory_of_one_path_compile_although_no_disk_holds_both() =>
        GeneratorRun.Of(Manifests.Of(Manifests.Group("Group", "", "a", "a/b"))).AssertCompiles();

    private static IEnumerable<string> Constants(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.Name != "Directory").Select(static f => (string)f.ConstantValue!)
            .Concat(type.GetTypeMembers().SelectMany(Constants));
}
