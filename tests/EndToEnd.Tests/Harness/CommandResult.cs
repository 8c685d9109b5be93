using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>This, if the command did what it should.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>This, if the command refused.</summary>
    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded, and should not have:\n{Output}");
        return this;
    }

    /// <summary>The answer to <c>-getProperty</c>, <c>-getItem</c> and <c>-getTargetResult</c>.</summary>
    public JsonElement Json()
    {
        Succeeded();
        return JsonDocument.Parse(Output).RootElement;
    }
}
