using System.Text;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Configuration;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>The user's configuration file: its options count as if they were typed first, and none comes from a stranger.</summary>
public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ConfigurationFileTests()
    {
        _directory.Write("a.cs", "needle\n");
        _directory.Write("b.md", "Needle\nneedle\n");
        _directory.Write("deep/c.cs");
        _directory.Write(".hidden.cs", "needle\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("find --hidden", "find", "find --hidden")]
    [InlineData("find -H", "find", "find --hidden")]
    [InlineData("  find \t --hidden  \r", "find", "find --hidden")]
    [InlineData("# find --hidden\n\n", "find", "find")]
    [InlineData("search --hidden", "find", "find")]
    [InlineData("find --exclude deep", "find", "find --exclude deep")]
    [InlineData("find --exclude=deep", "find", "find --exclude deep")]
    [InlineData("find -E deep\nfind -E *.md", "find", "find --exclude deep --exclude *.md")]
    [InlineData("find -E deep", "find -E *.md", "find --exclude deep --exclude *.md")]
    [InlineData("find --exclude a b", "find", "find")]
    [InlineData("find --sort name", "find --sort path", "find --sort path")]
    [InlineData("find --sort path\nfind --sort name", "find", "find --sort name")]
    [InlineData("find --max-depth 1", "find -d 2", "find -d 2")]
    [InlineData("find --max-depth 1", "find *.cs", "find *.cs --max-depth 1")]
    [InlineData("find --max-depth 1", "find . deep", "find . deep --max-depth 1")]
    [InlineData("find --json", "find --null", "find --null")]
    [InlineData("find --sort name\nfind --reverse", "find --tree", "find --tree")]
    [InlineData("find --hidden", "find --no-config", "find")]
    [InlineData("find --hidden", "find -- *.cs", "find --hidden -- *.cs")]
    [InlineData("search --case insensitive", "search needle", "search -i needle")]
    [InlineData("search -i", "search -s needle", "search needle")]
    [InlineData("search --case smart", "search -s needle", "search needle")]
    [InlineData("search --heading", "search needle", "search needle --heading")]
    [InlineData("search --heading", "search needle --no-heading", "search needle")]
    [InlineData("search --no-line-number", "search needle -n", "search needle")]
    [InlineData("search --regexp needle", "search -e Needle", "search -e needle -e Needle")]
    [InlineData("hash --hidden", "hash", "hash --hidden")]
    public void Options_count_as_if_they_were_typed_first(string text, string typed, string meant)
    {
        (int code, string output, string errors) expected = Run("", meant), actual = Run(text, typed);
        Assert.Equal(expected, actual);
        Assert.Empty(actual.errors);
    }

    [Theory]
    [InlineData("find", 1, "'find' is not a command and an option of it")]
    [InlineData("--hidden", 1, "'--hidden' is not a command and an option of it")]
    [InlineData("find hidden", 1, "'find hidden' is not a command and an option of it")]
    [InlineData("find -", 1, "'find -' is not a command and an option of it")]
    [InlineData("# one\n\nfnd --hidden", 3, "There is no command 'fnd'. Did you mean 'find'?")]
    [InlineData("find --hiden", 1, "There is no option '--hiden' of find. Did you mean '--hidden'?")]
    [InlineData("find -HI", 1, "There is no option '-HI' of find.")]
    [InlineData("find --hidden\nfind --sort", 2, "--sort needs a value: path|name|size|modified|none.")]
    [InlineData("find --hidden true", 1, "--hidden takes no value.")]
    [InlineData("find --sort color", 1, "'color' is no value for --sort")]
    [InlineData("find --max-depth -1", 1, "'-1' is no value for --max-depth")]
    [InlineData("find --exclude=", 1, "--exclude needs a value: PATTERN.")]
    [InlineData("find --exec rm", 1, "--exec counts only where it is typed.")]
    [InlineData("find -X rm", 1, "--exec-batch counts only where it is typed.")]
    [InlineData("find --no-config", 1, "--no-config counts only where it is typed.")]
    [InlineData("find --help", 1, "There is no option '--help' of find.")]
    [InlineData("find --exclude a\u0000b", 1, "It holds a control character.")]
    [InlineData("find --json\nfind --null", 1, "The options of line 1, line 2 do not go together")]
    public void A_line_that_cannot_be_used_is_named(string text, int line, string message)
    {
        (int code, string output, string errors) = Run(text, "find");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"dotnet workspace: '{File}', line {line}: {message}", errors, StringComparison.Ordinal);
        Assert.Contains("--no-config. (WSDK0026)", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void The_example_of_the_page_can_be_used()
    {
        string page = System.IO.File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "cli.md")).ReplaceLineEndings("\n");
        string example = page.Split("## Configuration file")[1].Split("```")[1];
        Assert.Equal(Run("", "find --hidden --exclude node_modules"), Run(example, "find"));
        Assert.Equal(Run("", "search --smart-case needle"), Run(example, "search --hyperlink never needle"));
    }

    [Fact]
    public void A_mistake_in_the_typed_line_is_reported_without_the_file() =>
        Assert.DoesNotContain("WSDK0026", Run("find --hiden", "find --hiden").Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("find --help")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("[suggest:6] find -")]
    public void Help_needs_no_file(string typed) => Assert.Equal((0, ""), (Run("nonsense", typed).Code, Run("nonsense", typed).Errors));

    [Fact]
    public void A_file_that_is_none_is_named()
    {
        _directory.Write("../config/bytes");
        System.IO.File.WriteAllBytes(_directory.FullPath("../config/bytes"), [0xFF, 0xFE, 0x00]);
        _directory.Write("../config/large", new string('#', OptionFile.MaxLength + 1));
        foreach ((string file, string message) in new[]
        {
            ("bytes", "It is not valid UTF-8."),
            ("large", "It has more than 64 KiB."),
            ("missing", "The variable DOTNET_WORKSPACE_CONFIG names it, and it does not exist."),
            ("", "It cannot be read: "),
        })
        {
            string full = Path.GetFullPath(_directory.FullPath("../config/" + file));
            Assert.Contains(
                $"'{full}': {message}",
                Run(name => name == OptionFile.Variable ? full : null, "find").Errors,
                StringComparison.Ordinal);
        }

        Assert.Contains(
            "by a relative path",
            Run(static name => name == OptionFile.Variable ? "config" : null, "find").Errors,
            StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_pipe_or_a_device_is_not_read() => Assert.Contains(
        "'/dev/zero': It cannot be read: ",
        Run(static name => name == OptionFile.Variable ? "/dev/zero" : null, "find").Errors,
        StringComparison.Ordinal);

    [UnixTheory]
    [InlineData("XDG_CONFIG_HOME=/x HOME=/home/me", "/x/dotnet-workspace/config")]
    [InlineData("HOME=/home/me", "/home/me/.config/dotnet-workspace/config")]
    [InlineData("XDG_CONFIG_HOME= HOME=/home/me", "/home/me/.config/dotnet-workspace/config")]
    [InlineData("XDG_CONFIG_HOME=relative HOME=/home/me", "/home/me/.config/dotnet-workspace/config")]
    [InlineData("HOME=relative", null)]
    [InlineData("HOME=", null)]
    public void The_file_is_where_the_user_has_such_files(string environment, string? expected)
    {
        ILookup<string, string> variables = environment.Split(' ')
            .ToLookup(static text => text.Split('=')[0], static text => text.Split('=')[1]);
        Assert.Equal(expected, OptionFile.StandardPath(name => variables[name].FirstOrDefault()));
    }

    [UnixFact]
    public void A_variable_that_is_empty_means_no_file()
    {
        _directory.Write("../home/.config/dotnet-workspace/config", "find --hidden\n");
        string home = Path.GetFullPath(_directory.FullPath("../home"));
        Assert.Contains(".hidden.cs", Run(name => name == "HOME" ? home : null, "find").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            ".hidden.cs",
            Run(name => name == "HOME" ? home : name == OptionFile.Variable ? "" : null, "find").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_the_workspace_is_read()
    {
        foreach (string file in new[]
        {
            "config", ".config/dotnet-workspace/config", "dotnet-workspace/config", ".dotnet-workspace/config"
        })
            _directory.Write(file, "nonsense\n");
        Assert.Equal(0, Run(static _ => null, "find").Code);
        Assert.Equal(0, Run(static name => name == "HOME" ? "." : null, "find").Code);
    }

    [Fact]
    public void Any_text_is_options_or_an_error_that_names_it()
    {
        var random = new Random(23);
        string[] parts =
        [
            "find", "search", " ", "=", "\n", "--hidden", "--sort", "name", "--glob", "*", "-e", "#", "-", "--", "\t", "é",
            "[", "--case", "\"", "@x"
        ];
        for (int i = 0; i < 400; i++)
        {
            (int code, string _, string errors) = Run(
                string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => parts[random.Next(parts.Length)])), "find");
            Assert.True(code is 0 or 1 || errors.Length > 0, errors);
        }
    }

    private string File => Path.GetFullPath(_directory.FullPath("../config/config"));

    private (int Code, string Output, string Errors) Run(string text, string typed)
    {
        _directory.Write("../config/config", text);
        return Run(name => name == OptionFile.Variable ? File : null, typed);
    }

    private (int Code, string Output, string Errors) Run(Func<string, string?> environment, string typed)
    {
        var shown = new MemoryStream();
        using var messages = new StringWriter();
        string[] arguments = typed.StartsWith('[') ? typed.Split(' ', 2) : typed.Split(' ');
        if (arguments[0] is "find" or "search" or "hash" && !arguments.Contains("--help"))
            arguments = [arguments[0], "--root", _directory.Root, .. arguments.Skip(1)];
        int code = new CommandLineRun(new ToolConsole(() => shown, false, messages, false), environment)
            .RunExpected(arguments, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(shown.ToArray()), messages.ToString());
    }
}
