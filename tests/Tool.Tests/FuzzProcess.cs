using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Runs a fuzzer where it is built. It is a process of its own, since it loads the assemblies under test in instrumented copies.
/// </summary>
internal static class FuzzProcess
{
    /// <summary>Runs a fuzzer to its end.</summary>
    /// <param name="name">The name of its project.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exit code, and what it wrote.</returns>
    public static (int ExitCode, string Report) Run(string name, params string[] arguments)
    {
        string built = Path.Combine(
            RepositoryPaths.Artifacts,
            "bin",
            name,
            Path.GetFileName(Path.GetDirectoryName(ToolProcess.Assembly)!),
            $"WorkspaceSdk.{name}.dll");
        var start = new ProcessStartInfo("dotnet", [built, .. arguments]) { RedirectStandardOutput = true };
        using Process fuzz = Process.Start(start)!;
        string report = fuzz.StandardOutput.ReadToEnd();
        fuzz.WaitForExit();
        return (fuzz.ExitCode, report);
    }
}
