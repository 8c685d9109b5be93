using System.ComponentModel;
using System.Diagnostics;

namespace WorkspaceSdk.Ignoring;

/// <summary>
/// The ignore files that git reads besides those in the tree: <c>info/exclude</c> of a repository and the user's own. Git is asked where they are, because
/// only it knows: worktrees, included configuration, variables of the environment (gitignore(5), git-config(1)).
/// </summary>
internal static class GitExcludes
{
    /// <summary>The files that exist, the weakest first.</summary>
    /// <param name="root">The workspace root; its own repository counts, not one above.</param>
    /// <exception cref="WorkspaceException">Git cannot be run.</exception>
    public static IReadOnlyList<string> Of(string root)
    {
        var files = new List<string>();
        Add(files, root, Ask(root, "config", "--type=path", "--get", "core.excludesFile") ?? Standard());
        if (File.Exists(Path.Combine(root, ".git")) || Directory.Exists(Path.Combine(root, ".git")))
            Add(files, root, Ask(root, "rev-parse", "--git-path", "info/exclude"));
        return files;
    }

    private static void Add(List<string> files, string root, string? file)
    {
        if (file is { Length: > 0 } && File.Exists(Path.Combine(root, file)))
            files.Add(Path.Combine(root, file));
    }

    private static string Standard()
    {
        string? home = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        return Path.Combine(
            string.IsNullOrEmpty(home) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config") : home,
            "git",
            "ignore");
    }

    // The first line of the answer; null when git says there is none.
    private static string? Ask(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", string.Join(" ", arguments)) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string answer = process.StandardOutput.ReadToEnd().TrimEnd('\r', '\n');
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception error)
        {
            throw new WorkspaceException("WSDK0010", $"Git's own exclude files were asked for, and git cannot be run: {error.Message}. Install git, or leave that option out.", error);
        }
    }
}
