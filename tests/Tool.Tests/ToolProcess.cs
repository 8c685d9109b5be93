using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The built tool, run as a process of its own: the IL by <c>dotnet</c>, or the native program that <c>WSDK_NATIVE_TOOL</c> names.
/// </summary>
internal static class ToolProcess
{
    private static readonly string Configuration = typeof(ToolProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Configuration").Value!;

    /// <summary>The assembly users run.</summary>
    public static string Assembly => Path.Combine(RepositoryPaths.Artifacts, "bin", "Tool", Configuration, "dotnet-workspace.dll");

    /// <summary>Gets the native program that is tested in place of the IL; null when the IL is tested.</summary>
    public static string? Native { get; } = Environment.GetEnvironmentVariable("WSDK_NATIVE_TOOL") is { Length: > 0 } program
        ? Path.GetFullPath(program, RepositoryPaths.Root)
        : null;

    /// <summary>Gets what starts the tool in a shell.</summary>
    public static string ShellCommand => Native is null ? $"dotnet '{Assembly}'" : $"'{Native}'";

    /// <summary>Runs the tool to its end.</summary>
    public static ToolResult Run(string directory, params string[] arguments) => Run(StartInfo(directory, arguments));

    /// <summary>Runs the tool, in surroundings that a test has changed, to its end.</summary>
    public static ToolResult Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }

    /// <summary>How to start the tool with its output and errors redirected.</summary>
    public static ProcessStartInfo StartInfo(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(Native ?? "dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (Native is null)
            start.ArgumentList.Add(Assembly);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        // Set by whoever runs the tests, it would move every root.
        start.Environment.Remove("WORKSPACE_PATH");
        // Nor may the configuration file of whoever runs them change an answer.
        start.Environment["DOTNET_WORKSPACE_CONFIG"] = "";
        return start;
    }
}
