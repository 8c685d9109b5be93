namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>Finds the configuration file whose name is similar to a text, where a program passes the name of a configuration.</summary>
internal static class NearConfiguration
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".toml"];

    /// <summary>
    /// Returns the path of the file: of a base file or a layer in the Config directory, or with a dot before its name in the root.
    /// </summary>
    /// <returns>Null when a file has exactly the name, or none a similar one.</returns>
    public static string? Find(WorkspacePaths paths, string name)
    {
        // With an extension it is the path of a file, of any directory.
        if (Ending(name) is not null)
            return NearPath.Find(paths.Tree, name, 0, name.Length);

        PathNode? nearest = null;
        int fewest = int.MaxValue;
        foreach ((PathNode node, string known) in Names(paths))
        {
            int slips = NearName.Slips(known, name, 0, name.Length, isName: true);
            if (slips == 0 && known == name)
                return null;
            if (slips >= 0 && slips < fewest)
                (nearest, fewest) = (node, slips);
        }

        return nearest?.Path;
    }

    private static IEnumerable<(PathNode Node, string Name)> Names(WorkspacePaths paths)
    {
        if (paths.ConfigDirectory is { } directory && paths.Node(directory) is { } config)
        {
            foreach (PathNode file in config.Children)
            {
                if (Ending(file.Name) is { } ending)
                    yield return (file, file.Name.Substring(0, file.Name.Length - ending.Length));
            }
        }

        foreach (PathNode file in paths.Tree.Children)
        {
            if (file.Name[0] == '.' && Ending(file.Name) is { } ending && file.Name.Length > ending.Length + 1)
                yield return (file, file.Name.Substring(1, file.Name.Length - ending.Length - 1));
        }
    }

    private static string? Ending(string name)
    {
        foreach (string ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return ending;
        }

        return null;
    }
}
