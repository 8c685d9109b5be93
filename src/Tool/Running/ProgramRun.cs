using System.ComponentModel;
using System.Diagnostics;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Running;

/// <summary>Starts programs that the user named, without a shell.</summary>
/// <param name="directory">The directory in which they start.</param>
/// <param name="cancellationToken">Ends a running program.</param>
internal sealed class ProgramRun(string directory, CancellationToken cancellationToken)
{
    /// <summary>Gets the absolute path of a program. A name with a separator is a path; others are searched in <c>PATH</c>.</summary>
    /// <param name="name">The program, as given by the user.</param>
    /// <param name="root">The workspace root. A program in it runs only if the user gives its path.</param>
    /// <exception cref="FileNotFoundException">The program does not exist.</exception>
    public string Locate(string name, string root)
    {
        bool isPath = name.Contains('/') || name.Contains(Path.DirectorySeparatorChar);
        string? program = isPath ? Path.GetFullPath(name, directory) : ProgramOnPath.Find(name, root);
        return program is not null && ProgramOnPath.IsExecutable(program)
            ? program
            : throw new FileNotFoundException(isPath
                ? $"'{name}' is no program that can be run."
                : $"There is no program '{name}' in the directories of PATH, those in the workspace left aside. Write a path, such as "
                    + $"'./{name}', to run one of the workspace.");
    }

    /// <summary>Runs a program to its end. It shares the console with the tool.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="IOException">It cannot be started.</exception>
    public int Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Start(program, arguments, isCaptured: false);
        using CancellationTokenRegistration ending = cancellationToken.Register(() => End(process));
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode;
    }

    /// <summary>Runs a program to its end, and returns its output. Its input is empty.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public CapturedRun Capture(string program, IEnumerable<string> arguments)
    {
        using Process process = Start(program, arguments, isCaptured: true);
        using CancellationTokenRegistration ending = cancellationToken.Register(() => End(process));
        process.StandardInput.Close();
        using MemoryStream output = new(), errors = new();
        Task other = process.StandardError.BaseStream.CopyToAsync(errors, CancellationToken.None);
        process.StandardOutput.BaseStream.CopyTo(output);
        other.GetAwaiter().GetResult();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return new CapturedRun(process.ExitCode, output.ToArray(), errors.ToArray());
    }

    private Process Start(string program, IEnumerable<string> arguments, bool isCaptured)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = isCaptured,
            RedirectStandardOutput = isCaptured,
            RedirectStandardError = isCaptured,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw new IOException($"'{program}' cannot be started: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }
}

/// <summary>Represents the exit code and the output of a program.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record CapturedRun(int ExitCode, byte[] Output, byte[] Errors);
