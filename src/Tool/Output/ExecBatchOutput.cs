using WorkspaceSdk.Tool.Running;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Runs commands for all results together.</summary>
/// <param name="commands">The commands, which run one after the other.</param>
/// <param name="run">Starts programs.</param>
/// <param name="path">Returns the path of a result.</param>
/// <param name="outcome">Receives the exit codes.</param>
internal sealed class ExecBatchOutput(
    IReadOnlyList<(CommandTemplate Template, string Program)> commands, ProgramRun run, ExecPath path, ExecOutcome outcome)
    : IResultOutput<FileEntry>
{
    private readonly List<string> _paths = [];

    /// <inheritdoc/>
    public void Write(FileEntry result)
    {
        if (path.TryGet(result) is { } text)
            _paths.Add(text);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        foreach ((CommandTemplate template, string program) in commands)
        {
            foreach (IReadOnlyList<string> portion in ArgumentBudget.Split(_paths, template.For))
                outcome.Add(run.Run(program, template.For(portion)));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept open.
    }
}
