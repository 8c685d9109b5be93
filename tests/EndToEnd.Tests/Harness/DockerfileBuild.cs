using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Builds and runs the image of a Dockerfile without an engine for containers. Each stage is a directory that becomes the root of the file
/// system, with the system's programs and .NET mounted into it in place of the base image. Knows the instructions that the samples use.
/// </summary>
/// <param name="place">An empty directory for the stages.</param>
/// <param name="contexts">The build contexts by name; the main one is empty.</param>
/// <param name="arguments">The values of <c>--build-arg</c>.</param>
/// <param name="mounts">More directories that every process can read: the path in the image, and the directory.</param>
internal sealed partial class DockerfileBuild(
    string place,
    IReadOnlyDictionary<string, string> contexts,
    IReadOnlyDictionary<string, string> arguments,
    IReadOnlyDictionary<string, string> mounts)
{
    // No process outlives its step.
    private static readonly string[] NoServers =
        ["MSBUILDDISABLENODEREUSE=1", "DOTNET_CLI_USE_MSBUILD_SERVER=0", "UseSharedCompilation=false", "DOTNET_CLI_TELEMETRY_OPTOUT=1"];

    private readonly Dictionary<string, Stage> _stages = new(StringComparer.Ordinal);
    private Stage? _stage;

    /// <summary>Executes every instruction.</summary>
    public void Build(string dockerfile)
    {
        foreach (string line in dockerfile.ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ', 2) is [var instruction, var text])
                Execute(instruction, text.Trim());
        }
    }

    /// <summary>Runs the entry point of the last stage, as its user.</summary>
    public CommandResult Run() => Start(_stage!, _stage!.User, string.Join(' ', _stage.EntryPoint.Select(static part => $"'{part}'")));

    /// <summary>Gets the files in a directory of the last stage, relative to it.</summary>
    public IEnumerable<string> FilesIn(string directory) => Directory
        .EnumerateFiles(_stage!.Root + directory, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_stage.Root + directory, file));

    private void Execute(string instruction, string text)
    {
        switch (instruction)
        {
            case "ARG" when _stage is null:
                break;
            case "ARG" when arguments.TryGetValue(text, out string? value):
                _stage.Environment.Add($"{text}={value}");
                break;
            case "FROM":
                string name = text.Contains(" AS ", StringComparison.Ordinal) ? text[(text.LastIndexOf(' ') + 1)..] : "last";
                _stage = _stages[name] = new Stage(Directory.CreateDirectory(Path.Combine(place, name)).FullName);
                break;
            case "WORKDIR":
                _stage!.Directory = text;
                Directory.CreateDirectory(_stage.Root + text);
                break;
            case "COPY":
                Copy(text.Split(' '));
                break;
            case "RUN":
                Start(_stage!, _stage!.User, text).Succeeded();
                break;
            case "ENV":
                _stage!.Environment.Add(text);
                break;
            case "USER":
                _stage!.User = text;
                break;
            case "ENTRYPOINT":
                _stage!.EntryPoint = JsonSerializer.Deserialize<string[]>(text)!;
                break;
            default:
                throw new NotSupportedException($"{instruction} {text}");
        }
    }

    private void Copy(string[] words)
    {
        string[] options = [.. words.Where(static word => word.StartsWith("--", StringComparison.Ordinal))];
        string[] paths = [.. words.Where(static word => !word.StartsWith("--", StringComparison.Ordinal))];
        string from = options.SingleOrDefault(static option => option.StartsWith("--from=", StringComparison.Ordinal))?[7..] ?? "";
        string source = _stages.TryGetValue(from, out Stage? stage) ? stage.Root : contexts[from];
        string target = paths[^1].StartsWith('/') ? _stage!.Root + paths[^1] : Path.Combine(_stage!.Root + _stage.Directory, paths[^1]);
        Func<string, bool> isIgnored = Ignored(source);
        foreach (string path in paths[..^1])
        {
            Regex pattern = Pattern(path.Trim('/') is "." or "" ? "**" : path.Trim('/'));
            string[] files = [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(source, file))
                .Where(file => pattern.IsMatch(file) && !isIgnored(file))];
            Assert.True(files.Length > 0, $"COPY {path}: there is no such file.");
            foreach (string file in files)
            {
                // Without --parents a directory's content is copied.
                bool isWhole = options.Contains("--parents") || path == ".";
                string copy = Path.Combine(target, isWhole ? file : Path.GetRelativePath(path.Trim('/'), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(source, file), copy, overwrite: true);
            }
        }
    }

    private static Func<string, bool> Ignored(string context)
    {
        string file = Path.Combine(context, ".dockerignore");
        Regex[] patterns = File.Exists(file)
            ? [.. File.ReadLines(file).Where(static line => line.Length > 0 && line[0] != '#').Select(Pattern)]
            : [];
        return path => patterns.Any(pattern => pattern.IsMatch(path));
    }

    // A path, or a directory above it.
    private static Regex Pattern(string pattern) => new(
        "^" + Wildcards().Replace(Regex.Escape(pattern), static match => match.Value switch
        {
            @"\*\*/" => "(.*/)?",
            @"\*\*" => ".*",
            _ => "[^/]*",
        }) + "(/|$)",
        RegexOptions.CultureInvariant);

    private CommandResult Start(Stage stage, string user, string command)
    {
        string runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var script = new StringBuilder();
        foreach (string directory in new[] { "/usr", "/etc", "/proc", "/dev", runtime })
            Mount(directory, directory);
        foreach ((string directory, string source) in mounts)
        {
            Mount(directory, source);
            script.Append($"mount -o remount,bind,ro '{stage.Root}{directory}'\n");
        }

        foreach (string directory in new[] { "bin", "lib", "lib64", "sbin" })
            script.Append($"ln -sfn usr/{directory} '{stage.Root}/{directory}'\n");
        script.Append($"mkdir -p -m 1777 '{stage.Root}/tmp' '{stage.Root}/root'\n");
        string environment = string.Join(' ', stage.Environment.Concat(NoServers).Select(static variable => $"'{variable}'"));
        script.Append($"exec chroot '{stage.Root}' setpriv --reuid={user} --regid={user} --clear-groups ")
            .Append($"env -i PATH='{runtime}:/usr/bin' HOME=/{(user == "0" ? "root" : "nonexistent")} {environment} ")
            .Append($"sh -ec 'cd \"$0\"; eval \"$1\"' '{stage.Directory}' \"$0\"");
        return Command.Run(place, "unshare", ["--mount", "sh", "-ec", script.ToString(), command]);

        void Mount(string directory, string source) =>
            script.Append($"mkdir -p '{stage.Root}{directory}'; mount --rbind '{source}' '{stage.Root}{directory}'\n");
    }

    [GeneratedRegex(@"\\\*\\\*/|\\\*\\\*|\\\*")]
    private static partial Regex Wildcards();

    private sealed class Stage(string root)
    {
        public string Root { get; } = root;

        public string Directory { get; set; } = "/";

        public string User { get; set; } = "0";

        public List<string> Environment { get; } = [];

        public string[] EntryPoint { get; set; } = [];
    }
}
