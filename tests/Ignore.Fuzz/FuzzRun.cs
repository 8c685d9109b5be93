using System.Text;
using System.Text.Unicode;

namespace WorkspaceSdk.Fuzz;

/// <summary>Compares this library with git on random trees and rules. The same seed gives the same run.</summary>
/// <param name="seed">Any number.</param>
/// <param name="onlyUtf8">Whether names that are not UTF-8 are left out, which the portable reader cannot hand on.</param>
/// <param name="ignoreCase">Whether git ignores case, as it does in repositories on Windows and macOS.</param>
public sealed class FuzzRun(int seed, bool onlyUtf8 = false, bool ignoreCase = false)
{
    private const int EntriesPerTree = 400;
    private const int RuleSetsPerTree = 10;
    private readonly Random _random = new(seed);

    /// <summary>Rule sets tried.</summary>
    public int Trees { get; private set; }

    /// <summary>Answers compared: one for each entry and rule set, and one more for each listed file.</summary>
    public long Answers { get; private set; }

    /// <summary>How many of the entries git ignored; a run where these are few or nearly all proves little.</summary>
    public long Ignored { get; private set; }

    /// <summary>What differed, each with all it takes to see it again.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Compares until so many answers are given, or ten differ.</summary>
    public void Run(long answers, Action<string> onDifference)
    {
        while (Answers < answers && Differences.Count < 10)
        {
            string place = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
            string root = Directory.CreateDirectory(Path.Combine(place, "wsdk-fuzz-" + Guid.NewGuid().ToString("N")[..12])).FullName;
            try
            {
                RunTree(root, onDifference);
            }
            finally
            {
                using var remove = System.Diagnostics.Process.Start("rm", ["-rf", root]);
                remove.WaitForExit();
            }
        }
    }

    private void RunTree(string root, Action<string> onDifference)
    {
        var git = new GitOracle(root);
        git.Initialize(ignoreCase);
        RandomTree tree = RandomTree.Create(root, _random, EntriesPerTree, onlyUtf8);
        string[] paths = [.. tree.Directories, .. tree.Leaves];
        for (int i = 0; i < RuleSetsPerTree; i++)
        {
            Dictionary<string, string> files = WriteRules(root, tree, paths);
            Compare(root, git, tree, [.. paths, .. files.Keys], files, onDifference);
            foreach (string file in files.Keys)
                RandomTree.Delete(root, file);
        }
    }

    private Dictionary<string, string> WriteRules(string root, RandomTree tree, string[] paths)
    {
        var files = new Dictionary<string, string>();
        for (int count = _random.Next(1, 6); count > 0; count--)
        {
            string directory = files.Count == 0 || tree.Directories.Count == 0
                ? ""
                : tree.Directories[_random.Next(tree.Directories.Count)];
            string file = directory.Length == 0 ? ".gitignore" : directory + "/.gitignore";
            string rules = RandomRules.Create(_random, directory, paths);
            files[file] = ignoreCase ? RandomRules.WithOtherCase(_random, rules) : rules;
            RandomTree.Write(root, file, files[file]);
        }

        return files;
    }

    private void Compare(
        string root, GitOracle git, RandomTree tree, string[] paths, Dictionary<string, string> files, Action<string> onDifference)
    {
        HashSet<string> ignored = git.Ignored(paths);
        HashSet<string> listed = git.Listed();
        WorkspaceTree workspace = WorkspaceTree.At(root);
        var found = new Dictionary<string, FileEntryType>();
        foreach (FileEntry entry in workspace.Find(
            new FileQuery { Types = FileEntryTypes.All, IncludeHidden = true, UseGitExcludes = ignoreCase }))
            found.Add(
                Encoding.Latin1.GetString(entry.RawPath.IsEmpty ? Encoding.UTF8.GetBytes(entry.Path) : entry.RawPath.Span), entry.Type);

        Trees++;
        foreach (string path in paths)
        {
            Answers++;
            Ignored += ignored.Contains(path) ? 1 : 0;
            if (ignored.Contains(path) == found.ContainsKey(path))
                Differ($"check-ignore says {(ignored.Contains(path) ? "ignored" : "not ignored")}", path, files, onDifference);
            // Without a query no setting of the repository counts.
            if (!ignoreCase && _random.Next(50) == 0 && Utf8.IsValid(Encoding.Latin1.GetBytes(path)))
                CompareSingle(workspace, path, ignored.Contains(path), tree, files, onDifference);
            bool isLeaf = found.TryGetValue(path, out FileEntryType type) && type != FileEntryType.Directory;
            Answers += isLeaf ? 1 : 0;
            if (listed.Contains(path) != isLeaf)
                Differ($"ls-files {(listed.Contains(path) ? "lists it" : "does not list it")}", path, files, onDifference);
        }
    }

    // One path asked by itself must have the answer of a walk.
    private void CompareSingle(
        WorkspaceTree workspace, string path, bool expected, RandomTree tree, Dictionary<string, string> files, Action<string> onDifference)
    {
        Answers++;
        bool isDirectory = tree.DirectorySet.Contains(path);
        if (workspace.IsIgnored(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(path)), isDirectory) != expected)
            Differ($"IsIgnored does not say {expected}", path, files, onDifference);
    }

    private void Differ(string what, string path, Dictionary<string, string> files, Action<string> onDifference)
    {
        string difference =
            $"{what}: {System.Text.Json.JsonSerializer.Serialize(path)} with {System.Text.Json.JsonSerializer.Serialize(files)}";
        Differences.Add(difference);
        onDifference(difference);
    }
}
