using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Ignoring;

/// <summary>
/// Runs git in a workspace root, within limits of time and size. Only a repository at the root counts, none above it. Git downloads
/// nothing: an object that the repository lacks is missing.
/// </summary>
/// <param name="root">The workspace root.</param>
/// <param name="git">The absolute path of git.</param>
/// <param name="patience">The time limit of a run.</param>
internal sealed class GitProcess(string root, string git, TimeSpan patience)
{
    /// <summary>
    /// Git ends these commands within milliseconds, in large repositories within seconds. Only a process that hangs takes longer.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The options without which git runs a monitor of the file system and hooks of the repository, when it reads the index.
    /// </summary>
    public const string WithoutPrograms = "-c core.fsmonitor=false -c core.hooksPath=/dev/null ";

    private const string SettingCount = "GIT_CONFIG_COUNT";
    private const int LongestComplaint = 64 * 1024;

    /// <summary>
    /// Gets or sets settings that take precedence over those of the repository and of its submodules: names and values by turns.
    /// Git reads them since version 2.31.
    /// </summary>
    public IReadOnlyList<string> Settings { get; set; } = [];

    /// <summary>Runs git with these arguments.</summary>
    /// <param name="arguments">The arguments, separated by spaces; no argument may contain one.</param>
    /// <param name="longestAnswer">The maximum number of bytes of output.</param>
    /// <exception cref="GitException">Git cannot be started, takes too long or writes too much.</exception>
    public GitAnswer Run(string arguments, int longestAnswer)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        Task<byte[]> output = Task.Run(() => Read(process.StandardOutput.BaseStream, process, longestAnswer));
        Task<byte[]> errors = Task.Run(() => Read(process.StandardError.BaseStream, process, LongestComplaint));
        if (!Task.WaitAll([output, errors], patience)
            || output.Result.Length > longestAnswer
            || errors.Result.Length > LongestComplaint
            || !process.WaitForExit((int)patience.TotalMilliseconds))
        {
            End(process);
            throw new GitException($"it did not end within {patience.TotalSeconds} seconds, or wrote more than an answer", null);
        }

        return new GitAnswer(process.ExitCode, output.Result, GitAnswer.OneLine(Encoding.UTF8.GetString(errors.Result)));
    }

    private Process Start(string arguments)
    {
        var start = new ProcessStartInfo(git, arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Path.GetDirectoryName(Paths.LinkResolution.Resolve(root)) is { } above)
            start.Environment["GIT_CEILING_DIRECTORIES"] = above;
        // A stranger's repository may lack an object and name a program as the place to download it from. Old versions of git know only
        // the second of these settings: no protocol has the name none.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        // Traces are no error messages.
        foreach (string name in start.Environment.Keys
            .Where(static name => name.StartsWith("GIT_TRACE", StringComparison.OrdinalIgnoreCase))
            .ToArray())
            start.Environment.Remove(name);
        AddSettings(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            throw new GitException(error.Message.TrimEnd('.'), error) { IsNotStarted = true };
        }
    }

    // After those of the user. A name may hold any character, and as an option it would end at its first '='.
    private void AddSettings(IDictionary<string, string?> environment)
    {
        if (Settings.Count == 0)
            return;
        int count = environment.TryGetValue(SettingCount, out string? known) && int.TryParse(known, out int given) ? given : 0;
        for (int i = 0; i < Settings.Count; i += 2, count++)
        {
            environment[$"GIT_CONFIG_KEY_{count}"] = Settings[i];
            environment[$"GIT_CONFIG_VALUE_{count}"] = Settings[i + 1];
        }

        environment[SettingCount] = $"{count}";
    }

    private static byte[] Read(Stream stream, Process process, int limit)
    {
        using var read = new MemoryStream();
        byte[] buffer = new byte[4096];
        int length;
        while (read.Length <= limit && (length = stream.Read(buffer, 0, buffer.Length)) > 0)
            read.Write(buffer, 0, length);
        // A process with more output would wait for ever on a pipe that nobody reads.
        if (read.Length > limit)
            End(process);
        return read.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
#if NET
            process.Kill(entireProcessTree: true);
#else
            process.Kill();
#endif
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended on its own.
        }
    }
}

/// <summary>Git failed. The message holds the reason, without a full stop.</summary>
internal sealed class GitException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>Gets a value that indicates whether git could not be started.</summary>
    public bool IsNotStarted { get; init; }
}

/// <summary>Holds the output of one run of git.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output, as bytes: a path need not be UTF-8.</param>
/// <param name="Errors">Its standard error, as one line.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Gets the reason why the run failed; null when it succeeded.</summary>
    public string? Complaint => Errors.Length > 0 ? $"it said '{Errors}'" : ExitCode != 0 ? $"it ended with the code {ExitCode}" : null;

    /// <summary>Joins the lines of a text to one.</summary>
    public static string OneLine(string text) =>
        string.Join(
            "; ",
            text
                .Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => line.Trim())
                .Where(static line => line.Length > 0));
}
