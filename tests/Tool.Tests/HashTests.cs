using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary><c>hash</c>: one hash for a set of files, the same on every machine.</summary>
[Slow]
public sealed class HashTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new(), _other = new("elsewhere");

    public HashTests() => Fill(_directory);

    public void Dispose()
    {
        _directory.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void It_is_the_same_in_every_checkout()
    {
        Fill(_other);
        File.SetLastWriteTimeUtc(_other.FullPath("a.txt"), DateTime.UnixEpoch);
        Assert.Equal(Run().Output, ToolProcess.Run(_other.Root, "hash").Output);
        Assert.Matches("^[0-9a-f]{64}$", Run().Output.Trim());
    }

    [Fact]
    public void It_is_the_hash_of_what_each_and_null_write()
    {
        ToolResult each = Run("--each", "--null");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(each.OutputBytes)), Run().Output.Trim());
        Assert.Equal(Sha("one") + "  a.txt\0" + Sha("") + "  src/b.txt\0", each.Output);
    }

    [Theory]
    [InlineData("a.txt", "two")]
    [InlineData("src/b.txt", "x")]
    [InlineData("src/new.txt", "")]
    public void It_changes_with_a_file(string path, string content)
    {
        string before = Run().Output;
        _directory.Write(path, content);
        Assert.NotEqual(before, Run().Output);
    }

    [Fact]
    public void It_changes_with_a_name()
    {
        string before = Run().Output;
        File.Move(_directory.FullPath("a.txt"), _directory.FullPath("b.txt"));
        Assert.NotEqual(before, Run().Output);
    }

    [Fact]
    public void Files_that_find_does_not_show_do_not_count()
    {
        string before = Run().Output;
        _directory.Write("built/x");
        _directory.Write(".hidden");
        Assert.Equal(before, Run().Output);
        Assert.NotEqual(before, Run("--no-ignore").Output);
    }

    [Fact]
    public void Patterns_and_options_choose_as_for_find()
    {
        Assert.Equal([$"{Sha("")}  src/b.txt"], Run("--each", "b.*").Lines);
        Assert.Equal([$"{Sha("one")}  a.txt", $"{Sha("")}  src/b.txt"], Run("--each", "b.*", "a.txt").Lines);
        Assert.Equal([$"{Sha("")}  b.txt"], Run("--each", "--root", "src").Lines);
    }

    [Fact]
    public void Json_says_the_same()
    {
        JsonElement whole = JsonDocument.Parse(Run("--json").Output).RootElement;
        Assert.Equal((Run().Output.Trim(), 2), (whole.GetProperty("sha256").GetString(), whole.GetProperty("files").GetInt32()));
        JsonElement first = JsonDocument.Parse(Run("--json", "--each").Lines[0]).RootElement;
        Assert.Equal(("a.txt", Sha("one")), (first.GetProperty("path").GetString(), first.GetProperty("sha256").GetString()));
    }

    [Fact]
    public void An_empty_result_has_no_hash()
    {
        ToolResult result = Run("nothing");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
    }

    [UnixTheory]
    [InlineData("pipe", "mkfifo src/pipe.txt", true)]
    [InlineData("unreadable", "chmod 000 a.txt", false)]
    public void A_file_that_cannot_be_read_is_an_error_and_no_hash_of_the_rest(string name, string command, bool isPassedOver)
    {
        if (name == "unreadable" && Environment.IsPrivilegedProcess)
            return;
        Shell(command);
        ToolResult result = Run();
        // A pipe is no file, so find --type f does not show it.
        Assert.Equal(isPassedOver ? 0 : 2, result.ExitCode);
        Assert.Equal(isPassedOver, result.Output.Length > 0);
    }

    [UnixTheory]
    [InlineData("ln -s a.txt link", "a.txt")]
    [InlineData("ln -s nowhere link", "nowhere")]
    [InlineData("ln -s src link", "src")]
    public void A_link_is_the_text_of_what_it_leads_to(string command, string target)
    {
        Shell(command);
        Assert.Equal([$"{Sha(target)}  link"], Run("--each", "link").Lines);
    }

    [UnixTheory]
    [InlineData("printf x > \"$(printf 'a\\nb')\"")]
    [InlineData("printf x > 'back\\slash'")]
    [InlineData("printf x > 'two  blanks'")]
    [InlineData("printf x > ./--option")]
    public void Sha256sum_agrees_whatever_a_name_holds(string command)
    {
        Shell(command);
        File.WriteAllBytes(_directory.FullPath("../sums"), Run("--each").OutputBytes);
        Shell("sha256sum --check --strict --quiet ../sums");
    }

    private static void Fill(TemporaryDirectory directory)
    {
        directory.Write(".gitignore", "built\n");
        directory.Write("src/b.txt");
        directory.Write("built/old");
        directory.Write("a.txt", "one");
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = _directory.Root };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, ["hash", .. arguments]);
}
