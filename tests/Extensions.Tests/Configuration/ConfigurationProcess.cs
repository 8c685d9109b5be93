using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>The program <c>ConfigurationProgram</c> in a process of its own, without <c>WORKSPACE_PATH</c>.</summary>
internal static class ConfigurationProcess
{
    public static string ProgramFile => Path.Combine(
        RepositoryPaths.Artifacts, "bin/ConfigurationProgram", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ConfigurationProgram.dll");

    /// <summary>Copies the program into a directory.</summary>
    public static string CopyTo(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(ProgramFile)!))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        return Path.Combine(directory, Path.GetFileName(ProgramFile));
    }

    /// <summary>Runs the program, which has to succeed, and returns its output.</summary>
    public static string Run(params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(Environment.CurrentDirectory, ProgramFile, arguments);
        Assert.True(exitCode == 0, output + errors);
        return output;
    }

    /// <summary>Runs a copy of the program in a directory.</summary>
    public static (int ExitCode, string Output, string Errors) Run(
        string directory, string program, string[] arguments, string? workspacePath = null)
    {
        using Process process = Start(directory, program, arguments, workspacePath);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), errors.Result);
    }

    /// <summary>Starts a copy of the program in a directory.</summary>
    public static Process Start(string directory, string program, string[] arguments, string? workspacePath = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("WORKSPACE_PATH");
        if (workspacePath is not null)
            start.Environment["WORKSPACE_PATH"] = workspacePath;
        return Process.Start(start)!;
    }
}
