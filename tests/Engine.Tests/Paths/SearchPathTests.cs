using WorkspaceSdk.Paths;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Paths;

/// <summary>A program that lies in the workspace or in the current directory is never run.</summary>
public sealed class SearchPathTests
{
    public static TheoryData<string, string, string> OnWindows => new()
    {
        { @"C:\ws", @"C:\tools;D:\git\cmd", @"C:\tools|D:\git\cmd" },
        { @"C:\ws", @"C:/tools/", @"C:/tools/" },
        { @"C:\ws", @"c:\tools", @"c:\tools" },
        // Empty, and what the current directory decides.
        { @"C:\ws", "", "" },
        { @"C:\ws", ";;", "" },
        { @"C:\ws", ".", "" },
        { @"C:\ws", @".\", "" },
        { @"C:\ws", "..", "" },
        { @"C:\ws", "tools", "" },
        { @"C:\ws", @"tools\bin", "" },
        { @"C:\ws", " ", "" },
        { @"C:\ws", @" C:\tools", "" },
        { @"C:\ws", "%SystemRoot%", "" },
        { @"C:\ws", "~", "" },
        // What the current drive decides, and the directory it remembers for each drive.
        { @"C:\ws", "C:", "" },
        { @"C:\ws", "C:tools", "" },
        { @"C:\ws", @"C:..\tools", "" },
        { @"C:\ws", @"\tools", "" },
        { @"C:\ws", "/tools", "" },
        { @"C:\ws", @"\", "" },
        { @"C:\ws", @"1:\tools", "" },
        // Quotes.
        { @"C:\ws", "\"C:\\tools\"", @"C:\tools" },
        { @"C:\ws", "\"C:\\a;b\";D:\\c", @"C:\a;b|D:\c" },
        { @"C:\ws", "\"C:\\a;b", @"C:\a;b" },
        { @"C:\ws", "\".\"", "" },
        { @"C:\ws", "\"\"", "" },
        { @"C:\ws", "C:\\\"my tools\"\\bin", @"C:\my tools\bin" },
        // The workspace, in every spelling.
        { @"C:\ws", @"C:\ws", "" },
        { @"C:\ws", @"C:\ws\", "" },
        { @"C:\ws", @"C:\ws\\", "" },
        { @"C:\ws", @"C:\ws\bin", "" },
        { @"C:\ws", @"c:\WS\Bin", "" },
        { @"C:\ws", @"C:/ws/bin", "" },
        { @"C:\ws", @"C:\\ws\bin", "" },
        { @"C:\ws", @"C:\.\ws\bin", "" },
        { @"C:\ws", @"C:\tools\..\ws\bin", "" },
        { @"C:\ws", @"C:\..\ws", "" },
        { @"C:\ws", @"C:\ws.", "" },
        { @"C:\ws", @"C:\ws \bin", "" },
        { @"C:\ws", @"C:\ws. .\bin", "" },
        { @"C:\ws", @"\\?\C:\ws\bin", "" },
        { @"C:\ws", @"\\.\C:\ws\bin", "" },
        { @"C:\ws", @"//?/C:/ws/bin", "" },
        { @"C:\ws", "\"C:\\ws\"", "" },
        { @"C:\ws\", @"C:\ws\bin", "" },
        { @"c:\WS", @"C:\ws\bin", "" },
        { @"\\?\C:\ws", @"C:\ws\bin", "" },
        { @"C:/ws", @"C:\ws\bin", "" },
        // Beside it.
        { @"C:\ws", @"C:\ws2", @"C:\ws2" },
        { @"C:\ws", @"C:\w", @"C:\w" },
        { @"C:\ws", @"C:\ws\..\tools", @"C:\ws\..\tools" },
        { @"C:\ws", @"D:\ws", @"D:\ws" },
        { @"C:\ws", @"\\?\D:\tools", @"\\?\D:\tools" },
        // Servers.
        { @"C:\ws", @"\\server\share\bin", @"\\server\share\bin" },
        { @"\\server\share\ws", @"\\server\share\ws\bin", "" },
        { @"\\server\share\ws", @"\\SERVER\Share\WS", "" },
        { @"\\server\share\ws", @"\\?\UNC\server\share\ws\bin", "" },
        { @"\\server\share\ws", @"\\server\share\tools", @"\\server\share\tools" },
        // In a workspace that is a whole drive every program would lie.
        { @"C:\", @"C:\tools", @"C:\tools" },
        { @"C:\", "tools", "" },
        { @"C:\ws", "C:\\a\0b", "" },
    };

    public static TheoryData<string, string, string> OnUnix => new()
    {
        { "/ws", "/usr/bin:/opt/git/bin/", "/usr/bin|/opt/git/bin/" },
        { "/ws", "", "" },
        { "/ws", "::", "" },
        { "/ws", ".", "" },
        { "/ws", "./", "" },
        { "/ws", "bin:../bin:~/bin", "" },
        { "/ws", "\"/usr/bin\"", "" },
        { "/ws", "/ws:/ws/:/ws/bin://ws/./bin:/usr/../ws/bin", "" },
        { "/ws/", "/ws/bin", "" },
        { "/ws", "/ws2:/w:/WS/bin:/ws /bin:/ws./bin", "/ws2|/w|/WS/bin|/ws /bin|/ws./bin" },
        { "/ws", "/ws/../usr/bin", "/ws/../usr/bin" },
        { "/", "/usr/bin:bin", "/usr/bin" },
        { "/ws", @"C:\tools", "" },
        { "/ws", "/a\0b", "" },
    };

    public static TheoryData<string, string?, string?> Names => new()
    {
        { "git", "git.exe", "git" },
        { "git.exe", "git.exe", "git.exe" },
        { "GIT.EXE", "GIT.EXE", "GIT.EXE" },
        { "more.com", "more.com", "more.com" },
        { "npm.cmd", "npm.cmd.exe", "npm.cmd" },
        { "git.", "git..exe", "git." },
        { "", null, null },
        { "./git", null, null },
        { @".\git", null, @".\git" },
        { "C:git", null, "C:git" },
        { "git:stream", null, "git:stream" },
        { "git\0", null, null },
    };

    [Theory]
    [MemberData(nameof(OnWindows))]
    public void Only_absolute_directories_outside_the_workspace_are_searched_on_Windows(string root, string variable, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchPath.Directories(variable, root, isWindows: true)));

    [Theory]
    [MemberData(nameof(OnUnix))]
    public void Only_absolute_directories_outside_the_workspace_are_searched_on_Unix(string root, string variable, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchPath.Directories(variable, root, isWindows: false)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_that_of_a_program_and_no_path(string name, string? onWindows, string? onUnix)
    {
        Assert.Equal(onWindows, SearchPath.FileName(name, isWindows: true));
        Assert.Equal(onUnix, SearchPath.FileName(name, isWindows: false));
    }

    [Theory]
    [InlineData(@"C:\a.exe", true)]
    [InlineData(@"C:\a.COM", true)]
    [InlineData(@"C:\a.cmd", false)]
    [InlineData(@"C:\a.bat", false)]
    [InlineData(@"C:\a.bat.", false)]
    [InlineData(@"C:\a.ps1", false)]
    [InlineData(@"C:\exe", false)]
    public void A_script_of_Windows_is_no_program(string file, bool isProgram)
    {
        Assert.Equal(isProgram, SearchPath.IsProgram(file, isWindows: true));
        Assert.True(SearchPath.IsProgram(file, isWindows: false));
    }

    [Fact]
    public void A_program_of_the_workspace_is_passed_over_and_the_next_is_taken()
    {
        using var tree = new TemporaryTree();
        using var outside = new TemporaryTree();
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (TemporaryTree place in new[] { tree, outside })
        {
            string file = Path.Combine(place.Write(name, "").Root, name);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        string directories = string.Join(Path.PathSeparator, "", ".", tree.Root, outside.Root);
        Assert.Equal(Path.Combine(outside.Root, name), ProgramOnPath.Find("git", tree.Root, directories));
        Assert.Null(ProgramOnPath.Find("git", tree.Root, tree.Root));
    }

#if !NETSTANDARD_ENGINE
    [UnixFact]
    public void A_directory_that_leads_into_the_workspace_by_a_link_is_passed_over()
    {
        using var tree = new TemporaryTree();
        using var outside = new TemporaryTree();
        foreach (string file in new[] { tree.Write("bin/git", "").Root + "/bin/git", outside.Write("git", "").Root + "/git" })
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        string link = Path.Combine(outside.Root, "link"), again = Path.Combine(outside.Root, "again");
        Directory.CreateSymbolicLink(link, tree.Root);
        Directory.CreateSymbolicLink(again, link);
        string found = Path.Combine(outside.Root, "git");
        foreach (string root in new[] { tree.Root, link })
        {
            foreach (string inside in new[] { tree.Root + "/bin", link + "/bin", again + "/bin" })
                Assert.Equal(found, ProgramOnPath.Find("git", root, inside + ":" + outside.Root));
        }
    }
#endif
}
