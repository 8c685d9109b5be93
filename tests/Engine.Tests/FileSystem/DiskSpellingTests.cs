using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Portable;
using WorkspaceSdk.Roots;
using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Tests.Walking;

namespace WorkspaceSdk.Tests.FileSystem;

public sealed class DiskSpellingTests : IDisposable
{
    private readonly TemporaryTree _tree = new TemporaryTree().With("Docs/private/x.md", "Docs/y.md", "src/App/App.csproj", "Äpfel/z");

    private WorkspaceTree IgnoringCase => WorkspaceTree.At(_tree.Root, static root => new CaseIgnoringReader(root), ignoresCase: true);

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("docs", "Docs")]
    [InlineData("DOCS/PRIVATE/X.MD", "Docs/private/x.md")]
    [InlineData("SRC/App/App.csproj", "src/App/App.csproj")]
    [InlineData("Docs/private", "Docs/private")]
    [InlineData("docs/none/Private", "Docs/none/Private")]
    [InlineData("none", "none")]
    [InlineData("", "")]
    [InlineData("äPFEL/Z", "Äpfel/z")]
    public void A_path_is_spelled_as_the_disk_spells_it(string typed, string spelled)
    {
        using var reader = new CaseIgnoringReader(_tree.Root);
        Assert.Equal(spelled, new DiskSpelling(reader, isUsual: true).Of(typed));
        Assert.Equal(spelled, IgnoringCase.Spell(typed));
    }

    [Fact]
    public void A_root_that_cannot_be_opened_leaves_paths_unchanged()
    {
        string root = Path.Combine(_tree.Root, "src");
        WorkspaceTree tree = WorkspaceTree.At(root);
        Directory.Delete(root, recursive: true);
        Assert.Equal("app/x", DiskSpelling.Of(root, "app/x"));
        Assert.Equal("app/x", tree.Spell("app/x"));
    }

    [Fact]
    public void A_directory_that_ignores_case_where_others_do_not_gives_the_spelling_of_the_disk()
    {
        using var reader = new CaseIgnoringReader(_tree.Root);
        Assert.Equal("Docs/private", new DiskSpelling(reader, isUsual: false).Of("docs/PRIVATE"));
    }

    [UnixFact]
    public void Where_case_counts_names_are_unchanged_and_no_directory_is_listed()
    {
        int listed = 0;
        using var reader = new ObservedReader(new PortableDirectoryReader(_tree.Root), () => listed++);
        var spelling = new DiskSpelling(reader, isUsual: false);
        Assert.Equal("docs/private", spelling.Of("docs/private"));
        Assert.Equal("Docs/private/x.md", spelling.Of("Docs/private/x.md"));
        Assert.Equal(0, listed);
    }

    [UnixFact]
    public void Two_names_that_differ_in_case_alone_are_each_their_own()
    {
        _tree.With("docs/other");
        using var reader = new PortableDirectoryReader(_tree.Root);
        var spelling = new DiskSpelling(reader, isUsual: true);
        Assert.Equal("docs/other", spelling.Of("docs/other"));
        Assert.Equal("Docs/y.md", spelling.Of("Docs/y.md"));
        Assert.Equal("DOCS/y.md", spelling.Of("DOCS/y.md"));
    }

    [Fact]
    public void A_rule_hides_what_is_below_a_directory_that_was_typed_in_other_case()
    {
        _tree.Write(".gitignore", "/Docs/private");
        FileEntry found = Assert.Single(IgnoringCase.Find(new FileQuery { StartDirectory = "docs" }));
        Assert.Equal("Docs/y.md", found.Path);
        Assert.True(IgnoringCase.IsIgnored("docs/private/x.md"));
        Assert.Equal(PathReason.Ignored, IgnoringCase.Judge("docs/Private/X.md").Reason);
        Assert.False(IgnoringCase.Finds("docs/private/x.md"));
        Assert.True(IgnoringCase.Finds("DOCS/Y.MD", new FileQuery { StartDirectory = "docs" }));
    }

    [Theory]
    [InlineData("/Users/Me", StringComparison.OrdinalIgnoreCase, WorkspaceRootSource.Project)]
    [InlineData("/users/me", StringComparison.OrdinalIgnoreCase, WorkspaceRootSource.Project)]
    [InlineData("/users/me", StringComparison.Ordinal, WorkspaceRootSource.Project)]
    [InlineData("/Users/Me", StringComparison.Ordinal, WorkspaceRootSource.Git)]
    public void A_repository_in_the_profile_is_no_root_however_the_profile_is_spelled(
        string profile, StringComparison comparison, WorkspaceRootSource expected)
    {
        string home = Path.GetFullPath("/users/me");
        var request = new RootRequest(Path.Combine(home, "prj"), null, null, Path.GetFullPath(profile)) { ProfileComparison = comparison };
        string head = Path.Combine(home, RootChain.GitHead);
        Assert.Equal(expected, RootChain.Resolve(request, file => file == head).Source);
    }

    // Halves cannot stand in an attribute.
    [Fact]
    public void A_name_that_holds_half_of_a_surrogate_pair_joins_no_listing()
    {
        var listing = new DirectoryListing();
        foreach (string name in new[] { "a\uD800", "\uDC00a", "\uD800\uD800\uDC00", "\uD83D\uDE00\uDE00" })
            Assert.False(listing.TryAdd(name, FileEntryType.File));
        Assert.Equal(0, listing.Count);
        Assert.True(listing.TryAdd("plain", FileEntryType.File));
        Assert.True(listing.TryAdd("\uD83D\uDE00", FileEntryType.File));
        Assert.Equal(2, listing.Count);
    }
}
