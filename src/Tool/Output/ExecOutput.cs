using WorkspaceSdk.Tool.Running;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Runs commands for each result, several at once. The output of a command is shown as a whole when it has ended.</summary>
internal sealed class ExecOutput : IResultOutput<FileEntry>
{
    private readonly IReadOnlyList<(CommandTemplate Template, string Program)> _commands;
    private readonly ProgramRun _run;
    private readonly ExecPath _path;
    private readonly ToolConsole _console;
    private readonly ResultStream _output;
    private readonly SemaphoreSlim _free;
    private readonly List<Task> _running = [];
    private readonly Lock _gate = new();
    private readonly ExecOutcome _outcome;

    /// <summary>Creates the output.</summary>
    /// <param name="output">Receives the output of commands.</param>
    /// <param name="console">Receives their errors.</param>
    /// <param name="commands">The commands, which run one after the other for each result.</param>
    /// <param name="run">Starts programs.</param>
    /// <param name="path">Returns the path of a result.</param>
    /// <param name="threads">The number of results to process at once.</param>
    /// <param name="outcome">Receives the exit codes.</param>
    public ExecOutput(
        ResultStream output,
        ToolConsole console,
        IReadOnlyList<(CommandTemplate Template, string Program)> commands,
        ProgramRun run,
        ExecPath path,
        int threads,
        ExecOutcome outcome)
    {
        (_output, _console, _commands, _run, _path, _outcome) = (output, console, commands, run, path, outcome);
        _free = new SemaphoreSlim(threads);
    }

    /// <inheritdoc/>
    public void Write(FileEntry result)
    {
        if (_path.TryGet(result) is not { } path)
            return;
        _free.Wait();
        _running.RemoveAll(static task => task.IsCompletedSuccessfully);
        _running.Add(Task.Run(() => Run(path)));
    }

    /// <inheritdoc/>
    public void Complete() => Task.WhenAll(_running).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is shown after the output is closed.
        Task.WaitAny(Task.WhenAll(_running));
        _free.Dispose();
    }

    private void Run(string path)
    {
        try
        {
            foreach ((CommandTemplate template, string program) in _commands)
            {
                CapturedRun ended = _run.Capture(program, template.For(path));
                lock (_gate)
                {
                    _outcome.Add(ended.ExitCode);
                    _console.WriteForeign(ended.Errors);
                    _output.WriteForeign(ended.Output);
                    _output.Flush();
                }
            }
        }
        finally
        {
            _free.Release();
        }
    }
}
