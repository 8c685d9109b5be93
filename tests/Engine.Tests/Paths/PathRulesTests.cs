using System.Text;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tests.Paths;

public sealed class PathRulesTests
{
    public static TheoryData<string, string?> UnixRows => Rows(JoinedPaths.Unix);

    public static TheoryData<string, string?> WindowsRows => Rows(JoinedPaths.Windows);

    [Theory]
    [MemberData(nameof(UnixRows))]
    public void On_Unix_a_path_leads_below_the_root_or_is_refused(string path, string? expected) =>
        AssertRow(PathRules.Unix, JoinedPaths.UnixRoot, path, expected);

    [Theory]
    [MemberData(nameof(WindowsRows))]
    public void On_Windows_a_path_leads_below_the_root_or_is_refused(string path, string? expected) =>
        AssertRow(PathRules.Windows, JoinedPaths.WindowsRoot, path, expected);

    [Fact]
    public void The_running_platform_answers_as_the_table()
    {
        using var tree = new Support.TemporaryTree();
        foreach ((string path, string? expected) in PathRules.Current == PathRules.Windows ? JoinedPaths.Windows : JoinedPaths.Unix)
        {
            if (PathRules.Current.IsRooted(path))
                continue;
            Assert.Equal(expected is not null, tree.Workspace.Contains(path));
            if (expected is not null)
                Assert.Equal(expected, tree.Workspace.GetRelativePath(path));
            else
                Assert.Equal("WSDK0004", Assert.Throws<WorkspacePathException>(() => tree.Workspace.Join(path)).Code);
        }
    }

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData(@"a\b", "a/b")]
    [InlineData(" a ", "a")]
    [InlineData("../ws/a", "a")]
    [InlineData("../x", null)]
    [InlineData("./C:/outside", null)]
    [InlineData("x/../C:/outside", null)]
    [InlineData("C:outside", null)]
    [InlineData(@"C:\outside", null)]
    [InlineData(@"C:\ws\a\", "a")]
    [InlineData(@"D:\ws\a", null)]
    [InlineData("D:a", null)]
    [InlineData("C:a", null)]
    [InlineData(@"\ws\a", null)]
    [InlineData("/ws/a", null)]
    [InlineData(@"\x", null)]
    [InlineData(@"\\server\share", null)]
    [InlineData(@"\\?\C:\ws\a", null)]
    [InlineData("a:stream", null)]
    [InlineData("nul", null)]
    [InlineData("logs.", null)]
    [InlineData("a\0", null)]
    public void A_declared_directory_on_Windows_is_inside_the_root_or_refused(string path, string? expected) =>
        Assert.Equal(expected, DeclaredText.Inside(@"C:\ws\", path, PathRules.Windows));

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData(@"a\b", "a/b")]
    [InlineData("../ws/a", "a")]
    [InlineData("../x", null)]
    [InlineData("C:/a", "C:/a")]
    [InlineData("/home/me/ws/a/", "a")]
    [InlineData("/ws/a", null)]
    [InlineData("nul", "nul")]
    public void A_declared_directory_on_Unix_is_inside_the_root_or_refused(string path, string? expected) =>
        Assert.Equal(expected, DeclaredText.Inside("/home/me/ws/", path, PathRules.Unix));

    // What the processes' current drive and directory would decide is decided by the directory.
    [Theory]
    [InlineData(@"C:\p", "x", @"C:\p\x")]
    [InlineData(@"C:\p\", @"obj\", @"C:\p\obj")]
    [InlineData(@"C:\p", "..", @"C:\")]
    [InlineData(@"C:\p", @"..\..\..\x", @"C:\x")]
    [InlineData(@"C:\p", "a/./b/../c", @"C:\p\a\c")]
    [InlineData(@"C:\p", @"\x", @"C:\x")]
    [InlineData(@"C:\p", "/x/y", @"C:\x\y")]
    [InlineData(@"C:\p", "C:x", @"C:\p\x")]
    [InlineData(@"C:\p", "c:x", @"C:\p\x")]
    [InlineData(@"C:\p", "C:", @"C:\p")]
    [InlineData(@"C:\p", "D:x", @"D:\x")]
    [InlineData(@"C:\p", "D:", @"D:\")]
    [InlineData(@"C:\p", "D:/x/", @"D:\x")]
    [InlineData(@"C:\p", @"D:\", @"D:\")]
    [InlineData(@"C:\p", "", @"C:\p")]
    [InlineData(@"C:\", "x", @"C:\x")]
    [InlineData(@"\\server\share\p", "x", @"\\server\share\p\x")]
    [InlineData(@"\\server\share\p", @"\x", @"\\server\share\x")]
    [InlineData(@"\\server\share\p", @"..\..\..\x", @"\\server\share\x")]
    [InlineData(@"\\server\share\p", "C:x", @"C:\x")]
    [InlineData(@"C:\p", "//server/share/x", @"\\server\share\x")]
    [InlineData(@"\\?\C:\p", @"a\..\b", @"\\?\C:\p\b")]
    [InlineData(@"\\?\C:\p", @"..\..\..", @"\\?\C:\")]
    [InlineData(@"\\?\UNC\server\share\p", @"..\..\x", @"\\?\UNC\server\share\x")]
    [InlineData(@"C:\p", @"\\?\D:\x\..\y", @"\\?\D:\y")]
    public void A_path_of_a_property_on_Windows_is_absolute_by_its_directory_alone(string directory, string path, string expected) =>
        Assert.Equal(expected, PathRules.Windows.Absolute(directory, path));

    [Theory]
    [InlineData("/p", "x", "/p/x")]
    [InlineData("/p/", "obj/", "/p/obj")]
    [InlineData("/p", "..", "/")]
    [InlineData("/p", "../../../x", "/x")]
    [InlineData("/p", "/x/./y/..", "/x")]
    [InlineData("/p", "//x", "/x")]
    [InlineData("/p", "", "/p")]
    [InlineData("/", "x", "/x")]
    [InlineData("/p", @"\x", @"/p/\x")]
    [InlineData("/p", "C:x", "/p/C:x")]
    public void A_path_of_a_property_on_Unix_equals_that_of_the_runtime(string directory, string path, string expected)
    {
        Assert.Equal(expected, PathRules.Unix.Absolute(directory, path));
        if (PathRules.Current == PathRules.Unix)
            Assert.Equal(expected, PathRules.Unix.Trim(Path.GetFullPath(Path.Combine(directory, path))));
    }

    [Theory]
    [InlineData(@"C:\", @"C:\")]
    [InlineData(@"C:\a\", @"C:\a")]
    [InlineData(@"C:\a\/", @"C:\a")]
    [InlineData(@"\\server\share\", @"\\server\share")]
    [InlineData(@"\\?\C:\", @"\\?\C:\")]
    [InlineData(@"\\?\C:\a\", @"\\?\C:\a")]
    [InlineData("", "")]
    public void The_top_of_a_file_system_keeps_its_separator(string path, string expected) =>
        Assert.Equal(expected, PathRules.Windows.Trim(path));

    [Theory]
    [InlineData(@"C:\ws", "a/b", @"C:\ws\a\b")]
    [InlineData(@"C:\ws", "a/nul", @"\\?\C:\ws\a\nul")]
    [InlineData(@"C:\ws", "trail./x", @"\\?\C:\ws\trail.\x")]
    [InlineData(@"C:\", "aux.txt", @"\\?\C:\aux.txt")]
    [InlineData(@"\\server\share", "nul", @"\\?\UNC\server\share\nul")]
    [InlineData(@"\\?\C:\ws", "nul", @"\\?\C:\ws\nul")]
    public void Names_that_Windows_reads_as_others_are_opened_in_their_own_spelling(string root, string path, string expected) =>
        Assert.Equal(expected, PathRules.Windows.Verbatim(root, path));

    // A listing may hold names that programs cannot use, but none that leads elsewhere.
    [Theory]
    [InlineData("a", true, true)]
    [InlineData("nul", true, true)]
    [InlineData("trail.", true, true)]
    [InlineData("a:b", true, false)]
    [InlineData(@"a\b", true, false)]
    [InlineData("a/b", false, false)]
    [InlineData("..", false, false)]
    [InlineData(".", false, false)]
    [InlineData("", false, false)]
    [InlineData("a\0", false, false)]
    public void A_name_in_a_snapshot_is_that_of_an_entry(string name, bool isUnixName, bool isWindowsName)
    {
        Assert.Equal(isUnixName, TreePath.IsName(Encoding.UTF8.GetBytes(name), PathRules.Unix));
        Assert.Equal(isWindowsName, TreePath.IsName(Encoding.UTF8.GetBytes(name), PathRules.Windows));
    }

    [Fact]
    public void Whatever_is_joined_is_below_the_root_or_refused()
    {
        string[] windowsRoots = [@"C:\ws", @"C:\", @"\\server\share\ws", @"\\?\C:\ws"];
        var random = new Random(18);
        int inside = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string path = RandomPath(random);
            inside += CountInside(PathRules.Windows, windowsRoots[i % windowsRoots.Length], path);
            inside += CountInside(PathRules.Unix, i % 3 == 0 ? "/" : "/home/ws", path);
        }

        // Both answers are common.
        Assert.InRange(inside, 4_000, 76_000);
    }

    private static int CountInside(PathRules rules, string root, string path)
    {
        bool isJoined = rules.TryGetRelative(root, path, out string relative);
        if (isJoined)
            AssertBelow(rules, root, relative);
        if (rules.TryGetInside(root, path, out string declared))
            AssertBelow(rules, root, declared);
        return isJoined ? 1 : 0;
    }

    // By rules of its own: no name of the way is one that the system reads as something else.
    private static void AssertBelow(PathRules rules, string root, string relative)
    {
        string full = rules.Join(root, relative);
        Assert.StartsWith(root, full, StringComparison.Ordinal);
        Assert.False(rules.IsRooted(relative));
        foreach (string name in relative.Length == 0 ? [] : relative.Split('/'))
        {
            Assert.NotEqual("", name);
            Assert.DoesNotContain('\0', name);
            Assert.False(name is "." or "..", relative);
            if (rules == PathRules.Unix)
                continue;
            Assert.True(name.IndexOfAny(['\\', ':', '*', '?', '<', '>', '|', '"']) < 0, relative);
            Assert.False(name[^1] is '.' or ' ', relative);
            string stem = name.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
            Assert.False(stem is "NUL" or "CON" or "AUX" or "COM1" or "COM¹" or "CONIN$", relative);
        }

        Assert.True(rules.TryGetRelative(root, full, out string again), full);
        Assert.Equal(relative, again);
    }

    private static string RandomPath(Random random)
    {
        string[] parts =
        [
            "a", "b", "ws", "home", ".", "..", "...", "/", "/", "\\", "\\", ":", "C:", "c", "D:", "nul",
            "NUL", "con", "aux", "COM1", "COM¹",
            "CONIN$", ".txt", " ", "?", "*", "\0", "\t", "~1", "server", "share", "UNC", @"\\?\", @"\\.\",
            "//", @"C:\ws\", "/home/ws/", "ä", "$"
        ];
        var text = new StringBuilder();
        for (int count = random.Next(1, 8); count > 0; count--)
            text.Append(parts[random.Next(parts.Length)]);
        return text.ToString();
    }

    private static void AssertRow(PathRules rules, string root, string path, string? expected)
    {
        Assert.Equal(expected is not null, rules.TryGetRelative(root, path, out string relative));
        Assert.Equal(expected ?? "", relative);
        if (expected is null)
            return;
        string full = rules.Join(root, relative);
        Assert.True(rules.IsBelow(full, root));
        Assert.True(rules.TryGetRelative(root, full, out string again));
        Assert.Equal(relative, again);
    }

    private static TheoryData<string, string?> Rows(IEnumerable<(string Path, string? Relative)> table)
    {
        var rows = new TheoryData<string, string?>();
        foreach ((string path, string? relative) in table)
            rows.Add(path, relative);
        return rows;
    }
}
