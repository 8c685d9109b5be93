using System.Diagnostics;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Ignoring;

/// <summary>The rules that git keeps outside the tree, against git itself.</summary>
public sealed class GitExcludesTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [GitTheory]
    [InlineData("repository")]
    [InlineData("worktree")]
    public void Excludes_of_the_repository_and_of_the_user_count_as_for_git(string kind)
    {
        Git("init -q main");
        if (kind == "worktree")
            Git("-C main -c user.name=n -c user.email=e commit -q --allow-empty -m m", "-C main worktree add -q ../work");
        string root = kind == "worktree" ? "work" : "main";
        _tree.Write("user-rules", "*.user\n*.both\n/deep/*.anchored\n");
        Git($"-C main config core.excludesFile {_tree.Root}/user-rules");
        _tree.Write("main/.git/info/exclude", "*.local\n!x.both\n");
        foreach (string file in (string[])
        [
            "a.user", "a.local", "a.both", "x.both", "a.kept", "deep/a.anchored", "other/a.anchored", "back/a.user", "back/a.local"
        ])
            _tree.Write($"{root}/{file}", "");
        _tree.Write($"{root}/back/.gitignore", "!a.user\n");

        string[] expected = Output($"-C {root} ls-files -co --exclude-standard").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var query = new FileQuery { UseGitExcludes = true, IncludeHidden = true };
        var workspace = WorkspaceTree.At(Path.Combine(_tree.Root, root));
        // A worktree's `.git` is a file, and no entry for git either.
        Assert.Equal(expected.Order(StringComparer.Ordinal), workspace.Find(query).Select(static e => e.Path));
        Assert.True(workspace.Find(new FileQuery(query) { UseGitExcludes = false }).Count() > expected.Length);
    }

    [GitTheory]
    [InlineData("*.log", "X.LOG")]
    [InlineData("Build/", "bUILD/out.txt")]
    [InlineData("/docs/*.TXT", "Docs/a.txt")]
    [InlineData("x[A-F]z", "xbz")]
    [InlineData("x[!A-F]z", "xBz")]
    [InlineData("x[A]z", "xAz")]
    [InlineData("x[[:upper:]]z", "xbz")]
    [InlineData("\\Ab?", "abc")]
    [InlineData("\u00c4?", "\u00e4x")]
    [InlineData("*\n!KEEP.log", "keep.LOG")]
    public void Rules_ignore_case_where_the_repository_does(string rules, string path)
    {
        Git("init -q");
        _tree.Write(".gitignore", rules + "\n!.gitignore\n").Write(path, "");
        foreach (bool ignoreCase in (bool[])[true, false])
        {
            Git("config core.ignoreCase " + (ignoreCase ? "true" : "false"));
            string[] expected = Output("-c core.quotePath=false ls-files -co --exclude-standard")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var query = new FileQuery { UseGitExcludes = true, IncludeHidden = true };
            Assert.Equal(expected.Order(StringComparer.Ordinal), _tree.Workspace.Find(query).Select(static e => e.Path));
            Assert.Equal(expected.Contains(path), _tree.Workspace.Judge(path, query).IsFound);
        }
    }

    [GitTheory]
    [InlineData("*.log", "X.LOG")]
    public void Queries_without_gits_settings_compare_case(string rules, string path)
    {
        Git("init -q", "config core.ignoreCase true");
        _tree.Write(".gitignore", rules).Write(path, "");
        Assert.Equal([path], _tree.Workspace.Find().Select(static e => e.Path));
    }

    [GitTheory]
    [InlineData("perhaps")]
    public void A_setting_of_case_that_git_cannot_read_is_an_error(string value)
    {
        Git("init -q", "config core.ignoreCase " + value);
        WorkspaceException error = Assert.Throws<WorkspaceException>(
            () => _tree.Workspace.Find(new FileQuery { UseGitExcludes = true }).Count());
        Assert.Equal("WSDK0018", error.Code);
    }

    [Fact]
    public void Further_ignore_files_are_weaker_than_those_in_the_tree()
    {
        _tree
            .Write("rules", "*.log\n*.tmp\n")
            .Write("stronger", "!b.tmp\n")
            .With("a.log", "a.tmp", "b.tmp", "d/a.log")
            .Write("d/.gitignore", "!*.log\n");
        var query = new FileQuery { Patterns = ["**/*.{log,tmp}"], IgnoreFiles = ["rules", Path.Combine(_tree.Root, "stronger")] };
        Assert.Equal(["b.tmp", "d/a.log"], _tree.Workspace.Find(query).Select(static e => e.Path));
        FindResult missing = _tree.Workspace.Find(new FileQuery(query) { IgnoreFiles = ["absent"] });
        Assert.Equal(4, missing.Count());
        Assert.Equal("absent", Assert.Single(missing.Errors).Path);
    }

    private void Git(params string[] commands)
    {
        foreach (string command in commands)
            Output(command);
    }

    private string Output(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _tree.Root, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
