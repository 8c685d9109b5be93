using System.Diagnostics;

namespace WorkspaceSdk.Oracle;

/// <summary>Runs programs in a directory.</summary>
/// <param name="directory">The directory.</param>
internal sealed class ProgramRun(string directory)
{
    /// <summary>Runs one to its end.</summary>
    /// <returns>The exit code, and the written text; with standard error when the program failed.</returns>
    public (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The MSBuild of this process has set variables for itself.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)))
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string message = errors.GetAwaiter().GetResult();
        return (process.ExitCode, process.ExitCode <= 1 ? output : output + message);
    }

    /// <summary>Runs git, and returns its output.</summary>
    /// <exception cref="InvalidOperationException">Git failed.</exception>
    public string Git(params string[] arguments)
    {
        (int code, string output) = Run(
            "git", ["-c", "user.name=oracle", "-c", "user.email=oracle", "-c", "core.hooksPath=", .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {code}: {output}");
    }
}
