using WorkspaceSdk.Manifest.Names.Unicode;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Finds names that some system cannot hold, alone or beside another name.</summary>
internal sealed class PortableNames
{
    private const int LongestName = 255;
    private readonly Dictionary<string, string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the problems of an entry, a sentence each.</summary>
    /// <param name="path">Relative to the root.</param>
    public IEnumerable<string> Problems(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (Problem(name) is { } problem)
            yield return problem;

        string composed = Composed(path);
        if (_seen.TryAdd(composed, path))
            yield break;
        string other = _seen[composed];

        // Below two directories that collide, everything collides; the directories are already reported.
        if (Directory(path) != Directory(other))
            yield break;
        yield return string.Equals(path, other, StringComparison.OrdinalIgnoreCase)
            ? $"differs from '{other}' only in case; not every system can hold both. Rename one of them."
            : $"is written like '{other}', with other characters for the same letters; not every system can hold both. Rename one of them.";
    }

    private static string? Problem(string name)
    {
        foreach (char c in name)
        {
            if (c < ' ' || c == '\u007F')
                return $"the name holds the control character U+{(int)c:X4}, which Windows refuses. Rename it.";
            if ("<>:\"\\|?*".Contains(c, StringComparison.Ordinal))
                return $"the name holds '{c}', which Windows refuses. Rename it.";
        }

        if (name.EndsWith('.') || name.EndsWith(' '))
            return $"the name ends with a {(name[^1] == '.' ? "dot" : "blank")}, which Windows drops. Rename it.";
        if (WindowsName.Device(name) is { } device)
            return $"'{device}' is a device on Windows, with any ending. Rename it.";
        return name.Length > LongestName ? $"the name has {name.Length} characters, and Windows takes {LongestName}. Rename it." : null;
    }

    private static string Composed(string path)
    {
        foreach (char c in path)
        {
            if (c > '\u00BF')
                return CanonicalComposition.Compose(path);
        }

        return path;
    }

    private static string Directory(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
