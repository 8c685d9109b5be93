using System.CommandLine;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Tool;

/// <summary>The process: arguments in, exit code out.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Names may begin with `@`, so no argument is taken for a file of arguments.
        ParseResult parse = WorkspaceCommandLine.Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageErrors.Of(parse, arguments) is { Count: > 0 } errors)
            return Fail([.. errors, $"'{UsageErrors.HelpCommand(parse)}' says what can be written."]);

        using var interruption = new Interruption();
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return parse.InvokeAsync(invocation, interruption.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Found;
        }
        catch (WorkspaceException error)
        {
            return Fail([$"{error.Message} ({error.Code})"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or PlatformNotSupportedException)
        {
            return Fail([error.Message]);
        }
    }

    private static int Fail(IEnumerable<string> messages)
    {
        foreach (string message in messages)
            Console.Error.WriteLine($"{WorkspaceCommandLine.Name}: {message}");
        return ExitCode.Failure;
    }
}
