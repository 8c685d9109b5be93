using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>Runs the process: arguments in, exit code out.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        StandardStreams.Reserve();
        using var interruption = new Interruption();
        return new CommandLineRun(ToolConsole.OfProcess(), Environment.GetEnvironmentVariable).Run(arguments, interruption.Token);
    }
}
