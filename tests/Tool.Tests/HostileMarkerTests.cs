using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>A marker that a stranger wrote: each command that reads it ends with a code, soon, and with little memory.</summary>
[Slow]
public sealed class HostileMarkerTests : IDisposable
{
    // A process that needs more ends, and the test with it. The heap of a usual run is a tenth of it.
    private const string HeapLimit = "0x10000000";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>A name, the text of a marker, and the code.</summary>
    public static TheoryData<string, string, string> Markers => new()
    {
        { "properties that double", Properties(static i => $"<P{i + 1}>$(P{i})$(P{i})</P{i + 1}>", 40), "WSDK0020" },
        { "properties that triple", Properties(static i => $"<P{i + 1}>$(P{i})$(P{i})$(P{i})</P{i + 1}>", 30), "WSDK0020" },
        {
            "properties that double in pairs",
            Properties(static i => $"<A{i}>$(P{i})</A{i}><P{i + 1}>$(A{i})-$(A{i})</P{i + 1}>", 40),
            "WSDK0020"
        },
        { "one property that grows", Properties(static i => "<P0>$(P0)$(P0)</P0>", 60), "WSDK0020" },
        { "many long values", Items(
            2000,
            static _ => """<WorkspaceFiles Include="G" Pattern="$(P)" />""",
            $"<PropertyGroup><P>{new string('x', 60_000)}</P></PropertyGroup>"), "WSDK0020" },
        { "metadata that grow", Items(
            1,
            static _ => $"<WorkspaceFiles Include=\"G\" Pattern=\"{string.Concat(Enumerable.Repeat("$(P)", 20))}\" />",
            $"<PropertyGroup><P>{new string('x', 60_000)}</P></PropertyGroup>"), "WSDK0020" },
        {
            "deep elements",
            "<Project>" + string.Concat(Enumerable.Repeat("<A>", 20_000)) + string.Concat(Enumerable.Repeat("</A>", 20_000)) + "</Project>",
            "WSDK0020"
        },
        {
            "deep elements in metadata",
            Items(1, static _ => "<WorkspaceFiles Include=\"G\"><Pattern>" + string.Concat(Enumerable.Repeat("<A>", 100))
                + string.Concat(Enumerable.Repeat("</A>", 100)) + "</Pattern></WorkspaceFiles>"),
            "WSDK0020"
        },
        { "many groups", Items(20_000, static i => $"<WorkspaceFiles Include=\"G{i}\" Pattern=\"*\"/>"), "WSDK0020" },
        {
            "many groups in one element",
            Items(1, static _ => $"<WorkspaceFiles Include=\"{string.Concat(Enumerable.Repeat("G;", 20_000))}\" Pattern=\"*\"/>"),
            "WSDK0020"
        },
        { "many directories", Items(20_000, static i => $"<WorkspaceDirectory Include=\"D{i}\" Path=\"x\"/>"), "WSDK0020" },
        { "many updates", Items(200, static i => "<WorkspaceFiles Include=\"G\" Pattern=\"*\"/>") .Replace(
            "</ItemGroup>",
            string.Concat(Enumerable.Repeat("<WorkspaceFiles Update=\"G\" Pattern=\"*\"/>", 200)) + "</ItemGroup>",
            StringComparison.Ordinal), "WSDK0020" },
        { "many removals", Items(20_000, static _ => "<WorkspaceFiles Remove=\"G\"/>"), "WSDK0020" },
        { "many metadata", Items(1, static _ => "<WorkspaceFiles Include=\"G\" Pattern=\"*\" "
            + $"{string.Join(' ', Enumerable.Range(0, 200).Select(static i => $"M{i}=\"x\""))} />"), "WSDK0020" },
        { "a large file", $"<Project><!-- {new string('x', 2_000_000)} --></Project>", "WSDK0020" },
        { "a document type", "<!DOCTYPE Project><Project />", "WSDK2011" },
        {
            "a document type with entities",
            "<!DOCTYPE Project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
            + "\"&a;&a;&a;&a;\">]><Project><PropertyGroup><P>&b;</P></PropertyGroup></Project>",
            "WSDK2011"
        },
        {
            "an external document type",
            "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE Project SYSTEM \"file:///etc/passwd\"><Project />",
            "WSDK2011"
        },
        { "no XML", "x", "WSDK2011" },
        { "nothing", "", "WSDK2011" },
    };

    [Theory]
    [MemberData(nameof(Markers))]
    public void A_marker_beyond_a_limit_is_an_error_with_a_code(string name, string text, string code)
    {
        Assert.NotEmpty(name);
        _directory.Write("Directory.Workspace.props", text);
        AssertRefused(code);
    }

    [UnixTheory]
    [InlineData("mkfifo Directory.Workspace.props")]
    [InlineData("mkfifo p; ln -s p Directory.Workspace.props")]
    [InlineData("ln -s /dev/zero Directory.Workspace.props")]
    [InlineData("ln -s /dev/stdin Directory.Workspace.props")]
    [InlineData("mkfifo p; ln -s p q; mkdir d; ln -s ../q d/r; ln -s d/r Directory.Workspace.props")]
    public void A_path_that_is_no_regular_file_is_never_opened(string command)
    {
        Shell(command);
        AssertRefused("WSDK2011");
    }

    [UnixFact]
    public void A_pipe_beside_the_marker_is_never_opened()
    {
        _directory.Write(
            "Directory.Workspace.props",
            """<Project><ItemGroup><WorkspaceFiles Include="G" Pattern="**" Item="Contentt" /></ItemGroup></Project>""");
        Shell("mkfifo a.props b.targets c.csproj");
        ToolResult result = Run("doctor");
        Assert.Contains("WSDK1015", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<WorkspaceConfigDir>a%00b</WorkspaceConfigDir>")]
    [InlineData("<WorkspaceStateDir>%00</WorkspaceStateDir>")]
    [InlineData("<P>%00</P><WorkspaceLogsDir>$(P)/x</WorkspaceLogsDir>")]
    [InlineData("<WorkspaceDefaultExcludes>%00</WorkspaceDefaultExcludes>")]
    [InlineData("<WorkspaceXDir>%00</WorkspaceXDir>", """<WorkspaceDirectory Include="X" Path="$(WorkspaceXDir)" />""")]
    [InlineData("", """<WorkspaceDirectory Include="X" Path="a%00b" /><WorkspaceDirectory Include="%00" Path="a" />""")]
    [InlineData(
        "",
        """<WorkspaceFiles Include="G" Base="%00" Pattern="*" /><WorkspaceFiles Include="H%00" Pattern="%00" Exclude="%00" Projects="%00" Item="%00" />""")]
    public void A_NUL_in_a_value_is_an_error_of_that_value(string properties, string items = "")
    {
        _directory.Write(
            "Directory.Workspace.props", $"<Project><PropertyGroup>{properties}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>");
        foreach (string[] command in (string[][])[["info"], ["doctor"], ["init", "--directories"], ["why", "x"]])
            Assert.DoesNotContain("WSDK0019", Run(command).Errors, StringComparison.Ordinal);
        Assert.Contains("WSDK", Run("doctor").Output + Run("doctor").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_as_large_as_people_write_them_is_read()
    {
        _directory.Write("Directory.Workspace.props", Items(1000, static i => $"<WorkspaceFiles Include=\"G{i}\" "
            + $"Base=\"$(WorkspaceRoot)contracts\" Pattern=\"**/*.{i}.json\" AllowEmpty=\"true\" />"));
        _directory.Write("contracts/x");
        Assert.Equal("", Run("info").Errors);
        Assert.Equal(1000, Run("info").Lines.Count(static line => line.StartsWith("  G", StringComparison.Ordinal)));
        Assert.Equal((0, ""), (Run("doctor").ExitCode, Run("doctor").Output));
    }

    [Fact]
    public void Many_groups_are_judged_like_each_alone()
    {
        foreach (string file in new[]
        {
            "a/x.txt", "a/.hidden.txt", "a/skip/s.txt", "b/ignored.log", "b/bin/out.txt", "c/y.md", ".gitignore"
        })
            _directory.Write(file, "*.log\n");
        string[] entries =
        [
            """Base="a" Pattern="*.txt" """, """Base="a" Pattern=".h*" """, """Base="a" Pattern="*.json" """,
            """Base="a" Pattern="a/*.txt" """, """Base="b" Pattern="**/*.log" """,
            """Base="b" Pattern="**/*.log" RespectIgnoreFiles="false" """, """Base="b" Pattern="**/*.txt" """,
            """Base="b" Pattern="**/*.txt" UseDefaultExcludes="false" """, """Pattern="**/*.md" """,
            """Pattern="**/*.MD" """, """Pattern="**/*.MD" CaseSensitive="false" """, """Base="a" Pattern="?hidden.txt" """,
            """Base="a" Pattern="?hidden.txt" IncludeHidden="true" """,
            """Base="missing" Pattern="*" """, """Base="A" Pattern="*" """, """Base="c/y.md" Pattern="*" """,
            """Pattern="**/s.txt" Projects="**/*.none" """,
        ];
        Link("c/link.txt", "../a/x.txt");
        Link("c/dangling.txt", "nowhere");
        string[] all = [.. entries, """Base="c" Pattern="link.txt" """, """Base="c" Pattern="dangling.txt" """];

        var alone = new List<string>();
        for (int i = 0; i < all.Length; i++)
        {
            _directory.Write("Directory.Workspace.props", Items(1, _ => $"<WorkspaceFiles Include=\"G{i}\" {all[i]} />"));
            alone.AddRange(Empty());
        }

        _directory.Write("Directory.Workspace.props", Items(all.Length, i => $"<WorkspaceFiles Include=\"G{i}\" {all[i]} />"));
        Assert.InRange(alone.Count, 8, all.Length - 5);
        Assert.Equal(alone.Order(StringComparer.Ordinal), Empty().Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> Empty() => Run("doctor").Lines.Where(static line => line.Contains("WSDK1001", StringComparison.Ordinal))
        .Select(static line => line[line.IndexOf("The group", StringComparison.Ordinal)..]);

    private void AssertRefused(string code)
    {
        _directory.Write("file.txt");
        foreach ((string[] arguments,
            int exitCode) in new[] { (new[] { "info" }, 2), (["why", "file.txt"], 2), (["init", "--directories"], 2), (["doctor"], 1) })
        {
            ToolResult result = Run(arguments);
            Assert.True(result.ExitCode == exitCode, $"{arguments[0]}: {result.ExitCode} {result.Output} {result.Errors}");
            Assert.Contains(code, result.Output + result.Errors, StringComparison.Ordinal);
            Assert.Contains("Directory.Workspace.props", result.Output + result.Errors, StringComparison.Ordinal);
        }
    }

    private ToolResult Run(params string[] arguments)
    {
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, arguments);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        return ToolProcess.Run(start);
    }

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_directory.FullPath(path))!);
        File.CreateSymbolicLink(_directory.FullPath(path), target);
    }

    private void Shell(string command)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _directory.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private static string Properties(Func<int, string> property, int count)
    {
        var text = new StringBuilder("<Project><PropertyGroup><P0>0123456789abcdef</P0>");
        for (int i = 0; i < count; i++)
            text.Append(property(i));
        return text.Append("</PropertyGroup></Project>").ToString();
    }

    private static string Items(int count, Func<int, string> item, string before = "") =>
        "<Project>" + before + "<ItemGroup>" + string.Concat(Enumerable.Range(0, count).Select(item)) + "</ItemGroup></Project>";
}
