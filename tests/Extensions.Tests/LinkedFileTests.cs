using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>What a link leads to decides whether it is shown, whatever the link is called and wherever it lies.</summary>
public sealed class LinkedFileTests : IDisposable
{
    private static readonly string[] HiddenPlaces =
    [
        ".git", ".git/config", ".git/objects", ".env", ".hidden", ".hidden/a.txt", "secret.key", "build", "build/out.txt",
        "data/private.txt", "data/.token"
    ];
    private static readonly string[] ShownPlaces = ["index.html", "data", "data/public.txt", "data/deep", "data/deep/c.txt"];

    private readonly TemporaryDirectory _directory = new();

    public LinkedFileTests()
    {
        foreach (string path in new[]
        {
            ".git/config", ".git/objects/x", ".env", ".hidden/a.txt", "secret.key", "build/out.txt", "data/private.txt", "data/.token",
            "index.html", "data/public.txt", "data/deep/c.txt"
        })
            _directory.Write(path, "content of " + path);
        _directory.Write(".gitignore", "secret.key\nbuild/\n");
        _directory.Write("data/.gitignore", "private.txt\n");
        Directory.CreateDirectory(_directory.FullPath("links/deep"));
    }

    public static TheoryData<string, string> Hidden => Links(HiddenPlaces);

    public static TheoryData<string, string> Shown => Links(ShownPlaces);

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_link_to_what_is_not_shown_is_not_shown(string link, string target)
    {
        Link(link, target);
        using WorkspaceFileProvider provider = Provider();
        AssertHidden(provider, link);
        foreach (string below in new[] { "config", "x", "a.txt", "out.txt", "objects/x", "HEAD", "." })
            AssertHidden(provider, link + "/" + below);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_link_to_what_is_shown_is_shown(string link, string target)
    {
        Link(link, target);
        using WorkspaceFileProvider provider = Provider();
        bool isDirectory = Directory.Exists(_directory.FullPath(target));
        Assert.Equal(isDirectory, provider.GetDirectoryContents(link).Exists);
        Assert.Equal(!isDirectory, provider.GetFileInfo(link).Exists);
        Assert.Contains(
            provider.GetDirectoryContents(Parent(link)), entry => entry.Name == Path.GetFileName(link) && entry.IsDirectory == isDirectory);
        if (!isDirectory)
            Assert.Equal("content of " + target, Read(provider.GetFileInfo(link)));
    }

    [Fact]
    public void A_directory_listed_through_a_link_shows_what_it_shows_by_its_own_path()
    {
        Link("elsewhere", "data");
        _directory.Write(".gitignore", "secret.key\nbuild/\ndata/deep/c.txt\n/elsewhere/public.txt\n");
        using WorkspaceFileProvider provider = Provider();
        Assert.Equal(["deep", "public.txt"], Names(provider.GetDirectoryContents("data")));
        // Rules about the link's path count too.
        Assert.Equal(["deep"], Names(provider.GetDirectoryContents("elsewhere")));
        Assert.Empty(provider.GetDirectoryContents("elsewhere/deep"));
    }

    [Fact]
    public void A_chain_of_links_is_judged_by_its_end()
    {
        Link("one", "secret.key");
        Link("two", "one");
        Link("links/three", "two");
        Link("up", "links");
        Link("links/back", "index.html");
        using WorkspaceFileProvider provider = Provider();
        foreach (string path in new[] { "one", "two", "links/three", "up/three" })
            AssertHidden(provider, path);
        Assert.Equal("content of index.html", Read(provider.GetFileInfo("up/back")));
    }

    [Theory]
    [MemberData(nameof(RootAccessKinds.All), MemberType = typeof(RootAccessKinds))]
    public void A_listing_and_single_lookups_agree(RootAccessKind kind)
    {
        var random = new Random(20261129);
        string[] names = ["a", "b.txt", ".c", "d", "secret.key", "build", "e~1", "x y"];
        for (int round = 0; round < 12; round++)
        {
            using var tree = new TemporaryDirectory();
            tree.Write(".gitignore", "secret.key\nbuild/\n/a/d\n");
            List<string> places = [""];
            for (int i = 0; i < 40; i++)
            {
                string place = Combine(places[random.Next(places.Count)], names[random.Next(names.Length)]);
                string full = tree.FullPath(place);
                if (Path.Exists(full) || new FileInfo(full).LinkTarget is not null)
                    continue;
                switch (random.Next(4))
                {
                    case 0:
                        Directory.CreateDirectory(full);
                        places.Add(place);
                        break;
                    case 1:
                        string target = places[random.Next(places.Count)];
                        File.CreateSymbolicLink(
                            full,
                            random.Next(2) == 0
                                ? tree.FullPath(target)
                                : Path.GetRelativePath(
                                    Path.GetDirectoryName(full)!, tree.FullPath(Combine(target, names[random.Next(names.Length)]))));
                        break;
                    default:
                        File.WriteAllText(full, place);
                        break;
                }
            }

            using WorkspaceFileProvider provider = kind.Provider(tree.Root);
            AssertAgreement(provider, tree.Root, "", depth: 0);
        }
    }

    private static void AssertAgreement(WorkspaceFileProvider provider, string root, string path, int depth)
    {
        string[] there = [.. Directory.EnumerateFileSystemEntries(Path.Combine(root, path))
            .Select(static entry => Path.GetFileName(entry))
            .Order(StringComparer.Ordinal)];
        IFileInfo[] listed = [.. provider.GetDirectoryContents(path)];
        Assert.Equal(
            there.Where(name =>
                provider.GetFileInfo(Combine(path, name)).Exists || provider.GetDirectoryContents(Combine(path, name)).Exists),
            listed.Select(static entry => entry.Name));
        foreach (IFileInfo entry in listed)
        {
            string child = Combine(path, entry.Name);
            Assert.Equal(entry.IsDirectory, provider.GetDirectoryContents(child).Exists);
            if (!entry.IsDirectory)
                Assert.Equal(File.ReadAllText(Path.Combine(root, child)), Read(entry));
            else if (depth < 6)
                AssertAgreement(provider, root, child, depth + 1);
        }
    }

    private static string Combine(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;

    private static TheoryData<string, string> Links(string[] targets)
    {
        TheoryData<string, string> links = [];
        foreach (string target in targets)
        {
            foreach (string link in new[] { "link", "links/l.html", "links/deep/public.txt" })
                links.Add(link, target);
        }

        return links;
    }

    private static void AssertHidden(WorkspaceFileProvider provider, string path)
    {
        Assert.False(provider.GetFileInfo(path).Exists, path);
        Assert.False(provider.GetDirectoryContents(path).Exists, path);
        Assert.DoesNotContain(Path.GetFileName(path), Names(provider.GetDirectoryContents(Parent(path))));
    }

    private static string Parent(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Names(IDirectoryContents contents) => contents.Select(static entry => entry.Name);

    private WorkspaceFileProvider Provider() => new(WorkspaceTree.At(_directory.Root));

    // Relative by turns and absolute by turns: both are links that may be committed or made.
    private void Link(string link, string target)
    {
        string full = _directory.FullPath(link);
        string goal = _directory.FullPath(target);
        File.CreateSymbolicLink(
            full, (link.Length + target.Length) % 2 == 0 ? goal : Path.GetRelativePath(Path.GetDirectoryName(full)!, goal));
    }
}
