using System.Text;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Runs git for the repository that holds a workspace.</summary>
internal sealed class GitRepository
{
    // Comparing a large working tree reads it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private const int LongestAnswer = 1 << 28;

    private readonly string _git;
    private readonly GitProcess _process;

    private GitRepository(string top, string git)
    {
        (Top, _git) = (top, git);
        _process = new GitProcess(top, git, Patience);
    }

    /// <summary>Gets the directory of the repository.</summary>
    public string Top { get; }

    /// <summary>Finds the repository of a workspace.</summary>
    /// <exception cref="WorkspaceException">There is no repository, or no git.</exception>
    public static GitRepository Open(string root)
    {
        string top = TopOf(root) ?? throw NoAnswer(root, "neither this directory nor one above it holds a '.git'");
        string git = ProgramOnPath.Find("git", top)
            ?? throw NoAnswer(root, "no directory on PATH holds git, those in the workspace left aside");
        return new GitRepository(top, git);
    }

    /// <summary>Finds the directory of the repository that holds a directory; null when there is none.</summary>
    public static string? TopOf(string directory)
    {
        for (string? above = directory; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(above, ".git")) || Directory.Exists(Path.Combine(above, ".git")))
                return above;
        }

        return null;
    }

    /// <summary>Runs git and returns its output; null when git ends with an error.</summary>
    /// <param name="question">The arguments, separated by spaces.</param>
    /// <param name="complaint">The error message of git; empty without an error.</param>
    public byte[]? TryRun(string question, out string complaint)
    {
        try
        {
            GitAnswer answer = _process.Run(GitProcess.WithoutPrograms + question, LongestAnswer);
            complaint = answer.ExitCode == 0 ? "" : answer.Errors.TrimEnd('.');
            return answer.ExitCode == 0 ? answer.Output : null;
        }
        catch (GitException error)
        {
            throw NoAnswer(Top, error.Message);
        }
    }

    /// <summary>Runs git and returns its output.</summary>
    /// <exception cref="WorkspaceException">Git ends with an error.</exception>
    public byte[] Run(string question) =>
        TryRun(question, out string complaint) ?? throw NoAnswer(
            Top, $"'git {question}' ended with an error{(complaint.Length > 0 ? $": {complaint}" : "")}");

    /// <summary>
    /// Leaves out the filters that the settings of the repository or of a submodule name. Git runs them when it compares a file of the
    /// working tree. Without its filter such a file counts as changed, if it was written since the last comparison.
    /// </summary>
    /// <exception cref="WorkspaceException">The filters are unknown, or git is too old to leave them out.</exception>
    public void LeaveOutFilters()
    {
        IReadOnlyList<string> settings = RepositoryFilters.Overrides(this);
        if (settings.Count == 0)
            return;
        const string Check = "workspace.filters-are-left-out";
        _process.Settings = [.. settings, Check, "true"];
        if (TryRun("config --get " + Check, out _) is null)
            throw NoAnswer(Top, "its settings name filters, which are programs, and only git 2.31 or newer can leave them out");
    }

    /// <summary>Returns the error of a repository whose changes are unknown.</summary>
    /// <param name="why">The reason, as a clause.</param>
    public WorkspaceException NoAnswer(string why) => NoAnswer(Top, why);

    /// <summary>Returns the repository of a submodule.</summary>
    /// <param name="path">Its path, relative to this repository.</param>
    /// <returns>Null when it was not checked out.</returns>
    public GitRepository? Submodule(string path)
    {
        string top = Path.Combine(Top, path);
        return File.Exists(Path.Combine(top, ".git")) || Directory.Exists(Path.Combine(top, ".git"))
            ? new GitRepository(top, _git)
            : null;
    }

    /// <summary>Returns the object that a revision names.</summary>
    /// <exception cref="WorkspaceException">The repository has no such revision.</exception>
    public string Resolve(string revision)
    {
        if (ComparedRevisions.Problem(revision) is { } problem)
            throw Unknown(revision, $"it {problem}");
        byte[]? answer = TryRun($"rev-parse --verify {revision}^{{commit}}", out string complaint);
        return answer is null ? throw Missing(revision, complaint) : Line(answer);
    }

    /// <summary>Returns the merge base of two revisions.</summary>
    /// <exception cref="WorkspaceException">The repository has no merge base of the two.</exception>
    public string MergeBase(string first, string second)
    {
        byte[]? answer = TryRun($"merge-base {first} {second}", out string complaint);
        return answer is null
            ? throw Missing($"{first}...{second}", complaint.Length > 0 ? complaint : "the two have no common ancestor")
            : Line(answer);
    }

    /// <summary>Returns the content of a file in a revision; null when this clone does not have it.</summary>
    public string? Blob(string id) =>
        TryRun($"cat-file blob {id}", out _) is { } content ? Encoding.UTF8.GetString(content) : null;

    private WorkspaceException Missing(string revision, string complaint) =>
        Line(Run("rev-parse --is-shallow-repository")) == "true"
            ? new WorkspaceException(WorkspaceDiagnostics.CloneIsShallow.Id, WorkspaceDiagnostics.CloneIsShallow.Message(revision, Top))
            : Unknown(revision, complaint);

    private WorkspaceException Unknown(string revision, string why) => new(
        WorkspaceDiagnostics.RevisionUnknown.Id,
        WorkspaceDiagnostics.RevisionUnknown.Message(revision, Top, why.Length > 0 ? why : "git knows none of that name"));

    private static WorkspaceException NoAnswer(string directory, string why) =>
        new(WorkspaceDiagnostics.ChangesUnknown.Id, WorkspaceDiagnostics.ChangesUnknown.Message(directory, why));

    private static string Line(byte[] answer) => Encoding.UTF8.GetString(answer).TrimEnd('\r', '\n');
}
