namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>A directory or file in the tree of the known paths, with its content in ordinal order.</summary>
internal sealed class PathNode
{
    private readonly List<PathNode> _children = [];

    private PathNode(string name, string path)
    {
        Name = name;
        Path = path;
    }

    /// <summary>Gets the last segment.</summary>
    public string Name { get; }

    /// <summary>Gets all segments, with <c>/</c>; empty for the root.</summary>
    public string Path { get; }

    /// <summary>Gets its content.</summary>
    public IReadOnlyList<PathNode> Children => _children;

    /// <summary>Returns the tree of paths that are in ordinal order by segments.</summary>
    public static PathNode Tree(IEnumerable<string> paths)
    {
        var root = new PathNode("", "");
        foreach (string path in paths.Where(static p => p.Length > 0).OrderBy(static p => p.Replace('/', '\0'), StringComparer.Ordinal))
        {
            PathNode node = root;
            for (int start = 0; start < path.Length;)
            {
                int end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
                node = node.LastOrNew(path.Substring(start, end - start));
                start = end + 1;
            }
        }

        return root;
    }

    /// <summary>Returns the child with exactly that name; null when there is none.</summary>
    public PathNode? Child(string text, int start, int length)
    {
        int low = 0;
        int high = _children.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            string name = _children[middle].Name;
            int order = string.CompareOrdinal(name, 0, text, start, Math.Min(name.Length, length));
            if (order == 0)
                order = name.Length - length;
            if (order == 0)
                return _children[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    // The paths are in order, so an existing segment is the last one.
    private PathNode LastOrNew(string name)
    {
        if (_children.Count == 0 || _children[_children.Count - 1].Name != name)
            _children.Add(new PathNode(name, Path.Length == 0 ? name : Path + "/" + name));
        return _children[_children.Count - 1];
    }
}
