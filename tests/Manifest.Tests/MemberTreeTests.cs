using FsCheck.Fluent;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tests;

public sealed class MemberTreeTests
{
    [Fact]
    public void Classes_mirror_the_directories_below_the_base()
    {
        MemberTree tree = MemberTree.Of(Manifests.Group("Contracts", "contracts", "contracts/a-b/x", "contracts/a/y", "contracts/top"));

        Assert.Equal(["top->Top"], tree.Root.Files.Select(f => f.Path["contracts/".Length..] + "->" + f.Name));
        Assert.Equal(["contracts/a-b->AB", "contracts/a->A"], tree.Root.Directories.Select(d => d.Path + "->" + d.Name));
        Assert.Equal(["Contracts.Top", "Contracts.AB.X", "Contracts.A.Y"], tree.QualifiedFiles().Select(f => f.Name));
        Assert.Empty(tree.Collisions);
    }

    [Fact]
    public void Every_one_of_those_that_collide_gets_a_suffix_of_its_own_path_and_is_reported()
    {
        MemberTree tree = MemberTree.Of(Manifests.Group("G", "b", "b/a.b", "b/a-b", "b/a_b/x", "b/c"));

        MemberCollision collision = Assert.Single(tree.Collisions);
        Assert.Equal("G", collision.Class);
        Assert.Equal("AB", collision.Name);
        Assert.Equal(["b/a-b", "b/a.b", "b/a_b"], collision.Members.Select(m => m.Path));
        Assert.All(collision.Members, m => Assert.Matches("^AB_[0-9a-f]{6}$", m.Name));
        Assert.Equal("AB_" + MemberNames.Hash("a.b", 6), collision.Members[1].Name);
        Assert.Equal("C", tree.Root.Files.Single(f => f.Path == "b/c").Name);
    }

    [Fact]
    public void Names_that_look_alike_in_every_way_get_different_members()
    {
        MemberTree tree = MemberTree.Of(Manifests.Group("G", "", "a\uD800", "a\uD801", "readme.md", "Readme.md"));

        Assert.Equal(4, tree.Root.Files.Select(f => f.Name).Distinct().Count());
    }

    [Fact]
    public void A_class_never_has_a_member_of_its_own_name()
    {
        MemberTree tree = MemberTree.Of(Manifests.Group("Orders", "", "orders/orders/orders"));

        Assert.Equal("Orders_", tree.Root.Directories[0].Name);
        Assert.Equal("Orders", tree.Root.Directories[0].Directories[0].Name);
        Assert.Equal("Orders_", tree.Root.Directories[0].Directories[0].Files[0].Name);
    }

    [Fact]
    public void Siblings_differ_and_no_order_shows() => Prop.ForAll(FileNames.Trees.ToArbitrary(), files =>
    {
        MemberTree tree = MemberTree.Of(Manifests.Group("Group", "", files));
        MemberTree reversed = MemberTree.Of(Manifests.Group("Group", "") with { Files = new(files.Reverse()) });
        return tree == reversed && AllDiffer(tree.Root) && Count(tree.Root) == files.Length;
    }).Holds();

    [Fact]
    public void A_new_file_renames_another_only_if_their_names_collide_and_then_both_are_reported() => Prop.ForAll(
        FileNames.Trees.SelectMany(static files => Gen.Choose(0, files.Length - 1)
            .Select(at => (Files: files, New: files[at]))).ToArbitrary(),
        static tree =>
        {
            MemberTree after = MemberTree.Of(Manifests.Group("Group", "", tree.Files));
            var before = MemberTree.Of(Manifests.Group("Group", "", [.. tree.Files.Where(f => f != tree.New)]))
                .QualifiedFiles()
                .ToDictionary(static f => f.Path, static f => f.Name);
            return after.QualifiedFiles().All(file =>
                file.Path == tree.New
                || before[file.Path] == file.Name
                || after.Collisions.Any(collision =>
                    collision.Members.Any(m => IsOrHolds(m.Path, file.Path)) && collision.Members.Any(m => IsOrHolds(m.Path, tree.New))));
        }).Holds();

    [Fact]
    public void A_hundred_thousand_files_all_get_names()
    {
        string[] files = [.. Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"d{i % 300}/e{i % 7}/file-{i}.json"))];
        MemberTree tree = MemberTree.Of(Manifests.Group("G", "", files));

        Assert.Equal(100_000, Count(tree.Root));
        Assert.True(AllDiffer(tree.Root));
    }

    // A directory that is renamed renames what is in it.
    private static bool IsOrHolds(string path, string file) => file == path || file.StartsWith(path + "/", StringComparison.Ordinal);

    private static int Count(MemberClass node) => node.Files.Count + node.Directories.Sum(Count);

    private static bool AllDiffer(MemberClass node)
    {
        string[] names = [.. node.Files.Select(f => f.Name), .. node.Directories.Select(d => d.Name), node.Name];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length && node.Directories.All(AllDiffer);
    }
}
