using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary><c>--snapshot</c>: the same results, read only where something changed.</summary>
[Slow]
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TemporaryDirectory _state = new();

    public SnapshotTests()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        _directory.Write("a.cs");
        _directory.Write("src/b.cs", "needle");
        _directory.Write("src/deep/c.cs");
        _directory.Write("ignored/d.cs");
        _directory.Write(".gitignore", "ignored/\n");
    }

    private string File => Path.Combine(_state.Root, "made", "snapshot");

    public void Dispose()
    {
        _directory.Dispose();
        _state.Dispose();
    }

    [Fact]
    public void The_second_run_opens_nothing_and_finds_the_same()
    {
        Settle();
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], Run("find", "*.cs").Lines);
        Settle();
        ToolResult again = Run("find", "*.cs", "--stats");
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], again.Lines);
        Assert.Contains(
            "directories opened: 0\ndirectories recalled: 3\nentries read: 0\nignore files read: 0\n",
            again.Errors.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_seen()
    {
        Settle();
        Run("find");
        _directory.Write("src/new.cs");
        System.IO.File.Delete(_directory.FullPath("a.cs"));
        Assert.Equal(["src/b.cs", "src/deep/c.cs", "src/new.cs"], Run("find", "*.cs").Lines);
        _directory.Write(".gitignore", "src/\n");
        Assert.Equal(["ignored/d.cs"], Run("glob", "**/*.cs").Lines);
    }

    [Fact]
    public void A_damaged_file_costs_time_and_nothing_else()
    {
        Run("find");
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        bytes[^1] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        ToolResult found = Run("find", "*.cs");
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], found.Lines);
        Assert.Equal(0, found.ExitCode);
        Settle();
        Assert.Equal(["src/b.cs"], Run("search", "needle", "--files-with-matches").Lines);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error()
    {
        Directory.CreateDirectory(File);
        ToolResult result = Run("find");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(File, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Read me\n")]
    [InlineData("WSDKSTAR and more")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void A_file_that_is_no_snapshot_is_never_replaced(string content)
    {
        _directory.Write("README.md", content);

        ToolResult find = ToolProcess.Run(_directory.Root, "find", "*.cs", "--snapshot", "README.md");
        ToolResult search = ToolProcess.Run(_directory.Root, "search", "needle", "-l", "--snapshot", "README.md");

        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], find.Lines);
        Assert.Equal(["src/b.cs"], search.Lines);
        Assert.Equal(2, find.ExitCode);
        Assert.Contains("WSDK0025", find.Errors, StringComparison.Ordinal);
        Assert.Contains("WSDK0025", search.Errors, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(_directory.FullPath("README.md")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(100)]
    public void A_snapshot_that_was_cut_off_is_replaced(int length)
    {
        Run("find");
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..length]);

        ToolResult found = Run("find", "*.cs");

        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], found.Lines);
        Assert.Equal(0, found.ExitCode);
        Assert.True(new FileInfo(File).Length > 100);
    }

    [Fact]
    public void The_top_of_the_file_system_is_no_file()
    {
        ToolResult result = ToolProcess.Run(_directory.Root, "find", "*.cs", "--snapshot", Path.GetPathRoot(_directory.Root)!);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], result.Lines);
        Assert.Contains("is a directory", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_name_is_a_mistake() => Assert.Equal(2, ToolProcess.Run(_directory.Root, "find", "--snapshot", "").ExitCode);

    [Fact]
    public void A_missing_name_is_a_mistake()
    {
        ToolResult result = ToolProcess.Run(_directory.Root, "find", "--snapshot");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--snapshot", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_no_file_is_left_unchanged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Off Linux nobody tells a pipe from a file.");
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using (Process make = Process.Start("mkfifo", [File]))
            make.WaitForExit();

        ToolResult result = Run("find", "*.cs");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["a.cs", "src/b.cs", "src/deep/c.cs"], result.Lines);
        Assert.Contains("is no regular file", result.Errors, StringComparison.Ordinal);
        using Process test = Process.Start("test", ["-p", File]);
        test.WaitForExit();
        Assert.Equal(0, test.ExitCode);
    }

    // What was changed within the last tick is read once more.
    private static void Settle() => Thread.Sleep(60);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, [.. arguments, "--snapshot", File]);
}
