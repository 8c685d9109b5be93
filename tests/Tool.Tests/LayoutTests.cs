using System.Diagnostics;
using System.Text;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>Layouts for people: <c>--list-details</c> and <c>--tree</c>.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [UnixFact]
    public void Details_are_in_columns_before_the_path()
    {
        _directory.Write("docs/b.txt", "12345");
        _directory.Write("large", new string('x', 12_345));
        File.CreateSymbolicLink(_directory.FullPath("to-docs"), "docs/b.txt");
        File.CreateSymbolicLink(_directory.FullPath("to-nothing"), "nothing\u001b[2J");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_directory.FullPath("docs"), (UnixFileMode)0b111_101_101);
            File.SetUnixFileMode(_directory.FullPath("docs/b.txt"), (UnixFileMode)0b110_100_100);
            File.SetUnixFileMode(_directory.FullPath("large"), (UnixFileMode)0b100_111_101_000);
        }

        File.SetLastWriteTime(_directory.FullPath("docs/b.txt"), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Local));
        File.SetLastWriteTime(_directory.FullPath("large"), new DateTime(2001, 12, 31, 23, 59, 59, DateTimeKind.Local));
        string[] lines = Lines("find", "-l", "--type", "f");
        Assert.Equal(["-rw-r--r--     5  2026-01-02 03:04  docs/b.txt", "-rwsr-x---   13k  2001-12-31 23:59  large"], lines);
        Assert.StartsWith("drwxr-xr-x     -  ", Lines("find", "--list-details", "--type", "d").Single(), StringComparison.Ordinal);
        string[] links = Lines("find", "-l", "--type", "l");
        Assert.EndsWith("  to-docs -> docs/b.txt", links[0], StringComparison.Ordinal);
        Assert.EndsWith("  to-nothing -> nothing\u001b[2J", links[1], StringComparison.Ordinal);
        Assert.All(links, static link => Assert.StartsWith("lrwxrwxrwx    ", link, StringComparison.Ordinal));
        Assert.EndsWith("  to-nothing -> nothing?[2J", Show(true, "find", "-l", "to-nothing").TrimEnd(), StringComparison.Ordinal);
        // With --follow the details are those of the target.
        Assert.Equal("-rw-r--r--     5  2026-01-02 03:04  to-docs", Lines("find", "-lL", "to-docs").Single());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1.0k")]
    [InlineData(1001, "1.1k")]
    [InlineData(9900, "9.9k")]
    [InlineData(9901, "10k")]
    [InlineData(10_001, "11k")]
    [InlineData(999_000, "999k")]
    [InlineData(999_001, "1.0M")]
    [InlineData(12_345_678, "13M")]
    [InlineData(long.MaxValue, "9.3E")]
    public void A_size_has_at_most_four_characters(long bytes, string expected) => Assert.Equal(expected, EntryDetails.Short(bytes));

    [UnixTheory]
    [InlineData(FileEntryType.File, 0x81A4, "-rw-r--r--")]
    [InlineData(FileEntryType.File, 0x8FFF, "-rwsrwsrwt")]
    [InlineData(FileEntryType.File, 0x8E00, "---S--S--T")]
    [InlineData(FileEntryType.File, 0x8C00, "---S--S---")]
    [InlineData(FileEntryType.Directory, 0x43FF, "drwxrwxrwt")]
    [InlineData(FileEntryType.Link, 0xA1FF, "lrwxrwxrwx")]
    [InlineData(FileEntryType.Other, 0x11A4, "prw-r--r--")]
    [InlineData(FileEntryType.Other, 0xC1A4, "srw-r--r--")]
    [InlineData(FileEntryType.Other, 0x61B0, "brw-rw----")]
    [InlineData(FileEntryType.Other, 0x21B6, "crw-rw-rw-")]
    public void A_mode_is_shown_as_ls_shows_it(FileEntryType type, int bits, string expected) =>
        Assert.Equal(expected, new EntryMode(type, (uint)bits).ToString());

    [Fact]
    public void A_tree_shows_results_and_the_directories_that_hold_them()
    {
        _directory.Write("a.txt");
        _directory.Write("a-b/c.txt");
        _directory.Write("a/b/c.txt");
        _directory.Write("a/b/d.txt");
        _directory.Write("a/e.txt");
        _directory.Write("empty/x.md");
        Assert.Equal(
        [
            ".",
            "├── a",
            "│   ├── b",
            "│   │   ├── c.txt",
            "│   │   └── d.txt",
            "│   └── e.txt",
            "├── a-b",
            "│   └── c.txt",
            "└── a.txt",
        ],
            Lines("find", "*.txt", "--tree"));
        Assert.Equal(
            [".", "└── a", "    ├── b", "    │   └── c.txt", "    └── e.txt"],
            Lines("find", "[ce].txt", "--tree", "--exclude", "a-b"));
        Assert.Equal(
            [_directory.Root + "/", "└── a", "    └── e.txt"],
            Lines("find", "e.txt", "--tree", "--absolute").Select(static line => line.Replace('\\', '/')));
        Assert.Empty(Lines("find", "nothing", "--tree"));
        Assert.Equal(["6"], Lines("find", "--tree", "--count", "--type", "f"));
    }

    [LinuxFact]
    public void A_tree_is_drawn_with_ASCII_where_the_locale_has_nothing_else()
    {
        _directory.Write("a/b");
        _directory.Write("c");
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, "find", "--tree");
        start.Environment["LC_ALL"] = "C";
        Assert.Equal(".\n|-- a\n|   `-- b\n`-- c\n", ToolProcess.Run(start).Output);
    }

    [UnixTheory]
    [InlineData("", true)]
    [InlineData("LANG=C", false)]
    [InlineData("LANG=C.UTF-8", true)]
    [InlineData("LANG=de_AT.utf8@euro", true)]
    [InlineData("LANG=de_AT.ISO-8859-1", false)]
    [InlineData("LANG=C.UTF-8 LC_ALL=POSIX", false)]
    [InlineData("LANG=C LC_CTYPE=en_US.UTF-8", true)]
    [InlineData("LC_CTYPE=en_US.UTF-8 LC_ALL=", true)]
    public void The_locale_says_which_characters_can_be_shown(string environment, bool expected)
    {
        ILookup<string, string> variables = environment.Split(' ').Where(static text => text.Length > 0)
            .ToLookup(static text => text.Split('=')[0], static text => text.Split('=')[1]);
        Assert.Equal(expected, OutputCharacters.IsUnicode(name => variables[name].FirstOrDefault()));
    }

    [Fact]
    public void A_tree_holds_exactly_what_find_lists()
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            IEnumerable<string> names = Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{"ab-.Z"[random.Next(5)]}{random.Next(3)}");
            _directory.Write($"{string.Join('/', names)}/f{i}");
        }

        foreach (string[] query in new[] { ["*"], ["*", "--type", "f"], ["*7"], new[] { "*", "--type", "d", "--max-depth", "2" } })
        {
            // Every result, and the directories above it.
            IEnumerable<string> expected = Lines(["find", .. query])
                .SelectMany(static path => path.Select((c, i) => c == '/' ? path[..i] : path))
                .Distinct();
            List<string> paths = Paths(Lines(["find", .. query, "--tree"]));
            Assert.Equal(expected.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_deep_tree_needs_no_deep_calls()
    {
        var shown = new MemoryStream();
        var start = StartingPoint.Open(_directory.Root);
        var path = new EntryPath(start, absolute: false);
        var format = new ResultFormat(int.MaxValue, false, false, false, false, false, false, Palette.None);
        ResultOutput.Write(
            [new FileEntry(string.Join('/', Enumerable.Repeat("d", 2000)), FileEntryType.File)],
            format,
            new ToolConsole(() => shown, false, TextWriter.Null, false),
            output => new TreeOutput(
                output, path, format, new EntryPaint(EntryColors.None, start.Workspace, followLinks: false), isAscii: true));
        string[] lines = Encoding.UTF8.GetString(shown.ToArray()).TrimEnd('\n').Split('\n');
        Assert.Equal((2001, new string(' ', 4 * 1999) + "`-- d"), (lines.Length, lines[^1]));
    }

    [LinuxFact]
    public void Names_that_are_not_UTF8_keep_their_bytes()
    {
        Shell("mkdir $(printf 'd\\377') && touch $(printf 'd\\377/a\\376') $(printf 'd\\377/a\\375')");
        try
        {
            byte[] tree = [.. ".\n└── d"u8, 0xFF, .. "\n    ├── a"u8, 0xFD, .. "\n    └── a"u8, 0xFE, (byte)'\n'];
            Assert.Equal(tree, Bytes(false, "find", "--tree"));
            Assert.Equal(2, Encoding.Latin1.GetString(Bytes(false, "find", "-l", "--type", "f")).Split("-rw-r--r--     0  ").Length - 1);
        }
        finally
        {
            // The runtime cannot name it, so it cannot delete it either.
            Shell("rm -r d*");
        }
    }

    [Theory]
    [InlineData("--list-details and --tree cannot be combined.", "-l", "--tree")]
    [InlineData("--list-details is for people, so it cannot be combined with --json", "-l", "--json")]
    [InlineData("--list-details is for people, so it cannot be combined with --null", "-l", "-0")]
    [InlineData("--tree is for people, so it cannot be combined with --json", "--tree", "--json")]
    [InlineData("--tree is for people, so it cannot be combined with --null", "--tree", "--null")]
    [InlineData("--tree has an order of its own, so it cannot be combined with --sort", "--tree", "--sort", "size")]
    [InlineData("--tree has an order of its own, so it cannot be combined with --reverse", "--tree", "--reverse")]
    [InlineData("--exec shows no results, so it cannot be combined with --list-details", "-l", "--exec", "echo")]
    [InlineData("--exec-batch shows no results, so it cannot be combined with --tree", "--tree", "--exec-batch", "echo")]
    public void A_layout_that_goes_with_no_other_option_says_so(string message, params string[] options)
    {
        using var messages = new StringWriter();
        var console = new ToolConsole(static () => Stream.Null, false, messages, false);
        Assert.Equal(2, new CommandLineRun(console).RunExpected(["find", .. options], CancellationToken.None));
        Assert.Contains(message, messages.ToString(), StringComparison.Ordinal);
    }

    // The paths of a tree's lines, read back from their indentation.
    private static List<string> Paths(string[] tree)
    {
        var paths = new List<string>();
        var names = new List<string>();
        foreach (string line in tree.Skip(1))
        {
            int start = line.LastIndexOf("── ", StringComparison.Ordinal) + 3;
            names.RemoveRange((start / 4) - 1, names.Count - (start / 4) + 1);
            names.Add(line[start..]);
            paths.Add(string.Join('/', names));
        }

        return paths;
    }

    private void Shell(string commands)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", commands]) { WorkingDirectory = _directory.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private string[] Lines(params string[] arguments) => Show(false, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Show(bool onTerminal, params string[] arguments) => Encoding.UTF8.GetString(Bytes(onTerminal, arguments));

    private byte[] Bytes(bool onTerminal, params string[] arguments)
    {
        var shown = new MemoryStream();
        new CommandLineRun(new ToolConsole(() => shown, onTerminal, TextWriter.Null, false))
            .RunExpected([.. arguments, "--root", _directory.Root, "--color", "never"], CancellationToken.None);
        return shown.ToArray();
    }
}
