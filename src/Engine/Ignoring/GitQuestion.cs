using System.Text;

namespace WorkspaceSdk.Ignoring;

/// <summary>
/// Reads facts about the repository at a workspace root from git. A failure of git is an error: without its rules, a result would
/// show files that they hide.
/// </summary>
/// <param name="root">The workspace root.</param>
/// <param name="git">The absolute path of git.</param>
/// <param name="patience">The time limit of each run.</param>
internal sealed class GitQuestion(string root, string git, TimeSpan patience)
{
    // The output is a path; anything longer is an error.
    private const int LongestAnswer = 64 * 1024;

    private readonly GitProcess _process = new(root, git, patience);

    /// <summary>Returns the value of a setting that is a path.</summary>
    /// <returns>Null when it is not set.</returns>
    /// <exception cref="WorkspaceException">Git fails.</exception>
    public string? Setting(string name)
    {
        // The older of the two ways to request a path, which every git has.
        string question = "config -z --path --get " + name;
        GitAnswer answer = Run(question);
        if (answer is { ExitCode: 1, Output.Length: 0, Errors.Length: 0 })
            return null;
        return Text(question, answer, '\0');
    }

    /// <summary>Determines whether a setting that is a Boolean value is true. One that is not set is false.</summary>
    /// <exception cref="WorkspaceException">Git fails, or the value is not Boolean.</exception>
    public bool IsSet(string name)
    {
        string question = "config -z --bool --get " + name;
        GitAnswer answer = Run(question);
        return answer is not { ExitCode: 1, Output.Length: 0, Errors.Length: 0 } && Text(question, answer, '\0') == "true";
    }

    /// <summary>Returns the path of a file that belongs to the repository.</summary>
    /// <exception cref="WorkspaceException">Git fails, or there is no repository that it can use.</exception>
    public string RepositoryFile(string name)
    {
        string question = "rev-parse --git-path " + name;
        string path = Text(question, Run(question), '\n').TrimEnd('\r');
        return path.Replace('\\', '/').EndsWith(name, StringComparison.Ordinal) ? path : throw NoAnswer(question, $"it said '{path}'");
    }

    private string Text(string question, GitAnswer answer, char end)
    {
        if (answer.Complaint is { } complaint)
            throw NoAnswer(question, complaint);
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(answer.Output);
        }
        catch (DecoderFallbackException)
        {
            throw NoAnswer(question, "the path it gave is not valid UTF-8");
        }

        // Exactly one value, and nothing after it.
        if (text.Length == 0 || text.IndexOf(end) != text.Length - 1)
            throw NoAnswer(question, text.Length == 0 ? "it said nothing" : $"it said '{text.TrimEnd()}'");
        return text.Substring(0, text.Length - 1);
    }

    private GitAnswer Run(string question)
    {
        try
        {
            return _process.Run(question, LongestAnswer);
        }
        catch (GitException error) when (error.IsNotStarted)
        {
            throw new WorkspaceException(
                "WSDK0010",
                $"Git's own exclude files were requested, but git cannot be run: {error.Message}. Install git, or leave that option out.",
                error);
        }
        catch (GitException error)
        {
            throw NoAnswer(question, error.Message);
        }
    }

    private WorkspaceException NoAnswer(string question, string what) => new(
        "WSDK0018",
        $"Git's own exclude files were requested, but 'git {question}' in '{root}' gave no answer: {GitAnswer.OneLine(what)}. "
        + "Correct what git complains of, or leave that option out.",
        null);
}
