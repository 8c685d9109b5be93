namespace WorkspaceSdk.Extensions;

/// <summary>Represents a pattern of a matcher, with the number of leading names outside the stem.</summary>
internal sealed class IncludePattern
{
    private readonly Glob _glob;
    private readonly int _outerNames;

    /// <summary>Creates a pattern from a glob.</summary>
    public IncludePattern(Glob glob)
    {
        _glob = glob;
        string[] names = glob.Text.Split('/');
        int wild = Array.FindIndex(names, static name => name.AsSpan().ContainsAny("*?[{\\"));
        // A stem begins at the first `**`, else at the first wildcard, else it is the file's own name. Braces may hold
        // slashes, so no names are counted after one.
        int directories = Array.FindIndex(names, static name => name == "**" || name.Contains('{', StringComparison.Ordinal));
        _outerNames = directories >= 0 && names[directories] == "**" ? directories : wild < 0 ? names.Length - 1 : wild;
    }

    /// <summary>Gets the text of the glob.</summary>
    public string Text => _glob.Text;

    /// <summary>Determines whether a path matches.</summary>
    public bool IsMatch(string path) => _glob.IsMatch(path);

    /// <summary>Returns the stem of a matching path.</summary>
    public string Stem(string path)
    {
        int start = 0;
        for (int i = 0; i < _outerNames; i++)
            start = path.IndexOf('/', start) + 1;
        return path[start..];
    }
}
