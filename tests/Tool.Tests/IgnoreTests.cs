namespace WorkspaceSdk.Tests;

/// <summary>Which ignore files <c>find</c> honours.</summary>
[Slow]
public sealed class IgnoreTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Find_lists_what_git_lists()
    {
        GitCommand.Run(_directory.Root, "init", "-q");
        _directory.Write(".gitignore", "*.log\n!keep.log\n/build/\nnested/*\n!nested/kept\n");
        _directory.Write("sub/.gitignore", "local\n!x.log\n");
        foreach (string path in new[]
        {
            "a.txt", "b.log", "keep.log", "build/out", "sub/build/out", "sub/local", "sub/x.log", "nested/gone", "nested/kept",
            ".config/settings", "with space/ä.txt", "[brackets]/{braces}"
        })
            _directory.Write(path);
        File.CreateSymbolicLink(_directory.FullPath("link"), "build");

        string git = GitCommand.Run(_directory.Root, "ls-files", "-co", "--exclude-standard", "-z");
        string found = Run("find", "--type", "f", "--type", "l", "--hidden", "-0").Output;
        Assert.Equal(Ordered(git), found.Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Ignore_files_of_the_repository_count_below_a_subdirectory_too()
    {
        GitCommand.Run(_directory.Root, "init", "-q");
        _directory.Write(".gitignore", "*.log\n/sub/secret\n");
        _directory.Write("sub/a.log");
        _directory.Write("sub/secret");
        _directory.Write("sub/b");
        Assert.Equal(["b"], Run("find", "--root", "sub").Lines);
        Assert.Equal(["b"], ToolProcess.Run(_directory.FullPath("sub"), "find").Lines);
        Assert.Equal(["a.log", "b", "secret"], Run("find", "--root", "sub", "--no-ignore").Lines);
    }

    [Fact]
    public void Dot_ignore_files_count_as_well()
    {
        _directory.Write(".ignore", "a\n");
        _directory.Write("a");
        _directory.Write("b");
        Assert.Equal(["b"], Run("find").Lines);
        Assert.Equal(["a", "b"], Run("find", "--no-ignore").Lines);
    }

    [Fact]
    public void A_start_that_is_ignored_itself_is_explained()
    {
        GitCommand.Run(_directory.Root, "init", "-q");
        _directory.Write(".gitignore", "out/\n");
        _directory.Write("out/a");
        ToolResult result = Run("find", "--root", "out");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--no-ignore", result.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ordered(string git) =>
        git.Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    private ToolResult Run(params string[] arguments) => ToolProcess.Run(_directory.Root, arguments);
}
