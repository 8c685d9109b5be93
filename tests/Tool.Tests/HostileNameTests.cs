using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>Names, rules and declarations that hold what commands a terminal or a build server: nothing of that reaches people.</summary>
public sealed class HostileNameTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>Texts that a stranger puts into a name, a rule or a declaration.</summary>
    public static TheoryData<string> Texts => new(
        "a\nb", "a\rb", "x\n::error::owned", "x\r\n##vso[task.setvariable variable=a]b", "##vso[task.complete]x", "##[error]x",
        "##teamcity[x]", "::error::x", "a\u001b]0;title\u0007b", "a\u001b[31mb",
        "a\u009b31mb", "a\u0085b", "a\u0090b", "a\u007fb", "a\tb", "a\bb", "a\u202eb", "a\u2066b\u2069", "a\u200fb", "a\u200eb", "a\u061cb",
        "a\u2028b", "a\u2029b", "\u202dx", " ::warning::x");

    [UnixTheory]
    [MemberData(nameof(Texts))]
    public void A_name_commands_nobody(string name)
    {
        _directory.Write(
            "Directory.Workspace.props", """<Project><ItemGroup><WorkspaceFiles Include="G" Pattern="**/*.txt" /></ItemGroup></Project>""");
        _directory.Write(".gitignore", $"{name.Replace('\n', '?')}.log\n");
        _directory.Write($"{name}/{name}.txt");
        _directory.Write($"{name}/nested/Directory.Workspace.props", "<Project />");
        _directory.Write($"{name}.log");
        foreach (string[] arguments in new[]
        {
            ["info", "--all", "--root", _directory.Root],
            ["doctor", "--root", _directory.Root],
            ["why", _directory.FullPath($"{name}/{name}.txt"), _directory.FullPath($"{name}.log"), _directory.FullPath(name)],
            // Both are for people, redirected too.
            ["find", "--tree", "--root", _directory.Root],
            ["find", "-l", "--root", _directory.Root],
            new[] { "find", "--root", _directory.FullPath(name) + "/missing" },
            [name],
            ["find", "--" + name],
            ["find", "--type", name],
            ["find", "--sort", name],
            ["find", "[" + name]
        })
            AssertHarmless(Run(arguments));
        Assert.Contains("nested", Run("info", "--all", "--root", _directory.Root).Output, StringComparison.Ordinal);
    }

    [UnixTheory]
    [MemberData(nameof(Texts))]
    public void A_declaration_commands_nobody(string text)
    {
        string written = string.Concat(text.Select(static c => c is < ' ' and not ('\t' or '\n' or '\r') ? "" : $"&#{(int)c};"));
        _directory.Write("Directory.Workspace.props", $"""
            <Project>
              <PropertyGroup><WorkspaceDefaultExcludes>{written}/[</WorkspaceDefaultExcludes><WorkspaceDataDir>data{written}</WorkspaceDataDir></PropertyGroup>
              <ItemGroup>
                <WorkspaceDirectory Include="Own" Path="own{written}" />
                <WorkspaceDirectory Include="Out" Path="../{written}" />
                <WorkspaceDirectory Include="{written}" Path="x" />
                <WorkspaceFiles Include="{written}" Pattern="*" />
                <WorkspaceFiles Include="G" Base="{written}" Pattern="{written}*" Item="{written}" Other="{written}" />
                <WorkspaceFiles Include="H" Base="{written}" Pattern="x{written}" AllowEmpty="{written}" />
                <WorkspaceFiles Include="I" Pattern="{written}" Exclude="{written}" Projects="{written}.csproj" />
              </ItemGroup>
            </Project>
            """);
        _directory.Write("file.txt");
        foreach (string[] arguments in new[]
        {
            ["info", "--root", _directory.Root],
            ["doctor", "--root", _directory.Root],
            ["why", _directory.FullPath("file.txt")],
            new[] { "init", "--directories", "--root", _directory.Root }
        })
            AssertHarmless(Run(arguments));
    }

    [LinuxFact]
    public void Names_that_are_not_UTF8_command_no_terminal()
    {
        Assert.Equal("a\u00FF?31m"u8.ToArray(), TerminalText.Visible("a\u00FF\u009B31m"u8, beginsLine: false));
        Assert.Equal(
            [(byte)'o', 0xFF, (byte)'?', (byte)'3'], TerminalText.Visible([(byte)'o', 0xFF, 0xC2, 0x9B, (byte)'3'], beginsLine: false));
        Assert.Equal([(byte)'?', 0xFF], TerminalText.Visible([0x9B, 0xFF], beginsLine: false));
        // An overlong form of U+009B, a cut one, and a mark of direction beside a byte that is none.
        Assert.Equal([0xE0, (byte)'?', (byte)'?'], TerminalText.Visible([0xE0, 0x82, 0x9B], beginsLine: false));
        Assert.Equal([0xC2], TerminalText.Visible([0xC2], beginsLine: false));
        Assert.Equal([0xFF, (byte)'?'], TerminalText.Visible([0xFF, .. "\u202E"u8], beginsLine: false));
    }

    [Fact]
    public void Any_bytes_leave_no_control_for_a_terminal()
    {
        var random = new Random(13);
        for (int i = 0; i < 50_000; i++)
        {
            byte[] name = new byte[random.Next(1, 12)];
            random.NextBytes(name);
            for (int j = 0; j < name.Length; j++)
                name[j] = random.Next(3) == 0
                    ? new byte[] { 0xC2, 0x9B, 0xE2, 0x80, 0xAE, 0x1B, 0x85, 0xD8, 0x9C, 0xF0 }[random.Next(10)]
                    : name[j];
            byte[] visible = TerminalText.Visible(name, beginsLine: false);
            Assert.DoesNotContain(Encoding.UTF8.GetString(visible), VisibleText.IsControl);
            // A terminal of eight bits: every byte of a sequence that is none counts alone.
            Assert.True(Alone(visible).All(static value => value is < 0x80 or >= 0xA0), Convert.ToHexString(name));
        }
    }

    [Theory]
    [InlineData("::error::x", "?:error::x")]
    [InlineData("  ::error::x", "  ?:error::x")]
    [InlineData("a##vso[x]", "a?#vso[x]")]
    [InlineData("::error::\u00FF", "?:error::\u00FF")]
    [InlineData("##vso[\u00FF]", "?#vso[\u00FF]")]
    [InlineData("\u00FF##[x]", "\u00FF?#[x]")]
    [InlineData("\u00FF::x", "\u00FF::x")]
    public void A_name_on_a_terminal_commands_no_build_server(string name, string expected)
    {
        Assert.Equal(expected + "\n", OnTerminal(output => output.WriteName(Encoding.Latin1.GetBytes(name))));
        if (name.All(char.IsAscii))
            Assert.Equal(expected + "\n", OnTerminal(output => output.WriteName(name)));
        // Behind other text it begins no line; the next line does.
        Assert.Equal("a" + VisibleText.Of(name) + "\n", OnTerminal(output =>
        {
            output.WriteName("a"u8);
            output.WriteName(Encoding.Latin1.GetBytes(name));
        }));
        Assert.Equal($"a\n{expected}\n", OnTerminal(output =>
        {
            output.WriteName("a"u8);
            output.End((byte)'\n');
            output.WriteName(""u8);
            output.WriteName(Encoding.Latin1.GetBytes(name));
        }));
    }

    [Theory]
    [InlineData("##")]
    [InlineData("#")]
    [InlineData("#v")]
    [InlineData("vso")]
    [InlineData("\\[")]
    [InlineData("\t")]
    [InlineData(".")]
    public void A_command_in_a_line_that_is_shown_in_parts_is_broken(string pattern)
    {
        _directory.Write("file.txt", "a\t##vso[task.complete result=Failed]\n");
        var shown = new MemoryStream();
        new CommandLineRun(new ToolConsole(() => shown, true, TextWriter.Null, false))
            .RunExpected(["search", pattern, "--color", "never", "--root", _directory.Root], CancellationToken.None);
        Assert.EndsWith(":a\t?#vso[task.complete result=Failed]\n", Encoding.UTF8.GetString(shown.ToArray()), StringComparison.Ordinal);
    }

    private static string OnTerminal(Action<ResultStream> write)
    {
        var shown = new MemoryStream();
        using var output = new ResultStream(new ToolConsole(() => shown, true, TextWriter.Null, false));
        write(output);
        output.End((byte)'\n');
        output.Flush();
        return Encoding.Latin1.GetString(shown.ToArray());
    }

    [Theory]
    [InlineData("plain ünïcode 名前 👨‍👩‍👧", "plain ünïcode 名前 👨‍👩‍👧")]
    [InlineData("a # b ## c [d] ##x", "a # b ## c [d] ##x")]
    [InlineData("a::b", "a::b")]
    [InlineData("::b", "?:b")]
    [InlineData("  ::b", "  ?:b")]
    [InlineData("a ##vso[b]", "a ?#vso[b]")]
    [InlineData("a###[b]", "a#?#[b]")]
    [InlineData("", "")]
    public void A_line_for_people_keeps_what_commands_nothing(string text, string expected) =>
        Assert.Equal(expected, VisibleText.Line(text));

    [UnixFact]
    public void Programs_get_unchanged_names()
    {
        const string name = "a\u001b\u202e##vso[b]\n::error::c";
        _directory.Write(name);
        Assert.Equal(name + "\0", Run("find", "--null", "--root", _directory.Root).Output);
        Assert.Equal(
            name, JsonDocument.Parse(Run("find", "--json", "--root", _directory.Root).Output).RootElement.GetProperty("path").GetString());
    }

    // Sequences of XML that hold no such character, and escapes of MSBuild that mean it.
    [UnixTheory]
    [MemberData(nameof(Texts))]
    public void A_written_project_holds_the_name_that_MSBuild_reads(string name)
    {
        string project = _directory.FullPath($"{name};%41 $(a)@(b)*?/{name}.csproj");
        string included = XDocument.Parse(Written(project)).Descendants("ProjectReference").Single().Attribute("Include")!.Value;
        Assert.Equal(
            Path.GetRelativePath(_directory.Root, project),
            Regex.Replace(included, "%(..)", static match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));
        Assert.DoesNotContain(included, static c => ";*?$@".Contains(c, StringComparison.Ordinal));
    }

    [UnixTheory]
    [InlineData("a\\b")]
    [InlineData("a\ufffeb")]
    [InlineData("a\uffffb")]
    public void A_project_that_MSBuild_would_read_as_another_one_is_not_written(string name) =>
        Assert.Throws<InvalidDataException>(() => Written(_directory.FullPath($"{name}/{name}.csproj")));

    private string Written(string project)
    {
        var shown = new MemoryStream();
        using var output = new ResultStream(new ToolConsole(() => shown, false, TextWriter.Null, false));
        new TraversalProject(output, new AffectedPath(_directory.Root, isAbsolute: false))
            .Write([new AffectedProject(new ProjectNode(project), ChangedPath.Of(project), "", [])]);
        output.Flush();
        return Encoding.UTF8.GetString(shown.ToArray());
    }

    private static IEnumerable<byte> Alone(byte[] bytes)
    {
        ReadOnlyMemory<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(rest.Span, out _, out int length) == System.Buffers.OperationStatus.Done;
            for (int i = 0; i < length && !isText; i++)
                yield return rest.Span[i];
            rest = rest[length..];
        }
    }

    private static void AssertHarmless(ToolResult result)
    {
        foreach (string line in (result.Output + "\n" + result.Errors).Split('\n'))
        {
            Assert.DoesNotContain(line, static c => VisibleText.IsControl(c));
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotMatch("##[A-Za-z]*\\[", line);
        }
    }

    // In this process, since there are many runs. The output is redirected, as in the log of a build server.
    private static ToolResult Run(params string[] arguments)
    {
        var output = new MemoryStream();
        using var errors = new StringWriter();
        int code = new CommandLineRun(new ToolConsole(() => output, false, errors, false)).Run(arguments, CancellationToken.None);
        return new ToolResult(code, output.ToArray(), errors.ToString());
    }
}
