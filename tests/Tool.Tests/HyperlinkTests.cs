using System.Text;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>Links of a terminal: <c>--hyperlink</c>. Each leads to its file, and no name ends one early.</summary>
public sealed class HyperlinkTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [UnixTheory]
    [InlineData("/w", "host", "a.txt", "file://host/w/a.txt")]
    [InlineData("/", "host", "a.txt", "file://host/a.txt")]
    [InlineData("/my w", "my-host.example", "a b/ü%.txt", "file://my-host.example/my%20w/a%20b/%C3%BC%25.txt")]
    [InlineData("/w", "a b\u001b", "a\u001b]8;;\u0007\n?#&", "file:///w/a%1B%5D8%3B%3B%07%0A%3F%23%26")]
    public void An_address_is_encoded(string root, string host, string path, string expected) =>
        Assert.Equal(expected, new EntryLink(root, host).Of(path, default));

    [Theory]
    [InlineData("Always", false, "dumb", true)]
    [InlineData("Auto", true, "xterm", true)]
    [InlineData("Auto", true, null, true)]
    [InlineData("Auto", true, "dumb", false)]
    [InlineData("Auto", false, "xterm", false)]
    [InlineData("Never", true, "xterm", false)]
    public void Links_are_for_terminals(string when, bool isTerminal, string? term, bool expected) =>
        Assert.Equal(expected, Hyperlinks.Choose(Enum.Parse<TerminalUse>(when), isTerminal, _ => term));

    [UnixFact]
    public void An_address_decodes_to_the_bytes_of_its_path()
    {
        var random = new Random(3);
        var link = new EntryLink("/", "h");
        for (int i = 0; i < 20_000; i++)
        {
            byte[] path = new byte[random.Next(1, 20)];
            random.NextBytes(path);
            string address = link.Of("", path);
            Assert.DoesNotContain(address, static c => c is <= ' ' or > '~' or ';');
            Assert.Equal(path, Decode(address["file://h/".Length..]));
        }
    }

    [UnixFact]
    public void A_path_is_a_link_where_that_is_wanted()
    {
        _directory.Write("d/a b.txt", "needle\n");
        string file = Link("d/a b.txt", "d/a b.txt");
        Assert.Equal(file + "\n", Show(false, "find", "a*", "--hyperlink", "always"));
        Assert.Equal(file + "\n", Show(true, "find", "a*", "--hyperlink", "always"));
        Assert.Equal("d/a b.txt\n", Show(false, "find", "a*", "--hyperlink", "auto"));
        Assert.Equal("d/a b.txt\n", Show(true, "find", "a*"));
        Assert.Equal(file + "\n1:needle\n", Show(true, "search", "needle", "--hyperlink", "always"));
        Assert.Equal(file + ":1:1:needle\n", Show(false, "search", "needle", "--hyperlink", "always"));
        Assert.Equal(file + "\n", Show(false, "search", "needle", "-l", "--hyperlink", "always"));
        Assert.Equal(file + ":1\n", Show(false, "search", "needle", "-c", "--hyperlink", "always"));
        string name = Link("d/a b.txt", "a b.txt");
        Assert.Equal($".\n└── d\n    └── {name}\n", Show(false, "find", "a*", "--tree", "--hyperlink", "always"));
        Assert.DoesNotContain("]8;;", Show(true, "find", "a*", "--json", "--hyperlink", "always"), StringComparison.Ordinal);
    }

    [UnixTheory]
    [MemberData(nameof(HostileNameTests.Texts), MemberType = typeof(HostileNameTests))]
    public void A_name_that_commands_a_terminal_is_a_harmless_link(string name)
    {
        _directory.Write(name);
        string shown = Show(true, "find", "--hyperlink", "always");
        Assert.Equal(2, shown.Split("\u001b]8;;").Length - 1);
        string[] parts = shown.Split("\u001b\\");
        Assert.Equal(3, parts.Length);
        Assert.DoesNotContain(shown.Replace("\u001b]8;;", "", StringComparison.Ordinal).Replace("\u001b\\", "", StringComparison.Ordinal)
            .TrimEnd('\n'), static c => char.IsControl(c));
        Assert.Equal("\u001b]8;;" + Address(name), parts[0]);
    }

    private string Link(string path, string text) => $"\u001b]8;;{Address(path)}\u001b\\{text}\u001b]8;;\u001b\\";

    private string Address(string path) => new EntryLink(_directory.Root, Environment.MachineName).Of(path, default);

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '%' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
            i += text[i] == '%' ? 2 : 0;
        }

        return [.. bytes];
    }

    private string Show(bool onTerminal, params string[] arguments)
    {
        var shown = new MemoryStream();
        new CommandLineRun(new ToolConsole(() => shown, onTerminal, TextWriter.Null, false))
            .RunExpected([.. arguments, "--root", _directory.Root, "--color", "never"], CancellationToken.None);
        return Encoding.UTF8.GetString(shown.ToArray());
    }
}
