using System.CommandLine;
using WorkspaceSdk.Tool.Hashing;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>hash</c>: computes one SHA-256 over the names and contents of files, the same on every machine.</summary>
internal sealed class HashCommand(ToolConsole console)
{
    private readonly PatternsArgument _patterns = new(takesSeveral: true);
    private readonly SelectionOptions _selection = new();
    private readonly CaseOptions _caseSensitivity = new(
        "How names are compared; with 'smart' case counts when a pattern holds an upper-case letter.");
    private readonly Option<bool> _each = OptionFactory.Flag(
        "--each", "Show the hash of each file and its path, as sha256sum does.");
    private readonly Option<bool> _nul = OptionFactory.Flag("--null", "End results with NUL instead of a line break.", "-0", "--print0");
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object a line.");
    private readonly SnapshotOption _snapshot = new();

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var hash = new HashCommand(console);
        var command = new Command(
            "hash",
            "Computes one SHA-256 over the paths and contents of the files that find would find, "
            + "for example for the key of a cache. Paths are "
            + "relative to the root, so that the hash is the same in every checkout. A link counts as the text of its target.");
        hash._patterns.AddTo(command);
        hash._selection.AddTo(command);
        hash._caseSensitivity.AddTo(command);
        foreach (Option<bool> option in new[] { hash._each, hash._nul, hash._json })
            command.Add(option);
        hash._snapshot.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(hash._nul) && result.GetValue(hash._json))
                result.AddError("--json ends every object with a line break; it cannot be combined with --null.");
        });
        command.SetAction((parse, cancellationToken) => Task.FromResult(hash.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        StartingPoint start = _selection.Start(parse);
        var errors = new ErrorReport(start, console);
        var query = new FileQuery(_selection.Query(parse, start, _patterns.Given(parse), wholePath: false))
        {
            Types = FileEntryTypes.File | FileEntryTypes.Link,
            CaseSensitivity = _caseSensitivity.Chosen(parse),
            OnError = errors.Add,
        };
        Snapshot? kept = _snapshot.Load(parse, start.Workspace);
        FindResult found = kept?.Find(query, cancellationToken) ?? start.Workspace.Find(query, cancellationToken);
        List<FileEntry> entries;
        byte[]?[] hashes;
        using (console.ShowProgress(() => found.Statistics, areResultsShownAtOnce: false))
        {
            entries = [.. found];
            hashes = new EntryHashes(start.Workspace, query.FollowLinks).Compute(entries, errors.Add, cancellationToken);
        }

        SnapshotOption.Save(kept, console);
        bool isEach = parse.GetValue(_each);
        // A hash of a part would look like one of the whole.
        if (entries.Count > 0 && (isEach || !errors.Any))
            Show(
                entries,
                hashes,
                new HashOutputFormat(isEach, parse.GetValue(_nul), parse.GetValue(_json)),
                new EntryPath(start, absolute: false));
        return ResultOutput.ExitCodeOf(entries.Count, errors, start, query, console);
    }

    private void Show(List<FileEntry> entries, byte[]?[] hashes, HashOutputFormat format, EntryPath path)
    {
        using var stream = new ResultStream(console);
        using var output = new HashOutput(stream, path, format);
        for (int i = 0; i < entries.Count; i++)
        {
            if (hashes[i] is { } hash)
                output.Write(entries[i], hash);
        }

        output.Complete();
        stream.Flush();
    }
}
