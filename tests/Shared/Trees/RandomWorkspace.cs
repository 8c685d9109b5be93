using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>Makes trees, ignore rules, queries and changes at random, the same ones for a seed.</summary>
internal sealed class RandomWorkspace(string root, int seed)
{
    private static readonly string[] Names = ["a.cs", "b.json", "C.cs", ".h", "d", "e", "lib", ".git", "x.log", "readme"];
    private static readonly string[] Rules =
    [
        "*.log", "/d", "d/", "!x.log", "e/**", "**/lib", "link*", "*.cs", "!d/", "/e/*", "b.json", ".h", "loop"
    ];
    private static readonly string[] Globs =
    [
        "**", "**/*.cs", "*", "d/**", "**/*.{json,log}", "**/.h", "e/*/a.cs", "**/l*", "[a-d]*/**", "**/lib/**", "**/c.cs"
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes 60 files and directories, links, pipes and ignore files.</summary>
    public void Grow()
    {
        List<string> directories = [""];
        for (int i = 0; i < 60; i++)
        {
            string parent = directories[_random.Next(directories.Count)];
            string path = Path.Combine(parent, RandomName());
            if (IsThere(path) || (Path.GetFileName(path) == ".git" && parent.Length == 0))
                continue;
            if (_random.Next(6) < 3)
            {
                File.WriteAllText(Full(path), new string('x', _random.Next(10)));
                continue;
            }

            Directory.CreateDirectory(Full(path));
            directories.Add(path);
        }

        foreach (string parent in directories)
            GrowSpecial(parent, directories[_random.Next(directories.Count)]);
    }

    /// <summary>Gets every entry, some of those that can be reached through links, and some that are not there.</summary>
    public string[] Paths(int most)
    {
        string[] paths = [.. PathsIn("", 0).Distinct()];
        _random.Shuffle(paths);
        return paths[..Math.Min(paths.Length, most)];
    }

    /// <summary>Gets every entry that is reached without a link.</summary>
    public IEnumerable<string> Entries(string directory = "")
    {
        foreach (string path in Children(directory))
        {
            yield return path;
            if (IsLink(path) || !Directory.Exists(Full(path)))
                continue;
            foreach (string below in Entries(path))
                yield return below;
        }
    }

    /// <summary>Makes a query.</summary>
    /// <param name="sameFileSystem">Whether the platform can tell file systems apart.</param>
    public FileQuery Query(bool sameFileSystem)
    {
        string[] directories = ["", "", "", "d", "e", "lib", "link0", "d/e"];
        string directory = directories[_random.Next(directories.Length)];
        if (!Directory.Exists(Full(directory)))
            directory = "";
        return new FileQuery
        {
            StartDirectory = directory,
            Patterns = Some(Globs, 3),
            Excludes = _random.Next(3) == 0 ? Some(Globs[1..], 2) : [],
            RootExcludes = _random.Next(4) == 0 ? Some(Globs[1..], 2) : [],
            Types = (FileEntryTypes)_random.Next(1, 16),
            LinksToFilesOnly = _random.Next(4) == 0,
            FollowLinks = _random.Next(3) == 0,
            SameFileSystem = _random.Next(6) == 0 && sameFileSystem,
            Extensions = _random.Next(5) == 0 ? ["cs", "log"] : [],
            RespectIgnoreFiles = _random.Next(4) != 0,
            UseDotIgnoreFiles = _random.Next(2) == 0,
            EnterNestedRepositories = _random.Next(3) != 0,
            IncludeHidden = _random.Next(2) == 0,
            CaseSensitivity = (CaseSensitivity)_random.Next(3),
            MinDepth = _random.Next(5) == 0 ? _random.Next(4) : null,
            MaxDepth = _random.Next(4) == 0 ? _random.Next(5) : null,
            MinSize = _random.Next(6) == 0 ? _random.Next(8) : null,
            MaxSize = _random.Next(6) == 0 ? _random.Next(8) : null,
            ExecutablesOnly = _random.Next(12) == 0,
        };
    }

    /// <summary>Changes one thing: a file, a directory, an ignore file or the sign of a repository comes or goes.</summary>
    /// <returns>The path, and whether it came.</returns>
    public (string Path, bool HasCome) Change()
    {
        string[] directories = ["", .. Entries().Where(path => !IsLink(path) && Directory.Exists(Full(path)))];
        string parent = directories[_random.Next(directories.Length)];
        string[] names = [".gitignore", ".ignore", parent.Length == 0 ? "e" : ".git", RandomName(), RandomName()];
        string path = Path.Combine(parent, names[_random.Next(names.Length)]);
        if (parent.Length == 0 && path == ".git")
            path = "d";
        if (IsThere(path))
        {
            if (!IsLink(path) && Directory.Exists(Full(path)))
                Directory.Delete(Full(path), recursive: true);
            else
                File.Delete(Full(path));
            return (path, false);
        }

        if (Path.GetFileName(path) is ".gitignore" or ".ignore")
        {
            WriteRules(path);
        }
        else if (_random.Next(2) == 0)
        {
            File.WriteAllText(Full(path), "x");
        }
        else
        {
            Directory.CreateDirectory(Full(path));
            File.WriteAllText(Full(Path.Combine(path, "a.cs")), "x");
        }

        return (path, true);
    }

    private void GrowSpecial(string parent, string other)
    {
        // Above the root is whatever this machine holds.
        string[] targets = [".", parent.Length == 0 ? "e" : "..", "missing", "a.cs", "d", Path.GetRelativePath(Full(parent), Full(other))];
        if (_random.Next(2) == 0)
            Link(Path.Combine(parent, "link" + _random.Next(3)), targets[_random.Next(targets.Length)]);
        if (_random.Next(4) == 0)
            Link(Path.Combine(parent, "loop"), "loop");
        if (_random.Next(4) == 0)
            MakePipe(Path.Combine(parent, "pipe"));
        if (_random.Next(3) == 0)
            WriteRules(Path.Combine(parent, _random.Next(3) == 0 ? ".ignore" : ".gitignore"));
    }

    private IEnumerable<string> PathsIn(string directory, int links)
    {
        yield return Path.Combine(directory, "absent");
        foreach (string path in Children(directory))
        {
            yield return path;
            int passed = links + (IsLink(path) ? 1 : 0);
            if (!Directory.Exists(Full(path)) || passed > 1)
                continue;
            foreach (string below in PathsIn(path, passed))
                yield return below;
        }
    }

    private IEnumerable<string> Children(string directory) =>
        Directory.EnumerateFileSystemEntries(Full(directory))
            .Order(StringComparer.Ordinal)
            .Select(full => Path.Combine(directory, Path.GetFileName(full)));

    private string RandomName() => Names[_random.Next(Names.Length)] + (_random.Next(3) == 0 ? $"{_random.Next(3)}" : "");

    private string[] Some(string[] texts, int most) =>
        [.. Enumerable.Range(0, _random.Next(most)).Select(_ => texts[_random.Next(texts.Length)])];

    private void WriteRules(string path) =>
        File.WriteAllText(
            Full(path), string.Join('\n', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Rules[_random.Next(Rules.Length)])) + "\n");

    private void Link(string path, string target) => File.CreateSymbolicLink(Full(path), target);

    private void MakePipe(string path)
    {
        using Process process = Process.Start("mkfifo", [Full(path)]);
        process.WaitForExit();
    }

    private bool IsThere(string path) => Path.Exists(Full(path)) || IsLink(path);

    private bool IsLink(string path) => new FileInfo(Full(path)).LinkTarget is not null;

    private string Full(string path) => Path.Combine(root, path);
}
