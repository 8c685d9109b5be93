using Microsoft.Build.Logging.StructuredLogger;
using LoggedTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace WorkspaceSdk.Tests;

/// <summary>A build as its binary log has it.</summary>
internal sealed class BuildResult
{
    private readonly CommandResult _command;

    public BuildResult(CommandResult command, string log)
    {
        _command = command;
        Assert.True(File.Exists(log), $"{command.Command} wrote no log:\n{command.Output}\n{command.Errors}");
        Log = BinaryLog.ReadBuild(log);
    }

    public Build Log { get; }

    public IReadOnlyList<Diagnostic> Errors => Diagnostics<Error>();

    public IReadOnlyList<Diagnostic> Warnings => Diagnostics<Warning>();

    /// <summary>Returns the lines of the output that are about a project of the build.</summary>
    public string[] Lines(string project) =>
        [.. _command.Output.Split('\n').Where(line => line.Contains(project, StringComparison.Ordinal))];

    /// <summary>How often the compiler ran.</summary>
    public int CompilerRuns => Log.FindChildrenRecursive<LoggedTask>(static task => task.Name is "Csc" or "Fsc" or "Vbc").Count;

    /// <summary>How many further processes were started because a task cannot share one.</summary>
    public int TaskHosts => Log.FindChildrenRecursive<LoggedTask>(static task => task.FindChildrenRecursive<Message>(static message =>
        message.Text?.Contains("task host", StringComparison.OrdinalIgnoreCase) == true).Count > 0
        && task.FromAssembly?.Contains("WorkspaceSdk", StringComparison.Ordinal) == true).Count;

    /// <summary>Messages that begin with a text, of whatever importance.</summary>
    public string[] Messages(string start) =>
        [.. Log.FindChildrenRecursive<Message>(message => message.Text?.StartsWith(start, StringComparison.Ordinal) == true)
            .Select(static message => message.Text)];

    public BuildResult Succeeded()
    {
        _command.Succeeded();
        Assert.Empty(Warnings);
        return this;
    }

    public BuildResult SucceededWithWarnings()
    {
        _command.Succeeded();
        return this;
    }

    /// <summary>The one error of a failed build, whichever way it is repeated.</summary>
    public Diagnostic Failed()
    {
        _command.Failed();
        return Only(Errors);
    }

    /// <summary>The same for one of the projects of a build.</summary>
    public Diagnostic Failed(string project) =>
        Only(Diagnostics<Error>(error => error.GetNearestParent<Project>()?.ProjectFile == project));

    private Diagnostic Only(IReadOnlyList<Diagnostic> errors)
    {
        Assert.True(errors.Select(static e => e.Code).Distinct().Count() == 1, _command.Output);
        return errors[0];
    }

    private List<Diagnostic> Diagnostics<T>(Func<T, bool>? predicate = null)
        where T : AbstractDiagnostic =>
        [.. Log.FindChildrenRecursive<T>()
            .Where(diagnostic => predicate?.Invoke(diagnostic) != false)
            .Select(static d => new Diagnostic(d.Code ?? "", d.Text ?? "", d.File ?? "", d.LineNumber))
            .Distinct()];
}
