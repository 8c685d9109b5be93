using System.Diagnostics;
using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What goes to standard output, what to standard error, and which code the process ends with.</summary>
[Slow]
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public OutputTests() => _directory.Write("src/a.cs", "12345");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Results_are_all_that_standard_output_holds()
    {
        ToolResult result = Run("find", "--stats");
        Assert.Equal("src\nsrc/a.cs\n", result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("entries read: 2", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'fnd' here", "fnd")]
    [InlineData("There is no option '--hiden' here", "--hiden")]
    [InlineData("'missing' is not an existing directory.", "find", "--root", "missing")]
    [InlineData("'missing' is not an existing directory.", "init", "--root", "missing")]
    [InlineData("'q' is no value for --type: it takes f, d, l or x.", "find", "--type", "q")]
    [InlineData("'size,name' is no value for --sort: it takes path, name, size, modified or none.", "find", "--sort", "size,name")]
    public void A_mistake_is_reported_in_one_line(string expected, params string[] arguments)
    {
        string[] lines = Run(arguments).Errors.TrimEnd().Split('\n');
        Assert.Contains(expected, lines[0], StringComparison.Ordinal);
        // A wrong command line is followed by where help is.
        Assert.All(lines.Skip(1), static line => Assert.Contains("--help' to see", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_result_the_exit_code_is_1_and_nothing_is_shown() => Assert.Equal((1, "", ""), Outcome("find", "nothing"));

    [Theory]
    [InlineData("find", "[")]
    [InlineData("find", "--root", "missing")]
    [InlineData("find", "--hiden")]
    [InlineData("find", "--json=true")]
    [InlineData("find", "--type", "q")]
    [InlineData("find", "--min-size", "many")]
    [InlineData("find", "--changed-within", "soon")]
    [InlineData("find", "--limit", "0")]
    [InlineData("find", "--null", "--json")]
    [InlineData("search", "(")]
    [InlineData("search")]
    [InlineData("nonsense")]
    public void Wrong_usage_makes_the_exit_code_2_and_is_explained_on_standard_error(params string[] arguments)
    {
        (int code, string output, string errors) = Outcome(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("dotnet workspace: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_glob_error_names_the_column_of_what_was_written() =>
        Assert.Contains("'ab[' is wrong at column 3", Run("find", "ab[").Errors, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_cannot_be_read_is_named_and_makes_the_code_2()
    {
        // A mode would not keep root out.
        File.CreateSymbolicLink(_directory.FullPath("circle"), "circle");
        ToolResult result = Run("find", "--follow");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{_directory.FullPath("circle")}'", result.Errors, StringComparison.Ordinal);
        Assert.Contains("src/a.cs", result.Lines);
    }

    [Fact]
    public void Json_is_one_object_a_line()
    {
        string[] lines = Run("find", "--json").Lines;
        Assert.Equal(2, lines.Length);
        using JsonDocument folder = JsonDocument.Parse(lines[0]);
        using JsonDocument file = JsonDocument.Parse(lines[1]);
        Assert.Equal("directory", folder.RootElement.GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, folder.RootElement.GetProperty("size").ValueKind);
        Assert.Equal(["path", "type", "size", "modified"], file.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(5, file.RootElement.GetProperty("size").GetInt64());
        Assert.Equal(File.GetLastWriteTimeUtc(_directory.FullPath("src/a.cs")), file.RootElement.GetProperty("modified").GetDateTime());
    }

    [Fact]
    public void Count_shows_a_number_only()
    {
        Assert.Equal((0, "2\n", ""), Outcome("find", "--count"));
        Assert.Equal((1, "0\n", ""), Outcome("find", "nothing", "--count"));
        Assert.Equal("{\"count\":1}\n", Run("find", "--count", "--json", "--limit", "1").Output);
    }

    [Fact]
    public void Absolute_paths_are_shown_on_request() =>
        Assert.Equal([_directory.FullPath("src/a.cs").Replace('\\', '/')], Run("find", "*.cs", "--absolute").Lines);

    [UnixFact]
    public void Names_are_shown_unchanged()
    {
        string name = $"foo[bar] \u001b{{é}} {new string('x', 200)}.py";
        _directory.Write(name);
        Assert.Equal([name], Run("find", "*.py").Lines);
        Assert.Equal(name, JsonDocument.Parse(Run("find", "*.py", "--json").Output).RootElement.GetProperty("path").GetString());
    }

    [LinuxFact]
    public void Names_that_are_not_UTF8_are_shown_as_their_bytes()
    {
        Shell("touch src/$(printf 'a\\377.bin')");
        try
        {
            byte[] expected = [(byte)'a', 0xFF, .. ".bin\n"u8];
            Assert.Equal([.. "src/"u8, .. expected], Run("find", "*.bin").OutputBytes);
            Assert.Equal(expected, Run("find", "*.bin", "--root", "src").OutputBytes);
            JsonElement json = JsonDocument.Parse(Run("find", "*.bin", "--json").Output).RootElement;
            Assert.Equal([.. "src/"u8, .. expected[..^1]], json.GetProperty("rawPath").GetBytesFromBase64());
            Assert.Equal(expected[..^1], JsonDocument.Parse(Run("hash", "--each", "--json", "*.bin", "--root", "src").Output)
                .RootElement.GetProperty("rawPath").GetBytesFromBase64());
        }
        finally
        {
            // The runtime cannot name such a file, so it cannot delete it either.
            Shell("rm src/*.bin");
        }
    }

    [UnixFact]
    public void A_reader_that_has_enough_ends_the_work_quietly()
    {
        for (int i = 0; i < 3000; i++)
            _directory.Write($"many/{new string('n', 60)}{i}");
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, "find");
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_name()
    {
        _directory.Write("@types/index.d.ts");
        Assert.Equal(["@types"], Run("find", "@types").Lines);
    }

    [Fact]
    public void Patterns_that_begin_with_a_dash_come_after_two_dashes()
    {
        _directory.Write("-x");
        Assert.Equal(["-x"], Run("find", "--", "-x").Lines);
    }

    private void Shell(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _directory.Root };
        using Process shell = Process.Start(start)!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, arguments);

    private (int Code, string Output, string Errors) Outcome(params string[] arguments)
    {
        ToolResult result = Run(arguments);
        return (result.ExitCode, result.Output, result.Errors);
    }
}
