using System.CommandLine;
using WorkspaceSdk.Tool.Health;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>doctor</c>: shows what is wrong in a workspace or will surprise.</summary>
internal sealed class DoctorCommand(ToolConsole console)
{
    private readonly Option<string?> _root = SelectionOptions.CreateRoot(
        "The directory whose workspace is meant. The default is the current directory.");
    private readonly Option<bool> _json = OptionFactory.Flag("--json", "One JSON object a line.");
    private readonly Option<bool> _report = OptionFactory.Flag(
        "--report",
        "Show versions, the system, settings and the number of findings by code, for an issue. Shows no path and no name of the workspace.");

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var doctor = new DoctorCommand(console);
        var command = new Command(
            "doctor",
            "Looks a workspace over and shows what is wrong or will surprise. Looks at the root, the declarations as a build does, "
            + "groups without files and markers that hide another. Looks at unreadable directories, names that other systems cannot hold, "
            + "and tracked files that ignore files leave out. Looks at projects that get the SDK twice, and packages that carry a class "
            + "which their code does not use. Changes nothing. "
            + "Ends with 0 when there is nothing to show, else with 1.")
        {
            doctor._root,
            doctor._json,
            doctor._report
        };
        command.SetAction((parse, cancellationToken) => Task.FromResult(doctor.Run(parse, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellationToken)
    {
        using var stream = new ResultStream(console);
        (WorkspaceTree? workspace, IEnumerable<Observation> observations) = Observations(parse, cancellationToken);
        if (parse.GetValue(_report))
        {
            HealthReport.Write(workspace, [.. observations], stream);
            stream.Flush();
            return ExitCode.Found;
        }

        using var output = new ObservationOutput(stream, parse.GetValue(_json));
        int count = 0;
        foreach (Observation observation in observations)
        {
            count++;
            output.Write(observation);
        }

        stream.Flush();
        if (count > 0)
            return ExitCode.NothingFound;
        console.Say("nothing is wrong.");
        return ExitCode.Found;
    }

    private (WorkspaceTree? Workspace, IEnumerable<Observation> Observations) Observations(
        ParseResult parse, CancellationToken cancellationToken)
    {
        try
        {
            WorkspaceTree workspace = StartingPoint.Open(parse.GetValue(_root)).Workspace;
            return (workspace, new HealthCheck(workspace, cancellationToken).Observations());
        }
        catch (WorkspaceRootException error)
        {
            return (null, [new Observation(true, error.Code, "", error.Message)]);
        }
    }
}
