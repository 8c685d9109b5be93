using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Ignoring;

/// <summary>The files that git tracks although an ignore file in the tree matches them.</summary>
internal static class TrackedFiles
{
    // No program that the repository's own settings name is run.
    private const string Question = "-c core.fsmonitor=false ls-files -z --cached --ignored --exclude-per-directory=.gitignore";

    /// <summary>Returns them, relative to the root; none where the root holds no repository.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <exception cref="WorkspaceException">Git cannot be run, or gives no answer.</exception>
    public static IReadOnlyList<string> Ignored(string root)
    {
        if (!File.Exists(Path.Combine(root, ".git")) && !Directory.Exists(Path.Combine(root, ".git")))
            return [];
        string git = GitProgram.Find(root) ?? throw NoAnswer("no directory on PATH holds it, those in the workspace left aside", null);
        var start = new ProcessStartInfo(git, Question) { WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            using var answer = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(answer);
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw NoAnswer(errors.GetAwaiter().GetResult().Trim().Split('\n')[0].TrimEnd('.', '\r'), null);
            return Encoding.UTF8.GetString(answer.ToArray()).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            throw NoAnswer(error.Message.TrimEnd('.'), error);
        }
    }

    private static WorkspaceException NoAnswer(string why, Exception? error) => new("WSDK0017", why, error);
}
