using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Runs a command and counts the processor time of its whole tree of processes. As the reaper of orphans
/// this process also waits for processes that the command left running, so the kernel's sums include all of them. Linux only.
/// </summary>
public static unsafe partial class MeasuredProcess
{
    private const int BecomeReaper = 36;
    private const int OfChildren = -1;

    static MeasuredProcess()
    {
        if (prctl(BecomeReaper, 1, 0, 0, 0) != 0)
            throw new InvalidOperationException(
                "This system has no reaper of orphans, without which processor time is lost. Linux is needed.");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">The command failed; the message holds its output.</exception>
    public static ProcessCost Run(
        string directory,
        string file,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? inputFile = null)
    {
        string output = Path.GetTempFileName();
        try
        {
            double before = CpuMillisecondsOfChildren();
            long start = Stopwatch.GetTimestamp();
            int exitCode = RunToFile(directory, file, arguments, environment, output, inputFile);
            ReapOrphans();
            double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            double cpu = CpuMillisecondsOfChildren() - before;
            string text = File.ReadAllText(output);
            return exitCode == 0
                ? new ProcessCost(cpu, wall, text)
                : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {exitCode}:\n{text}");
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static int RunToFile(
        string directory,
        string file,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string?>? environment,
        string output,
        string? inputFile)
    {
        // The shell redirects, so that this process needs no pipe and no thread; it becomes the command by exec.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = directory };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("output=$1; input=$2; shift 2; exec \"$@\" > \"$output\" 2>&1 < \"$input\"");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(output);
        start.ArgumentList.Add(inputFile ?? "/dev/null");
        start.ArgumentList.Add(file);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    // Processes that the command started and did not wait for have become children of this process.
    private static void ReapOrphans()
    {
        int status;
        while (waitpid(-1, &status, 0) > 0)
        {
        }
    }

    private static double CpuMillisecondsOfChildren()
    {
        // struct rusage of 64-bit Linux begins with two times, each of seconds and microseconds.
        long* usage = stackalloc long[18];
        if (getrusage(OfChildren, usage) != 0)
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"getrusage failed with {Marshal.GetLastPInvokeError()}."));
        return ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getrusage(int who, long* usage);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int prctl(int option, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int waitpid(int process, int* status, int options);
}
