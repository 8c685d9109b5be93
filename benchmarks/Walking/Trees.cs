using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Makes the trees that the tables walk: empty files, the same ones everywhere, with times long past so that nothing is fresh.
/// </summary>
internal static class Trees
{
    private static readonly DateTime Past = new(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc);
    private static readonly string[] Tops = ["src", "tests", "docs", "config"];
    private static readonly string[] Endings = ["rs", "toml", "md", "json"];
    private static readonly string[] Names = ["naïve", "日本語", "Ünïcödé", "e\u0301tude", "файл", "emoji_😀", "עברית", "space name"];

    private static readonly Dictionary<string, Action<string>> Known = new(StringComparer.Ordinal)
    {
        ["T100k"] = static tree => Even(tree, 100_000),
        ["T100kx"] = Ignored,
        ["T1M"] = Million,
        ["Tflat100k"] = static tree => Files(tree, 0, 100_000),
    };

    /// <summary>Makes trees below a folder; those that are there already stay.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">Which trees; none for all.</param>
    /// <returns>Whether there are trees of all these names.</returns>
    public static bool Make(string folder, IReadOnlyCollection<string> names)
    {
        if (names.FirstOrDefault(static name => !Known.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no tree '{unknown}'. The trees are {string.Join(", ", Known.Keys)}.");
            return false;
        }

        foreach (string name in names.Count == 0 ? Known.Keys : names)
        {
            string tree = Path.Combine(folder, name);
            if (Directory.Exists(tree))
                continue;
            // Under another name until it is whole.
            Directory.CreateDirectory(tree + ".part");
            Known[name](tree + ".part");
            Age(tree + ".part");
            Directory.Move(tree + ".part", tree);
            Console.WriteLine(tree);
        }

        return true;
    }

    // 25 files in each of four directories for every hundred.
    private static void Even(string tree, int count)
    {
        for (int i = 0; i < count; i++)
            Write(Path.Combine(tree, Tops[i % 4], Invariant($"subdir_{i / 100}"), Invariant($"file_{i}.{Endings[i % 4]}")));
    }

    private static void Million(string tree)
    {
        for (int directory = 0; directory < 20_000; directory++)
        {
            string leaf = Path.Combine(
                tree, Tops[directory / 5_000], Invariant($"mid_{directory / 100 % 50}"), Invariant($"leaf_{directory % 100}"));
            Files(leaf, directory * 50, 50);
        }
    }

    // About 100,000 files in 100 projects, three of five in directories or by names that ignore files leave out.
    private static void Ignored(string tree)
    {
        Write(
            Path.Combine(tree, ".gitignore"),
            "# root\nnode_modules/\nbin/\nobj/\n*.log\n!important.log\n/build-out/\n.cache/\n*.tmp\n**/generated/*.g.cs\nTestResult*/\n"
            + "[Dd]ebug-*/\n");
        for (int i = 0; i < 100; i++)
            Project(Path.Combine(tree, Invariant($"proj_{i:000}")), Names[i % Names.Length]);
        string deep = Path.Combine(tree, "deep");
        for (int level = 0; level < 50; level++)
        {
            deep = Path.Combine(deep, Invariant($"l{level}"));
            Write(Path.Combine(deep, Invariant($"deep_{level}.rs")));
        }

        Links(Path.Combine(tree, "links"));
    }

    private static void Project(string project, string name)
    {
        for (int i = 0; i < 8; i++)
            Files(Path.Combine(project, "src", Invariant($"mod_{i}")), i * 25, 25);
        for (int i = 0; i < 3; i++)
            Files(Path.Combine(project, "tests", Invariant($"test_{i}")), i * 25, 25);
        Files(Path.Combine(project, "docs", name), 0, 50, name + "_{0}.md");
        Files(Path.Combine(project, ".config", ".hidden"), 0, 25, ".h{0}.json");
        Files(Path.Combine(project, "keep"), 0, 45, "k{0}.txt");
        Write(Path.Combine(project, "keep", "important.log"));
        Write(Path.Combine(project, "proj.csproj"));
        Write(Path.Combine(project, ".gitignore"), "/secret/\n*.bak\n!keep.bak\ndocs/**/*.pdf\n");
        Write(Path.Combine(project, "src", ".gitignore"), "*.gen.rs\n!/mod_0/*.gen.rs\n");
        Write(Path.Combine(project, "tests", ".gitignore"), "/out\n*.snap.new\n");
        // The following files are ignored.
        for (int i = 0; i < 10; i++)
            Files(Path.Combine(project, "node_modules", Invariant($"pkg_{i}"), "lib"), i * 25, 25, "m{0}.js");
        foreach (string configuration in (string[])["Debug", "Release"])
        {
            Files(Path.Combine(project, "bin", configuration, "net10.0"), 0, 50, "a{0}.dll");
            Files(Path.Combine(project, "obj", configuration, "net10.0"), 0, 50, "o{0}.cache");
        }

        Files(Path.Combine(project, "secret"), 0, 50, "s{0}.json");
        Files(Path.Combine(project, "keep"), 0, 50, "trace{0}.log");
        Files(Path.Combine(project, "src", "mod_1"), 0, 25, "x{0}.gen.rs");
        Files(Path.Combine(project, "docs", name), 0, 25, "p{0}.pdf");
    }

    private static void Links(string links)
    {
        Write(Path.Combine(links, "plain.rs"));
        Write(Path.Combine(links, "a", "in_a.rs"));
        Write(Path.Combine(links, "b", "in_b.rs"));
        foreach ((string link, string target) in new[]
        {
            ("loop_self", "."), ("a/to_b", "../b"), ("b/to_a", "../a"), ("dir_link", "../proj_000/src"),
            ("file_link.csproj", "../proj_000/proj.csproj"), ("dangling", "nowhere"),
        })
            File.CreateSymbolicLink(Path.Combine(links, link), target);
    }

    private static void Files(string directory, int first, int count)
    {
        for (int i = first; i < first + count; i++)
            Write(Path.Combine(directory, Invariant($"file_{i}.{Endings[i % 4]}")));
    }

    private static void Files(string directory, int first, int count, string name)
    {
        for (int i = first; i < first + count; i++)
            Write(Path.Combine(directory, string.Format(CultureInfo.InvariantCulture, name, i)));
    }

    private static void Write(string file, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    // Directories last: what is written in them makes them fresh.
    private static void Age(string tree)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (string file in Directory.EnumerateFiles(tree, "*", all))
            File.SetLastWriteTimeUtc(file, Past);
        foreach (string directory in Directory.EnumerateDirectories(tree, "*", all).Append(tree))
            Directory.SetLastWriteTimeUtc(directory, Past);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
