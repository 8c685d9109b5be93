namespace WorkspaceSdk.Extensions;

/// <summary>A pattern of a matcher, and how many of its leading names are not part of a stem.</summary>
internal sealed class IncludePattern
{
    private readonly Glob _glob;
    private readonly int _outerNames;

    /// <summary>Takes a glob.</summary>
    public IncludePattern(Glob glob)
    {
        _glob = glob;
        string[] names = glob.Text.Split('/');
        int wild = Array.FindIndex(names, static name => name.AsSpan().ContainsAny("*?[{\\"));
        // A stem begins at the first `**`, else at the first wildcard, else it is the file's own name. Braces may hold
        // slashes, so behind one no names are counted.
        int directories = Array.FindIndex(names, static name => name == "**" || name.Contains('{', StringComparison.Ordinal));
        _outerNames = directories >= 0 && names[directories] == "**" ? directories : wild < 0 ? names.Length - 1 : wild;
    }

    /// <summary>The glob's text.</summary>
    public string Text => _glob.Text;

    /// <summary>Determines whether a path matches.</summary>
    public bool IsMatch(string path) => _glob.IsMatch(path);

    /// <summary>Returns what is left of a path that matches from where the stem begins.</summary>
    public string Stem(string path)
    {
        int start = 0;
        for (int i = 0; i < _outerNames; i++)
            start = path.IndexOf('/', start) + 1;
        return path[start..];
    }
}
