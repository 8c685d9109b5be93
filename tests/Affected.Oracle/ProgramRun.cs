using System.Diagnostics;

namespace WorkspaceSdk.Oracle;

/// <summary>Runs <c>dotnet</c> in a directory.</summary>
/// <param name="directory">The directory.</param>
internal sealed class ProgramRun(string directory)
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, and what was written.</returns>
    public (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Set by whoever runs this, it would move the root.
        start.Environment.Remove("WORKSPACE_PATH");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string complaint = errors.GetAwaiter().GetResult();
        return (process.ExitCode, process.ExitCode <= 1 ? output : output + complaint);
    }
}
