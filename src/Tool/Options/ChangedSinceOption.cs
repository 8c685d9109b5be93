using System.CommandLine;
using WorkspaceSdk.Tool.Changes;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The option <c>--changed-since</c>: only files that differ from a commit.</summary>
internal sealed class ChangedSinceOption
{
    private const string MergeBase = "...";

    private readonly Option<string?> _option = new("--changed-since")
    {
        HelpName = "REF",
        Description =
            "Only what differs from a git commit: committed, uncommitted and untracked. With 'REF...' from the commit at which REF "
            + "and HEAD parted.",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        _option.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (ComparedRevisions.Problem(Revision(text)) is { } problem)
                result.AddError($"'{text}' is no revision for --changed-since: it {problem}.");
        });
        command.Add(_option);
    }

    /// <summary>Gets the filter for entries; null when the option was not given.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="workspace">The workspace.</param>
    /// <exception cref="WorkspaceException">Git fails, or has no such commit.</exception>
    public Func<FileEntry, bool>? Filter(ParseResult parse, WorkspaceTree workspace)
    {
        if (parse.GetValue(_option) is not { } text)
            return null;
        var revisions = new ComparedRevisions(Revision(text), "HEAD", text.EndsWith(MergeBase, StringComparison.Ordinal));
        var files = new HashSet<string>(StringComparer.Ordinal);
        var directories = new List<string>();
        foreach (ChangedPath change in new GitChanges(GitRepository.Open(workspace.Root))
            .Find(revisions, isUncommittedWanted: true, isUntrackedWanted: true))
        {
            files.Add(change.FullPath);
            // For a submodule git reports only that it changed.
            if (change.IsDirectory)
                directories.Add(change.FullPath + Path.DirectorySeparatorChar);
        }

        return entry => files.Contains(entry.FullPath)
            || directories.Exists(directory => entry.FullPath.StartsWith(directory, StringComparison.Ordinal));
    }

    private static string Revision(string text) => text.EndsWith(MergeBase, StringComparison.Ordinal) ? text[..^MergeBase.Length] : text;
}
