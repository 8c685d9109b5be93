using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>Runs real processes with a clean environment: nothing the test host was given reaches them.</summary>
internal static class Command
{
    // No build of a test takes a tenth of it. One that waits for ever is named and ended, or it would hold all tests.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    // The compiler leaves an empty directory behind each time it runs; here they go away with the tests.
    private static readonly Lazy<string> TemporaryFiles = new(static () =>
    {
        string place = Directory.CreateTempSubdirectory("wsdk-tmp-").FullName;
        TestRun.DeleteAtEnd(place);
        return place;
    });

    /// <summary>What starts a process with that environment.</summary>
    public static ProcessStartInfo StartInfo(
        string directory, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(file)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        foreach (string inherited in start.Environment.Keys.Where(IsOfTheTestHost).ToList())
            start.Environment.Remove(inherited);

        // No process outlives its test, or with the compiler's the host, and nothing is shared with whatever else runs.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment[OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = TemporaryFiles.Value;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        CompilerServer.Serve(start.Environment);
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return start;
    }

    public static CommandResult Run(
        string directory, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = StartInfo(directory, file, arguments, environment);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"'{file} {string.Join(' ', start.ArgumentList)}' in '{directory}' did not end within {LongestRun.TotalMinutes} minutes.");
        }

        return new CommandResult(
            $"{file} {string.Join(' ', start.ArgumentList)}",
            process.ExitCode,
            output.GetAwaiter().GetResult(),
            errors.GetAwaiter().GetResult());
    }

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("WORKSPACE", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "DOTNET_HOST_PATH" or "DOTNET_ROOT" or "ContinuousIntegrationBuild";
}
