using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>The files that git tracks although an ignore file in the tree matches them.</summary>
internal static class TrackedFiles
{
    private const string Question =
        GitProcess.WithoutPrograms + "ls-files -z --cached --ignored --exclude-per-directory=.gitignore";

    // A million paths of 256 bytes.
    private const int LongestAnswer = 256 * 1024 * 1024;

    /// <summary>Returns their paths relative to the root; none where the root holds no repository.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <exception cref="WorkspaceException">Git cannot be run, or fails.</exception>
    public static IReadOnlyList<string> Ignored(string root)
    {
        if (!File.Exists(Path.Combine(root, ".git")) && !Directory.Exists(Path.Combine(root, ".git")))
            return [];
        string git = ProgramOnPath.Find("git", root)
            ?? throw NoAnswer("no directory on PATH holds it, those in the workspace left aside", null);
        try
        {
            GitAnswer answer = new GitProcess(root, git, GitProcess.Patience).Run(Question, LongestAnswer);
            if (answer.Complaint is { } complaint)
                throw NoAnswer(complaint, null);
            return Encoding.UTF8.GetString(answer.Output).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (GitException error)
        {
            throw NoAnswer(error.Message, error);
        }
    }

    private static WorkspaceException NoAnswer(string why, Exception? error) => new("WSDK0017", GitAnswer.OneLine(why).TrimEnd('.'), error);
}
