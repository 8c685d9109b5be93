namespace WorkspaceSdk.Tests;

/// <summary>The property of a directory, by the place where it is set and the places where it is read.</summary>
public sealed class OwnDirectoryTests(OwnDirectoryBuilds builds) : IClassFixture<OwnDirectoryBuilds>
{
    /// <summary>The names of the rows.</summary>
    public static TheoryData<string> Rows => [.. OwnDirectoryBuilds.Rows.Select(static row => row.ToString())];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_target_the_group_and_the_class_have_the_absolute_path(string name)
    {
        OwnDirectoryRow row = Row(name);

        Assert.Equal(builds.Root(row) + "/contracts/schemas/", builds.Answer(row)["property"]);
        Assert.Equal("contracts/schemas/a.json", builds.Answer(row)["files"]);
        Assert.Contains($"\"contracts/schemas\"", builds.Code(row), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_item_at_evaluation_has_the_files_or_a_warning_says_what_to_write(string name)
    {
        OwnDirectoryRow row = Row(name);

        Diagnostic[] warnings = builds.Warnings(row);

        if (row.IsFinished)
        {
            Assert.Equal("a.json", builds.Answer(row)["items"]);
            Assert.Empty(warnings);
        }
        else
        {
            Diagnostic warning = Assert.Single(warnings);
            Assert.Equal("WSDK0022", warning.Code);
            Assert.Contains(
                $"<Workspace{row.Name}Dir>$(WorkspaceRoot)contracts/schemas/</Workspace{row.Name}Dir>",
                warning.Text,
                StringComparison.Ordinal);
            Assert.EndsWith(row.File, warning.File, StringComparison.Ordinal);
            Assert.True(warning.Line > 0, $"{warning}");
        }
    }

    private static OwnDirectoryRow Row(string name) => OwnDirectoryBuilds.Rows.Single(row => row.ToString() == name);
}
