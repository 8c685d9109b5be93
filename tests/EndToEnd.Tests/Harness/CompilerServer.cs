using System.Diagnostics;
using System.Reflection;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The compiler as a process of its own, as developers have it, for what this test host builds and nothing else. It ends with the tests.
/// </summary>
internal static class CompilerServer
{
    private static readonly string Id = "wsdk-" + Environment.ProcessId;
    private static readonly Lock Starting = new();
    private static bool _isRunning;

    /// <summary>
    /// Lets a build use the server, which is started first if need be: one that a build starts would have
    /// whatever limits that build is tested under.
    /// </summary>
    /// <param name="environment">The build's environment, which is the server's too.</param>
    public static void Serve(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = Id;
        lock (Starting)
        {
            if (_isRunning)
                return;
            // A compiler that is asked for its version asks the server, so there is one once it answers.
            var settings = new Dictionary<string, string?>(environment);
            if (Run("csc.dll", "-version", "-shared:" + Id, settings) != 0)
                throw new InvalidOperationException("The compiler does not say its version.");
            // One that is not listening any more ends by itself.
            TestRun.AtEnd(() => Run("VBCSCompiler.dll", "-shutdown", "-pipename:" + Id, settings));
            _isRunning = true;
        }
    }

    private static int Run(string compiler, string option, string server, Dictionary<string, string?> environment)
    {
        string roslyn = typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static a => a.Key == "Roslyn").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(roslyn, "bincore", compiler), option, server])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true
        };
        start.Environment.Clear();
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
