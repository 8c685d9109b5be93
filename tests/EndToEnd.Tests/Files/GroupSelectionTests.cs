using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Each metadatum of a group selects the files that its documentation says.</summary>
public sealed class GroupSelectionTests(GroupSelection selection) : IClassFixture<GroupSelection>
{
    private static readonly string[] Flavours = ["net10.0", "netstandard2.0"];

    public static TheoryData<string, string, string> Groups
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string flavour in Flavours)
            {
                rows.Add(flavour, "Based", "contracts/a.json contracts/b.yaml contracts/deep/er/e.json");
                rows.Add(flavour, "TwoPatterns", "contracts/a.json docs/a.md docs/b.md");
                rows.Add(flavour, "Ignored", "contracts/x.tmp");
                rows.Add(flavour, "NotIgnored", "");
                rows.Add(
                    flavour,
                    "Hidden",
                    "contracts/.hidden contracts/a.json contracts/b.yaml contracts/c.txt contracts/deep/er/e.json contracts/draft/d.json");
                rows.Add(flavour, "AnyCase", "docs/a.md docs/b.md");
                rows.Add(flavour, "ExactCase", "");
                rows.Add(flavour, "ForOthers", "");
                rows.Add(flavour, "ForUs", "docs/a.md docs/b.md");
                rows.Add(flavour, "United", "docs/a.md docs/b.md");
                rows.Add(flavour, "Usual", "tools/t.sh");
                rows.Add(flavour, "Everything", "tools/bin/x tools/node_modules/m.js tools/t.sh");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_holds_the_files_its_metadata_select(string flavour, string group, string files) =>
        Assert.Equal(
            files.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            selection.FilesOf(group, flavour).Select(static file => file.GetProperty("WorkspacePath").GetString()!));

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void A_file_comes_with_its_path_its_member_and_its_fingerprint(string flavour)
    {
        JsonElement file = selection.FilesOf("Sums", flavour).Single();
        Assert.Equal("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", file.GetProperty("Fingerprint").GetString());
        Assert.Equal(selection.FullPath("docs/a.md"), file.GetProperty("Identity").GetString());
        Assert.Equal("Workspace.Sums.AMd", file.GetProperty("MemberName").GetString());
    }
}
