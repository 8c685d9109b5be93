using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tests;

/// <summary>The lists of files in the classes of a group, run in each language.</summary>
[Slow]
public sealed class FileListTests
{
    private const ManifestMembers Listed = ManifestMembers.All | ManifestMembers.Files;

    public static TheoryData<ManifestLanguage, ManifestRootMode, ManifestMembers> Ways
    {
        get
        {
            var rows = new TheoryData<ManifestLanguage, ManifestRootMode, ManifestMembers>();
            foreach (ManifestLanguage language in Enum.GetValues<ManifestLanguage>())
            {
                foreach (ManifestRootMode mode in Enum.GetValues<ManifestRootMode>())
                {
                    rows.Add(language, mode, Listed);
                    rows.Add(language, mode, ManifestMembers.Files);
                }
            }

            return rows;
        }
    }

    // Where each language compiles slowly, many groups are compiled at once.
    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_class_lists_the_files_below_it_in_the_order_of_their_paths(
        ManifestLanguage language, ManifestRootMode mode, ManifestMembers members) =>
        Prop.ForAll(FileNames.Trees.ListOf(5).ToArbitrary(), trees =>
        {
            ManifestGroup[] groups = [.. trees.Select((files, i) => Manifests.Group(
                "Group" + i, "", [.. files.Where(IsKeptBy(language))]))];
            AssertLists(Manifest(language, mode, [.. groups.Select(group => group with { Members = members })]));
        }).Holds(language == ManifestLanguage.FSharp ? 2 : 4);

    [Theory]
    [InlineData(ManifestLanguage.CSharp)]
    [InlineData(ManifestLanguage.FSharp)]
    [InlineData(ManifestLanguage.VisualBasic)]
    public void Groups_of_every_shape_have_their_lists(ManifestLanguage language) => AssertLists(Manifest(
        language,
        ManifestRootMode.Runtime,
        [
            Listing("Empty", "data"),
            Listing("Single", "data", "data/a.json"),
            // In this order the directory stands between the files.
            Listing("Mixed", "", "a.json", "a/b.json", "a0.json", "a/a/c", "a/a.c"),
            Listing("Based", "data/in", "data/in/x", "data/in/y/z", "data/in/y/z2", "data/in/yy"),
            Listing(
                "NoIdentifiers", "", "1st/2nd/3 4.json", "say \"hi\"", "event/class.cs", "\u00FC\u4E2D/-", "files/files", "find",
                "tryFind"),
            Listing("Nested", "vendor/inner", "vendor/inner/Directory.Workspace.props", "vendor/inner/deep/er/x"),
            Listing("Files", "", "files", "files_/x", "a"),
            Listing("Find", "", "find/find"),
        ]));

    [Theory]
    [InlineData(ManifestLanguage.CSharp)]
    [InlineData(ManifestLanguage.FSharp)]
    [InlineData(ManifestLanguage.VisualBasic)]
    public void A_list_holds_the_very_strings_of_the_members(ManifestLanguage language)
    {
        using LoadedWorkspace loaded = LoadedWorkspace.Of(Manifest(
            language, ManifestRootMode.Runtime, [Listing("Group", "", "a.json", "b/c.json", "d.json")]));

        Assert.Same(loaded.Value("AJson", "Group"), loaded.Files("Group")[0]);
        Assert.Same(loaded.Value("CJson", "Group", "B"), loaded.Files("Group")[1]);
        Assert.Same(loaded.Files("Group")[1], loaded.Files("Group", "B")[0]);
        Assert.Same(loaded.Files("Group"), loaded.Files("Group"));
        Assert.Same(loaded.Files("Group")[2], loaded.Find("d.json", "Group"));
    }

    [Theory]
    [InlineData(ManifestLanguage.CSharp)]
    [InlineData(ManifestLanguage.FSharp)]
    [InlineData(ManifestLanguage.VisualBasic)]
    public void Nobody_can_change_a_list(ManifestLanguage language)
    {
        using LoadedWorkspace loaded = LoadedWorkspace.Of(Manifest(language, ManifestRootMode.Runtime, [Listing("Group", "", "a", "b")]));
        var list = Assert.IsAssignableFrom<IList<string>>(loaded.Files("Group"));

        Assert.Throws<NotSupportedException>(() => list[0] = "other");
        Assert.False(loaded.Files("Group") is string[] or List<string> or ArraySegment<string>);
    }

    [Theory]
    [InlineData(ManifestLanguage.CSharp)]
    [InlineData(ManifestLanguage.FSharp)]
    [InlineData(ManifestLanguage.VisualBasic)]
    public void Without_a_root_the_absolute_paths_say_so_each_time_and_the_relative_ones_are_there(ManifestLanguage language)
    {
        WorkspaceManifest manifest = Manifest(language, ManifestRootMode.Runtime, [Listing("Group", "", "a/b")]);
        // What a walk up from this process finds is not the workspace of that project.
        using LoadedWorkspace loaded = LoadedWorkspace.Of(
            manifest with { Settings = manifest.Settings with { Project = "no/such.csproj" } });
        loaded.WithoutRoot();

        for (int i = 0; i < 2; i++)
        {
            Assert.Throws<DirectoryNotFoundException>(() => loaded.Files("Group"));
            Assert.Throws<DirectoryNotFoundException>(() => loaded.Find("a/b", "Group"));
        }

        Assert.Equal(["a/b"], loaded.Files("Relative", "Group", "A"));
    }

    [Theory]
    [InlineData(ManifestMembers.All, true, true, true, true)]
    [InlineData(ManifestMembers.FullPath, true, true, false, false)]
    [InlineData(ManifestMembers.RelativePath, false, false, true, true)]
    [InlineData(ManifestMembers.Files, true, false, true, false)]
    [InlineData(ManifestMembers.Files | ManifestMembers.FullPath, true, true, true, false)]
    [InlineData(ManifestMembers.Files | ManifestMembers.RelativePath, true, false, true, true)]
    public void Members_says_what_a_group_has(ManifestMembers members, bool full, bool fullMember, bool relative, bool relativeMember)
    {
        string source = "namespace App { class C { object F() => "
            + (full ? "Workspace.Group.A.Files" : "Workspace.Relative.Group.A.Files") + "; } }";
        using LoadedWorkspace loaded = LoadedWorkspace.Of(
            Manifests.Of(Manifests.Group("Group", "", "a/b") with { Members = members }), source);

        Assert.Equal(full, loaded.Has("Files", "Group", "A"));
        Assert.Equal(full, loaded.Has("Directory", "Group", "A"));
        Assert.Equal(fullMember, loaded.Has("B", "Group", "A"));
        Assert.Equal(relative, loaded.Has("Files", "Relative", "Group", "A"));
        Assert.Equal(relative, loaded.Has("Directory", "Relative", "Group", "A"));
        Assert.Equal(relativeMember, loaded.Has("B", "Relative", "Group", "A"));
    }

    [Fact]
    public void A_group_without_members_has_no_list_even_where_one_is_used()
    {
        const string source =
            "class C { object F => \"Files\"; } namespace App { partial class Workspace { static object Files => null!; } }";
        GeneratorRun run = GeneratorRun.Of(
            Manifests.Of(Manifests.WithContents("Group", ManifestContent.Text, ("a", "x")) with { Members = ManifestMembers.None }),
            source);

        Assert.DoesNotContain(run.Files.Keys, static name => name.Contains("-files", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Lists_compile_without_a_warning_in_every_language_version_and_on_the_oldest_library(LanguageVersion version)
    {
        WorkspaceManifest manifest = Manifest(
            ManifestLanguage.CSharp, ManifestRootMode.Runtime, [Listing("Group", "", "a/b", "c"), Listing("other", "x", "x/y")]);
        foreach (bool isPublic in new[] { false, true })
        {
            foreach (ManifestRootMode mode in Enum.GetValues<ManifestRootMode>())
            {
                WorkspaceManifest one = manifest with
                {
                    Settings = manifest.Settings with { IsPublic = isPublic, RootMode = mode, Root = "C:\\repo" }
                };
                GeneratorRun.Of(one, "", version).AssertCompiles();
                GeneratorRun.Of(one, "", version, References.NetStandard).AssertCompiles();
            }
        }
    }

    [Fact]
    public void Nothing_runs_before_the_first_call()
    {
        using LoadedWorkspace loaded = LoadedWorkspace.Of(
            Manifest(ManifestLanguage.CSharp, ManifestRootMode.Runtime, [Listing("Group", "", "a/b", "c")]));
        Type group = loaded.Class("Files", "Group"), relative = loaded.Class("Files", "Relative", "Group");

        foreach (Type type
            in new[] { group, relative, loaded.Class("Files", "Group", "A"), group.DeclaringType!.GetNestedType("__FileList", AnyAccess)! })
            Assert.Null(type.TypeInitializer);
        _ = loaded.Value("Directory", "Group", "A");
        Assert.Null(group.GetField("__Found", AnyAccess)!.GetValue(null));
        _ = loaded.Files("Group", "A");
        Assert.NotNull(group.GetField("__Found", AnyAccess)!.GetValue(null));
        Assert.Null(relative.GetField("__Found", AnyAccess)!.GetValue(null));
    }

    private const System.Reflection.BindingFlags AnyAccess = System.Reflection.BindingFlags.Static
        | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public;

    private static ManifestGroup Listing(string name, string basePath, params string[] files) =>
        Manifests.Group(name, basePath, files) with { Members = Listed };

    private static WorkspaceManifest Manifest(ManifestLanguage language, ManifestRootMode mode, ManifestGroup[] groups)
    {
        WorkspaceManifest manifest = Manifests.Of([.. groups.OrderBy(static group => group.Name, StringComparer.Ordinal)]);
        return manifest with { Settings = manifest.Settings with { Language = language, RootMode = mode, Root = "/repo" } };
    }

    // Half a surrogate pair does not survive F#'s compiler.
    private static Func<string, bool> IsKeptBy(ManifestLanguage language) =>
        path => language != ManifestLanguage.FSharp || FSharpAssembly.InLiteral(path) == path;

    private static void AssertLists(WorkspaceManifest manifest)
    {
        using LoadedWorkspace loaded = LoadedWorkspace.Of(manifest);
        string root = (manifest.Settings.RootMode == ManifestRootMode.Constant ? "/repo" : loaded.Root) + "/";
        foreach (ManifestGroup group in manifest.Groups)
        {
            MemberClass top = MemberTree.Of(group, manifest.Settings.Language).Root;
            foreach ((MemberClass @class, string[] names) in Classes(top, [top.Name]))
            {
                string prefix = @class.Path.Length == 0 ? "" : @class.Path + "/";
                string[] files = [.. group.Files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)];
                Assert.Equal(files.Select(file => root + file), loaded.Files(names));
                Assert.Equal(files, loaded.Files(["Relative", .. names]));
                if (names[^1] is "Find" or "Files")
                    continue;
                foreach (string file in files)
                {
                    Assert.Equal(root + file, loaded.Find(file[prefix.Length..], names));
                    Assert.Equal(file, loaded.TryFind(file[prefix.Length..], ["Relative", .. names]));
                }
            }
        }
    }

    private static IEnumerable<(MemberClass Class, string[] Names)> Classes(MemberClass @class, string[] names) =>
        @class.Directories.SelectMany(directory => Classes(directory, [.. names, directory.Name])).Prepend((@class, names));
}
