using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>
/// The ignore files that git reads besides those in the tree: <c>info/exclude</c> of a repository and the user's own. Only git knows
/// their paths: worktrees, included configuration and environment variables change them (gitignore(5), git-config(1)).
/// </summary>
internal static class GitExcludes
{
    /// <summary>Returns the files that exist; a later file takes precedence.</summary>
    /// <param name="root">The workspace root; its own repository counts, not one above.</param>
    /// <exception cref="WorkspaceException">Git cannot be run, or fails.</exception>
    public static IReadOnlyList<string> Of(string root) => Of(root, Git(root), GitProcess.Patience);

    /// <summary>Determines whether git compares rules and names without case there (<c>core.ignoreCase</c>).</summary>
    /// <param name="root">The workspace root.</param>
    /// <exception cref="WorkspaceException">Git cannot be run, or fails.</exception>
    public static bool IgnoreCase(string root) => new GitQuestion(root, Git(root), GitProcess.Patience).IsSet("core.ignoreCase");

    /// <summary>Returns the files that exist, by the output of a given git.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="git">The absolute path of git.</param>
    /// <param name="patience">The time limit of each run.</param>
    public static IReadOnlyList<string> Of(string root, string git, TimeSpan patience)
    {
        var files = new List<string>();
        var question = new GitQuestion(root, git, patience);
        Add(files, root, question.Setting("core.excludesFile") ?? Standard());
        if (File.Exists(Path.Combine(root, ".git")) || Directory.Exists(Path.Combine(root, ".git")))
            Add(files, root, question.RepositoryFile("info/exclude"));
        return files;
    }

    private static string Git(string root) =>
        ProgramOnPath.Find("git", root) ?? throw new WorkspaceException(
            "WSDK0010",
            "Git's own exclude files were requested, but git cannot be run: no directory on PATH holds it, those in the workspace left "
            + "aside. Install git, or leave that option out.",
            null);

    private static void Add(List<string> files, string root, string file)
    {
        if (file.Length > 0 && !IsAbsent(Path.Combine(root, file)))
            files.Add(Path.Combine(root, file));
    }

    // A file that cannot be examined is not absent: the walk reports why it cannot be read.
    private static bool IsAbsent(string file)
    {
        try
        {
            _ = File.GetAttributes(file);
            return false;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Standard()
    {
        string? home = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        return Path.Combine(
            string.IsNullOrEmpty(home) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config") : home,
            "git",
            "ignore");
    }
}
