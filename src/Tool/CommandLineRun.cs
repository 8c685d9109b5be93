using System.CommandLine;
using System.Security;
using WorkspaceSdk.Tool.Configuration;
using WorkspaceSdk.Tool.Running;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Runs the tool once: arguments in, exit code out. Each error is one line.</summary>
/// <param name="console">Receives results and messages.</param>
/// <param name="environment">Returns the variables for the place of the configuration file; null if no file is read.</param>
internal sealed class CommandLineRun(ToolConsole console, Func<string, string?>? environment = null)
{
    /// <summary>Gets the settings of the parser. Names may begin with <c>@</c>, so no argument is read as a response file.</summary>
    public static ParserConfiguration ParserConfiguration { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs and handles every exception. An unexpected error is reported too, and is no crash.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Cancelled when the user ends the run.</param>
    public int Run(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return RunExpected(arguments, cancellationToken);
        }
        catch (Exception error)
        {
            console.Say(
                $"An error occurred that the tool does not know: {error.GetType().Name}: {error.Message} Please report it together with "
                + "the command line. (WSDK0019)");
            return ExitCode.Failure;
        }
    }

    /// <summary>Runs and handles only errors of files, systems and users. Other exceptions pass through, so that tests see them.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Cancelled when the user ends the run.</param>
    public int RunExpected(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return Invoke(arguments, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Found;
        }
        catch (Exception error) when (error is IWorkspaceError { Code: var code })
        {
            return Fail([$"{error.Message} ({code})"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException or InvalidDataException
            or PlatformNotSupportedException)
        {
            return Fail([error.Message]);
        }
    }

    private int Invoke(string[] arguments, CancellationToken cancellationToken)
    {
        var exec = ExecArguments.Take(arguments);
        arguments = exec.Rest.Length == 0 ? ["--help"] : exec.Rest;
        RootCommand commands = WorkspaceCommandLine.CreateFor(console, exec);
        ParseResult parse = commands.Parse(arguments, ParserConfiguration);
        if (UsageErrors.Of(parse, arguments) is { Count: > 0 } errors)
            return Fail([.. errors, $"Run '{UsageErrors.HelpCommand(parse)}' to see the options."]);
        parse = Configure(commands, parse, arguments);

        using var text = new StringWriter();
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = text,
            Error = text
        };
        int code = parse.InvokeAsync(invocation, cancellationToken).GetAwaiter().GetResult();
        // This is help, the version and completions; commands write their own output.
        WriteText(text.ToString());
        return code;
    }

    private ParseResult Configure(RootCommand commands, ParseResult parse, string[] arguments)
    {
        Command command = parse.CommandResult.Command;
        // Help, version and completion do not run the command.
        if (environment is null || parse.Action != command.Action || arguments[0] != command.Name
            || parse.GetValue<bool>(OptionFile.NoFile) || OptionFile.Load(environment) is not { } file)
            return parse;
        return commands.Parse(new ConfiguredArguments(commands, parse, arguments, file).Merge(), ParserConfiguration);
    }

    private void WriteText(string text)
    {
        if (text.Length == 0)
            return;
        using var output = new ResultStream(console);
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            output.WriteLine(line);
        output.Flush();
    }

    private int Fail(IEnumerable<string> messages)
    {
        foreach (string message in messages)
            console.Say(message);
        return ExitCode.Failure;
    }
}
