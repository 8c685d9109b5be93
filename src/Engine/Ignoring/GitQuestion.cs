using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Ignoring;

/// <summary>Asks git about the repository at a workspace root. Whatever is no answer is an error: to go on without the rules would show what they hide.</summary>
/// <param name="root">The workspace root.</param>
/// <param name="git">The absolute path of git.</param>
/// <param name="patience">How long to wait for an answer.</param>
internal sealed class GitQuestion(string root, string git, TimeSpan patience)
{
    // Answers are a path; what is longer is none.
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Gets the value of a setting that is a path.</summary>
    /// <returns>Null when it is not set.</returns>
    /// <exception cref="WorkspaceException">Git gives no answer.</exception>
    public string? Setting(string name)
    {
        // The older of the two ways to ask for a path, which every git has.
        string[] question = ["config", "-z", "--path", "--get", name];
        GitAnswer answer = Ask(question);
        if (answer is { ExitCode: 1, Output.Length: 0, Errors.Length: 0 })
            return null;
        return Text(question, answer, '\0');
    }

    /// <summary>Gets the path of a file that belongs to the repository.</summary>
    /// <exception cref="WorkspaceException">Git gives no answer, or there is no repository that it can use.</exception>
    public string RepositoryFile(string name)
    {
        string[] question = ["rev-parse", "--git-path", name];
        string path = Text(question, Ask(question), '\n').TrimEnd('\r');
        return path.Replace('\\', '/').EndsWith(name, StringComparison.Ordinal) ? path : throw NoAnswer(question, $"it said '{path}'");
    }

    private string Text(string[] question, GitAnswer answer, char end)
    {
        if (answer.Errors.Length > 0 || answer.ExitCode != 0)
            throw NoAnswer(question, answer.Errors.Length > 0 ? $"it said '{answer.Errors}'" : $"it ended with the code {answer.ExitCode}");
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(answer.Output);
        }
        catch (DecoderFallbackException)
        {
            throw NoAnswer(question, "the path it gave is not valid UTF-8");
        }

        // One answer, and all of it.
        if (text.Length == 0 || text.IndexOf(end) != text.Length - 1)
            throw NoAnswer(question, text.Length == 0 ? "it said nothing" : $"it said '{text.TrimEnd()}'");
        return text.Substring(0, text.Length - 1);
    }

    private GitAnswer Ask(string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        Task<byte[]> output = Task.Run(() => Read(process.StandardOutput.BaseStream, process));
        Task<byte[]> errors = Task.Run(() => Read(process.StandardError.BaseStream, process));
        if (!Task.WaitAll([output, errors], patience) || output.Result.Length > LongestAnswer || errors.Result.Length > LongestAnswer || !process.WaitForExit((int)patience.TotalMilliseconds))
        {
            End(process);
            throw NoAnswer(arguments, $"it did not end within {patience.TotalSeconds} seconds, or wrote more than an answer");
        }

        return new GitAnswer(process.ExitCode, output.Result, OneLine(Encoding.UTF8.GetString(errors.Result)));
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(git, string.Join(" ", arguments))
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Only the repository at the root counts, none above it.
        if (Path.GetDirectoryName(Paths.LinkResolution.Resolve(root)) is { } above)
            start.Environment["GIT_CEILING_DIRECTORIES"] = above;
        // Traces are no complaints.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("GIT_TRACE", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            throw new WorkspaceException("WSDK0010", $"Git's own exclude files were asked for, and git cannot be run: {error.Message.TrimEnd('.')}. Install git, or leave that option out.", error);
        }
    }

    private static byte[] Read(Stream stream, Process process)
    {
        using var read = new MemoryStream();
        byte[] buffer = new byte[4096];
        int length;
        while (read.Length <= LongestAnswer && (length = stream.Read(buffer, 0, buffer.Length)) > 0)
            read.Write(buffer, 0, length);
        // Whoever writes more than an answer is not waited for: the pipe that nobody reads would hold it for ever.
        if (read.Length > LongestAnswer)
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
            // It ended by itself.
        }
    }

    private WorkspaceException NoAnswer(string[] question, string what) => new(
        "WSDK0018",
        $"Git's own exclude files were asked for, and 'git {string.Join(" ", question)}' in '{root}' gave no answer: {OneLine(what)}. Mend what git complains of, or leave that option out.",
        null);

    private static string OneLine(string text) =>
        string.Join("; ", text.Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim()).Where(static line => line.Length > 0));
}
