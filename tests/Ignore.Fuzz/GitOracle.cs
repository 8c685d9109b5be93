using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Asks git itself. Paths are Latin-1 text: one character for one byte.</summary>
public sealed class GitOracle(string root)
{
    /// <summary>Whether git can be run here.</summary>
    public static bool IsAvailable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static d => File.Exists(Path.Combine(d, "git")));

    /// <summary>Makes the root a repository without templates.</summary>
    public void Initialize() => Run("init -q --template=", []);

    /// <summary>Those of some paths that are ignored.</summary>
    // Behind `./` a name that begins with a colon is a name.
    public HashSet<string> Ignored(IEnumerable<string> paths) => [.. Run("check-ignore --no-index --stdin -z", paths.Select(static path => "./" + path)).Select(static path => path[2..])];

    /// <summary>The files and links that are not ignored.</summary>
    public HashSet<string> Listed() => [.. Run("ls-files -co --exclude-standard -z", [])];

    private string[] Run(string arguments, IEnumerable<string> input)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Encoding.Latin1,
            StandardOutputEncoding = Encoding.Latin1,
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using Process git = Process.Start(start)!;
        // Git answers while it is still being asked, so both ends must be served at once.
        Task writing = Task.Run(() =>
        {
            foreach (string path in input)
                git.StandardInput.Write(path + "\0");
            git.StandardInput.Close();
        });
        string output = git.StandardOutput.ReadToEnd();
        writing.Wait();
        git.WaitForExit();
        // check-ignore ends with 1 when nothing is ignored.
        if (git.ExitCode > 1)
            throw new InvalidOperationException($"git {arguments} ended with {git.ExitCode} in {root}");
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
