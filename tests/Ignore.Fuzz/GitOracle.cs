using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Asks git itself. Paths are Latin-1 text: one character for one byte.</summary>
public sealed class GitOracle(string root)
{
    /// <summary>Whether git can be run here.</summary>
    public static bool IsAvailable
    {
        get;
    } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static d => File.Exists(Path.Combine(d, "git")));

    /// <summary>Makes the root a repository without templates.</summary>
    public void Initialize(bool ignoreCase = false)
    {
        Run("init -q --template=", []);
        Run("config core.ignoreCase " + (ignoreCase ? "true" : "false"), []);
    }

    /// <summary>Those of some paths that are ignored.</summary>
    // Behind `./` a name that begins with a colon is a name.
    public HashSet<string> Ignored(IEnumerable<string> paths) =>
        [.. Run("check-ignore --no-index --stdin -z", paths.Select(static path => "./" + path)).Select(static path => path[2..])];

    /// <summary>For each path the ignore file and the line that decide about it; an empty file where none does.</summary>
    public Dictionary<string, (string File, int Line)> Reasons(IEnumerable<string> paths)
    {
        string[] fields = Fields("check-ignore --no-index -v -n --stdin -z", paths.Select(static path => "./" + path));
        var reasons = new Dictionary<string, (string File, int Line)>();
        for (int i = 0; i + 3 < fields.Length; i += 4)
            reasons[fields[i + 3][2..]] = (fields[i],
                fields[i + 1].Length == 0 ? 0 : int.Parse(fields[i + 1], System.Globalization.CultureInfo.InvariantCulture));
        return reasons;
    }

    /// <summary>The files and links that are not ignored.</summary>
    public HashSet<string> Listed() => [.. Run("ls-files -co --exclude-standard -z", [])];

    private string[] Run(string arguments, IEnumerable<string> input) =>
        [.. Fields(arguments, input).Where(static field => field.Length > 0)];

    private string[] Fields(string arguments, IEnumerable<string> input)
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
        return output.Split('\0');
    }
}
