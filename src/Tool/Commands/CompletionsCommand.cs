using System.CommandLine;
using WorkspaceSdk.Tool.Completion;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>Implements <c>completions</c>: shows the script by which a shell completes command lines.</summary>
internal static class CompletionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = $"The shell: {string.Join(", ", CompletionScript.Shells[..^1])} or {CompletionScript.Shells[^1]}.",
        };
        shell.CompletionSources.Add(CompletionScript.Shells);
        shell.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(static token => token.Value).Except(CompletionScript.Shells))
                result.AddError($"There is no script for '{text}'. {shell.Description}");
        });
        var command = new Command(
            "completions",
            "Shows the script by which a shell completes command lines of dotnet-workspace. Its first line shows how to load it.")
        {
            shell,
        };
        command.SetAction(parse =>
        {
            using var output = new ResultStream(console);
            foreach (string line in CompletionScript.For(parse.GetValue(shell)!).ReplaceLineEndings("\n").Split('\n'))
                output.WriteLine(line);
            output.Flush();
            return ExitCode.Found;
        });
        return command;
    }
}
