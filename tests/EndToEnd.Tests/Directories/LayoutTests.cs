using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>
/// For each row of the table MSBuild, the generated class, the tool and the library give the same directories and the same files of groups.
/// </summary>
public sealed class LayoutTests(LayoutFixture fixture) : IClassFixture<LayoutFixture>
{
    private const string NeedsBuild = "WSDK0013";

    /// <summary>The rows that a build accepts.</summary>
    public static TheoryData<string> Accepted =>
        [.. LayoutTable.Rows.Where(static row => row.Code.Length == 0).Select(static row => row.Name)];

    /// <summary>The rows that a build refuses.</summary>
    public static TheoryData<string> Refused =>
        [.. LayoutTable.Rows.Where(static row => row.Code.Length > 0).Select(static row => row.Name)];

    [Fact]
    public void The_table_has_many_rows_with_a_name_of_their_own()
    {
        Assert.True(LayoutTable.Rows.Count > 100);
        Assert.Equal(LayoutTable.Rows.Count, LayoutTable.Rows.Select(static row => row.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void MSBuild_answers(string name)
    {
        LayoutRow row = Row(name);
        Assert.Empty(fixture.Codes(row));

        Dictionary<string, string> properties = fixture.Properties(row);

        Assert.All(row.Paths(), directory => Assert.Equal(
            Full(row, directory.Value), Path.GetFullPath(properties[directory.Key], fixture.Root(row)).TrimEnd('/')));
        Assert.All(
            LayoutRow.Standard.Intersect(row.Paths().Keys), name => Assert.Equal(Full(row, row.Paths()[name]) + "/", properties[name]));
        Assert.Equal(
            row.GroupFiles().Where(static group => !group.EndsWith(": ", StringComparison.Ordinal) && !group.EndsWith(':')),
            fixture.Groups(row).Where(group => !row.UnknownGroups().Contains(group.Split(':')[0])));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void The_generated_class_answers(string name)
    {
        LayoutRow row = Row(name);

        Assert.Equal(
            row.Paths().Select(static directory => (directory.Key, directory.Value.Length == 0 ? "." : directory.Value)),
            Without(fixture.GeneratedDirectories(row), row.UnknownDirectories())
                .Select(static directory => (directory.Key, directory.Value)));
        Assert.Equal(fixture.Groups(row), fixture.GeneratedGroups(row));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void The_tool_answers(string name)
    {
        LayoutRow row = Row(name);

        (JsonElement? info, string errors) = fixture.Tool(row);

        var directories = new SortedDictionary<string, string>(
            info!.Value.GetProperty("directories")
                .EnumerateArray()
                .ToDictionary(static d => d.GetProperty("name").GetString()!, static d => d.GetProperty("path").GetString()!),
            StringComparer.Ordinal);
        Assert.Equal(row.Paths(), Without(directories, row.UnknownDirectories()));
        Assert.Equal(row.Unknown.Length > 0 || row.IsNoted, errors.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void The_library_answers(string name)
    {
        LayoutRow row = Row(name);
        WorkspaceTree tree = WorkspaceTree.At(fixture.Root(row));

        Assert.All(row.Paths(), directory => Assert.Equal(Full(row, directory.Value), tree.GetDirectory(directory.Key)));
        Assert.All(row.Removed(), removed => Assert.Throws<WorkspacePathException>(() => tree.GetDirectory(removed)));
        Assert.All(
            row.UnknownDirectories(),
            unknown => Assert.Equal(NeedsBuild, Assert.Throws<WorkspaceDeclarationException>(() => tree.GetDirectory(unknown)).Code));
        if (row.UnknownDirectories().Length > 0)
            Assert.Equal(NeedsBuild, Assert.Throws<WorkspaceDeclarationException>(() => tree.Directories).Code);
        else
            Assert.Equal(
                row.Paths().Select(static directory => $"{directory.Key}: {directory.Value}"),
                tree.Directories.Select(static directory => directory.ToString()));
        LibraryGroups(row, tree);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_layout_that_a_build_refuses_has_the_same_code_everywhere(string name)
    {
        LayoutRow row = Row(name);
        WorkspaceTree tree = WorkspaceTree.At(fixture.Root(row));

        Assert.Contains(row.Code, fixture.Codes(row));
        Assert.Contains(row.Code, fixture.Tool(row).Errors, StringComparison.Ordinal);
        WorkspaceDeclarationException error = Assert.Throws<WorkspaceDeclarationException>(() => (tree.Directories.Count,
            tree.Groups.Count));
        Assert.Equal(row.Code, error.Code);
        Assert.Equal(Full(row, TestWorkspace.WorkspaceFile), error.File);
        Assert.NotEmpty(tree.GetDirectory("Data"));
    }

    private void LibraryGroups(LayoutRow row, WorkspaceTree tree)
    {
        Assert.All(
            row.UnknownGroups(),
            unknown => Assert.Equal(NeedsBuild, Assert.Throws<WorkspaceDeclarationException>(() => tree.GetGroup(unknown)).Code));
        if (row.UnknownGroups().Length > 0)
        {
            Assert.Equal(NeedsBuild, Assert.Throws<WorkspaceDeclarationException>(() => tree.Groups).Code);
            Assert.Equal(row.GroupFiles(), row.GroupFiles().Select(group => Files(tree, tree.GetGroup(group.Split(':')[0]))));
        }
        else if (!row.Unknown.StartsWith("Own Config", StringComparison.Ordinal)
            && !row.Unknown.StartsWith("Config Data Logs Docs", StringComparison.Ordinal))
        {
            IReadOnlyList<FileGroup> groups = tree.GetGroups("src/App/App.csproj");
            Assert.Equal(row.GroupFiles(), groups.Select(group => Files(tree, group)).Order(StringComparer.Ordinal));
            Assert.All(groups, group => Assert.Equal((Full(row, TestWorkspace.WorkspaceFile), true), (group.File, group.Line > 0)));
        }
    }

    private static string Files(WorkspaceTree tree, FileGroup group) =>
        $"{group.Name}: {string.Join(", ", tree.Find(group).Select(static file => file.Path))}".TrimEnd();

    private static LayoutRow Row(string name) => LayoutTable.Rows.Single(row => row.Name == name);

    private string Full(LayoutRow row, string path) => path.Length == 0 ? fixture.Root(row) : fixture.Root(row) + "/" + path;

    private static SortedDictionary<string, string> Without(SortedDictionary<string, string> directories, IEnumerable<string> names)
    {
        foreach (string name in names)
            directories.Remove(name);
        return directories;
    }
}
