using System.Text;
using FsCheck.Fluent;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tests.Paths;

namespace WorkspaceSdk.Tests;

public sealed class ManifestFormatTests
{
    [Fact]
    public void The_format_is_these_very_lines()
    {
        WorkspaceManifest manifest = Manifests.Of(Manifests.Group("Contracts", "contracts", "contracts/a\tb%\n.json", "contracts/v2.json"));

        Assert.Equal(
            "workspace-manifest 1\n" +
            "n\tApp\tWorkspace\tinternal\truntime\tusing\tApp\t../..\tcsharp\tgenerator\n" +
            "d\tConfig\tconfig\n" +
            "g\tContracts\tcontracts\tfull+relative\tDirectory.Workspace.props\t4\tnone\n" +
            "f\tcontracts/a%09b%25%0A.json\n" +
            "f\tcontracts/v2.json\n",
            ManifestWriter.Write(manifest));
    }

    [Theory]
    [InlineData(ManifestMembers.All, "full+relative")]
    [InlineData(ManifestMembers.FullPath, "full")]
    [InlineData(ManifestMembers.RelativePath, "relative")]
    [InlineData(ManifestMembers.None, "none")]
    [InlineData(ManifestMembers.Files, "files")]
    [InlineData(ManifestMembers.All | ManifestMembers.Files, "full+relative+files")]
    [InlineData(ManifestMembers.FullPath | ManifestMembers.Files, "full+files")]
    [InlineData(ManifestMembers.RelativePath | ManifestMembers.Files, "relative+files")]
    public void Members_are_these_words(ManifestMembers members, string expected)
    {
        WorkspaceManifest manifest = Manifests.Of(Manifests.Group("G", "", "a") with { Members = members });
        string text = ManifestWriter.Write(manifest);

        Assert.Contains("\ng\tG\t\t" + expected + "\t", text, StringComparison.Ordinal);
        Assert.Equal(manifest, ManifestReader.Read(text));
    }

    [Fact]
    public void Any_legal_file_name_survives_the_way_through_a_UTF8_file() =>
        Prop.ForAll(FileNames.Trees.ToArbitrary(), files =>
        {
            WorkspaceManifest manifest = Manifests.Of(Manifests.Group("All", "", files));
            string text = ManifestWriter.Write(manifest);
            string stored = Encoding.UTF8.GetString(new UTF8Encoding(false, true).GetBytes(text));
            return stored == text && ManifestReader.Read(stored) == manifest;
        }).Holds();

    [Fact]
    public void Any_content_survives_it_too() =>
        Prop.ForAll(FileNames.Texts.ToArbitrary(), text =>
        {
            WorkspaceManifest manifest = Manifests.Of(Manifests.WithContents("All", ManifestContent.Text, ("a", text), ("b", "")));
            return ManifestReader.Read(ManifestWriter.Write(manifest)) == manifest;
        }).Holds();

    [Fact]
    public void Settings_survive_whatever_text_they_hold() =>
        Prop.ForAll(FileNames.One.Three().ToArbitrary(), names =>
        {
            var settings = new ManifestSettings(names.Item1, "W", true, ManifestRootMode.Constant, false, names.Item2, names.Item3);
            var manifest = new WorkspaceManifest(settings, default, default);
            return ManifestReader.Read(ManifestWriter.Write(manifest)) == manifest;
        }).Holds();

    [Fact]
    public void A_manifest_cut_or_changed_anywhere_is_refused_by_line_or_is_another_manifest()
    {
        string good = ManifestWriter.Write(
            Manifests.Of(Manifests.Group("Contracts", "contracts", "contracts/a\tb%\n.json", "contracts/v2.json")));
        for (int at = 0; at < good.Length; at++)
        {
            Assert.True(IsRefused(good[..at]) || good[at - 1] == '\n', good[..at]);
            for (int bit = 1; bit < 256; bit <<= 1)
                IsRefused(good[..at] + (char)(good[at] ^ bit) + good[(at + 1)..]);
        }
    }

    // By that exception or not at all: any other one ends the test.
    private static bool IsRefused(string text)
    {
        try
        {
            ManifestReader.Read(text);
            return false;
        }
        catch (ManifestFormatException)
        {
            return true;
        }
    }

    [Fact]
    public void The_order_in_which_files_and_groups_are_given_does_not_show()
    {
        WorkspaceManifest one = Manifests.Of(Manifests.Group("A", "", "x", "y"), Manifests.Group("B", ""));
        WorkspaceManifest other = Manifests.Of(Manifests.Group("B", ""), Manifests.Group("A", "") with { Files = new(["y", "x"]) });

        Assert.Equal(ManifestWriter.Write(one), ManifestWriter.Write(other));
    }

    [Theory]
    [InlineData("workspace-manifest 1\nf\tx\n", true)]
    [InlineData("workspace-manifest 2\n", true)]
    [InlineData("{ }", false)]
    [InlineData("", false)]
    public void A_manifest_of_any_version_is_known_by_its_first_line(string text, bool expected) =>
        Assert.Equal(expected, ManifestReader.IsManifest(text));

    [Theory]
    [InlineData("workspace-manifest 2\n", 1, "workspace-manifest 1")]
    [InlineData("workspace-manifest 1\n", 2, "settings are missing")]
    [InlineData("workspace-manifest 1\nx\ta\n", 2, "not known")]
    [InlineData("workspace-manifest 1\nn\tApp\n", 2, "1 fields")]
    [InlineData("workspace-manifest 1\nn\tApp\tWorkspace\topen\truntime\tusing\tApp\t.\tcsharp\tgenerator\n", 2, "neither")]
    [InlineData("workspace-manifest 1\nn\tApp\tclass\tinternal\truntime\tusing\tApp\t.\tcsharp\tgenerator\n", 2, "keyword")]
    [InlineData(Head + "f\tx\n", 3, "before any group")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\tb\nf\ta\n", 5, "ordinal")]
    [InlineData(Head + "g\tA\tbase\tfull\tf\t1\tnone\nf\tother/a\n", 4, "below")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\tdata/../../outside.txt\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\t..\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\t/etc/passwd\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta//b\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta/./b\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta/\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\t%2E./x\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta%00b\n", 4, "below the root")]
    [InlineData(Head + "g\tA\t..\tfull\tf\t1\tnone\nf\t../x\n", 3, "below the root")]
    [InlineData(Head + "d\tConfig\ta/../../b\n", 3, "below the root")]
    [InlineData(Head + "d\tConfig\t/tmp\n", 3, "below the root")]
    [InlineData(Head + "g\tA\t\tfull\tf\tone\tnone\n", 3, "line number")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\t%0\n", 4, "hexadecimal")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\t%FF\n", 4, "UTF-8")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta\rb\n", 4, "U+000D")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta", 4, "cut short")]
    [InlineData(Head + "g\tRoot\t\tfull\tf\t1\tnone\n", 3, "member of that name")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\ttext\nf\ta\n", 4, "missing")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tnone\nf\ta\tx\n", 4, "does not request")]
    [InlineData(Head + "g\tA\t\tfull\tf\t1\tbytes\n", 3, "kind of content")]
    [InlineData("workspace-manifest 1\nn\tApp\tWorkspace\tinternal\truntime\tusing\tApp\t.\tcobol\tgenerator\n", 2, "language")]
    [InlineData(Head + "d\ta b\tx\n", 3, "' '")]
    public void Text_that_the_writer_would_not_write_is_refused_with_its_line(string text, int line, string reason)
    {
        ManifestFormatException exception = Assert.Throws<ManifestFormatException>(() => ManifestReader.Read(text));

        Assert.Equal(line, exception.Line);
        Assert.Contains(reason, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    private const string Head = "workspace-manifest 1\nn\tApp\tWorkspace\tinternal\truntime\tusing\tApp\t.\tcsharp\tgenerator\n";

    [Fact]
    public void A_path_is_inside_by_the_rules_of_every_platform()
    {
        foreach ((string path, string? relative) in JoinedPaths.Windows)
            Assert.Equal((path, path == relative), (path, path.Length == 0 || ManifestPath.IsInside(path, isWindows: true)));
        foreach ((string path, string? relative) in JoinedPaths.Unix)
            Assert.Equal((path, path == relative), (path, path.Length == 0 || ManifestPath.IsInside(path, isWindows: false)));
    }
}
