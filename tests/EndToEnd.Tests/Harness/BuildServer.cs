using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Tests;

/// <summary>
/// MSBuild as processes that stay between builds, for the builds of this test host and nothing else. Each serves one build at a time, so a build takes one that is free.
/// They end with the tests.
/// </summary>
internal static class BuildServer
{
    private static readonly HashSet<string> Commands = ["build", "clean", "msbuild", "pack", "publish", "restore"];
    private static readonly ConcurrentStack<int> Free = new();
    private static int _count;

    /// <summary>Determines whether a command is a build that a server can do.</summary>
    public static bool Serves(string file, IReadOnlyList<string> arguments) => file == "dotnet" && arguments.Count > 0 && Commands.Contains(arguments[0]);

    /// <summary>Takes a server for one build.</summary>
    /// <returns>Its number, to give back after the build.</returns>
    public static int Take(ProcessStartInfo start)
    {
        if (!Free.TryPop(out int number))
        {
            number = Interlocked.Increment(ref _count);
            var settings = new Dictionary<string, string?>(start.Environment);
            Use(settings, number);
            TestRun.AtEnd(() => ShutDown(settings));
        }

        Use(start.Environment, number);
        return number;
    }

    /// <summary>Gives a server back.</summary>
    public static void Return(int number) => Free.Push(number);

    private static void Use(IDictionary<string, string?> environment, int number)
    {
        environment["MSBUILDDISABLENODEREUSE"] = "0";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
        // Processes with another salt do not know each other.
        environment["MSBUILDNODEHANDSHAKESALT"] = string.Create(CultureInfo.InvariantCulture, $"wsdk-{Environment.ProcessId}-{number}");
    }

    private static void ShutDown(Dictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("dotnet", ["build-server", "shutdown", "--msbuild"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment.Clear();
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
