using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary><c>completions</c>: its scripts complete command lines in the real shells.</summary>
[Slow]
public sealed class CompletionTests : IDisposable
{
    private const string Line = "dotnet-workspace find --sna";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [ShellFact("bash")]
    public void Bash_completes()
    {
        string script = $$"""
            source ./script
            COMP_LINE="{{Line}}" COMP_POINT={{Line.Length}} COMP_CWORD=2
            COMP_WORDS=(dotnet-workspace find --sna)
            _dotnet_workspace
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        Assert.Equal("--snapshot\n", Run("bash", "bash", script));
    }

    [ShellFact("fish")]
    public void Fish_completes() => Assert.Equal("--snapshot\n", Run("fish", "fish", $"source ./script; complete -C '{Line}'"));

    [ShellFact("zsh")]
    public void Zsh_completes()
    {
        // A shell of people in a terminal of its own. It is read until the word is whole; a failure ends at the limit of the command.
        string script = $$"""
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PS1=; autoload -U compinit; compinit -u -d ./dump; source ./script; bindkey '^I' complete-word; print ready-$((40 + 2))"
            zpty -r shell out '*ready-42*'
            zpty -w -n shell "{{Line}}"$'\t'
            zpty -r shell out '*--snapshot*'
            print -r -- "${out##*find }"
            zpty -d shell
            """;
        Assert.StartsWith("--snapshot", Run("zsh", "zsh", script), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Each_script_says_how_to_load_it(string shell) =>
        Assert.Contains(
            $"dotnet-workspace completions {shell}",
            ToolProcess.Run(_directory.Root, "completions", shell).Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("needs SHELL")]
    [InlineData("There is no script for 'tcsh'", "tcsh")]
    public void Another_shell_is_an_error(string message, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_directory.Root, ["completions", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    // With the script in the file `script`, and the tool found by its name.
    private string Run(string shell, string program, string commands)
    {
        File.WriteAllBytes(_directory.FullPath("script"), ToolProcess.Run(_directory.Root, "completions", shell).OutputBytes);
        string tool = _directory.Write("bin/dotnet-workspace", $"#!/bin/sh\nexec {ToolProcess.ShellCommand} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("timeout", ["60", program, "-c", commands])
        {
            WorkingDirectory = _directory.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_directory.FullPath("bin")}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["HOME"] = _directory.Container;
        start.Environment.Remove("WORKSPACE_PATH");
        ToolResult result = ToolProcess.Run(start);
        return result.Output + result.Errors;
    }
}
