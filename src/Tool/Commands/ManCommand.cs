using System.CommandLine;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary><c>man</c>: the manual page.</summary>
internal static class ManCommand
{
    /// <summary>The command.</summary>
    /// <param name="console">Where the page goes.</param>
    /// <param name="render">Gives the page.</param>
    public static Command Create(ToolConsole console, Func<string> render)
    {
        var command = new Command("man", "Shows the manual page of the tool, in the form that the command man reads.");
        command.SetAction(_ =>
        {
            using var output = new ResultStream(console);
            foreach (string line in render().TrimEnd('\n').Split('\n'))
                output.WriteLine(line);
            output.Flush();
            return ExitCode.Found;
        });
        return command;
    }
}
