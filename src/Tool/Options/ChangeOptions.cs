using System.CommandLine;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that select the changes.</summary>
internal sealed class ChangeOptions
{
    private const string StandardInput = "-";

    private readonly Option<string?> _since = new Option<string?>("--since")
    {
        Description = "The revisions to compare: REVISION for the changes since the merge base with it; A...B for the same with a name for "
            + "the branch; A..B for the two directly.",
        HelpName = "REVISION",
    }.NotEmpty();

    private readonly Option<string?> _files = new Option<string?>("--files")
    {
        Description = "A file with the changed paths, one a line, relative to the workspace root or absolute; '-' for standard input. No "
            + "git is needed.",
        HelpName = "FILE",
    }.TakesPath("a list of files");

    private readonly Option<bool> _uncommitted = OptionFactory.Flag(
        "--uncommitted", "Count changes of tracked files that are not committed, too.");
    private readonly Option<bool> _untracked = OptionFactory.Flag(
        "--untracked", "Count files that git neither tracks nor ignores, too.");
    private readonly Option<bool> _nul = OptionFactory.Flag(
        "--null", "End paths with NUL instead of a line break, those of --files and those of the answer.", "-0");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _since, _files, _uncommitted, _untracked, _nul })
            command.Add(option);
        command.Validators.Add(result =>
        {
            // The presence of the options and not their values: reading a missing value throws.
            bool isGitAsked = result.GetResult(_since) is not null || result.GetValue(_uncommitted) || result.GetValue(_untracked);
            bool isListGiven = result.GetResult(_files) is not null;
            if (isGitAsked == isListGiven)
                result.AddError(isGitAsked
                    ? "--files is the whole list of changes; it cannot be combined with --since, --uncommitted or --untracked."
                    : "No changes are given. Write --since REVISION, --uncommitted, --untracked or --files FILE.");
        });
    }

    /// <summary>Gets the character that ends a path.</summary>
    public byte End(ParseResult parse) => parse.GetValue(_nul) ? (byte)0 : (byte)'\n';

    /// <summary>Returns the changes, ordinal by path.</summary>
    public IReadOnlyList<ChangedPath> Read(ParseResult parse, WorkspaceTree workspace) =>
    [
        .. Changes(parse, workspace).DistinctBy(static change => change.FullPath, StringComparer.Ordinal)
            .OrderBy(static change => change.FullPath, StringComparer.Ordinal)
    ];

    /// <summary>Returns a sentence about changes of the working tree that no option counts; null when there are none.</summary>
    public string? Uncounted(ParseResult parse, WorkspaceTree workspace)
    {
        if (parse.GetValue(_files) is not null)
            return null;
        var git = new GitChanges(GitRepository.Open(workspace.Root));
        bool isUncommitted = !parse.GetValue(_uncommitted) && git.Find(null, isUncommittedWanted: true, isUntrackedWanted: false).Count > 0;
        bool isUntracked = !parse.GetValue(_untracked) && git.Find(null, isUncommittedWanted: false, isUntrackedWanted: true).Count > 0;
        return (isUncommitted, isUntracked) switch
        {
            (true, true) => "Changes that are not committed were not counted. Add --uncommitted and --untracked to count them.",
            (true, false) => "Changes that are not committed were not counted. Add --uncommitted to count them.",
            (false, true) => "Files that git does not track were not counted. Add --untracked to count them.",
            _ => null,
        };
    }

    // A pipe is a list too: some shells make one from the output of a command.
    private static FileStream OpenList(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private IReadOnlyList<ChangedPath> Changes(ParseResult parse, WorkspaceTree workspace)
    {
        if (parse.GetValue(_files) is not { } file)
            return new GitChanges(GitRepository.Open(workspace.Root)).Find(
                parse.GetValue(_since) is { } since ? ComparedRevisions.Read(since) : null,
                parse.GetValue(_uncommitted),
                parse.GetValue(_untracked));
        return ListedChanges.Read(
            () => file == StandardInput ? ToolConsole.OpenInput() : OpenList(file), file, parse.GetValue(_nul), workspace.Root);
    }
}
