namespace WorkspaceSdk.Extensions;

/// <summary>A pattern of a matcher, and how many of its leading names are plain text.</summary>
internal sealed class IncludePattern
{
    private readonly Glob glob;
    private readonly int literalNames;

    /// <summary>Takes a glob.</summary>
    public IncludePattern(Glob glob)
    {
        this.glob = glob;
        string[] names = glob.Text.Split('/');
        int literal = Array.FindIndex(names, static name => name.AsSpan().ContainsAny("*?[{\\"));
        // The last name is the file's own, and always part of the stem.
        literalNames = literal < 0 ? names.Length - 1 : literal;
    }

    /// <summary>The glob's text.</summary>
    public string Text => glob.Text;

    /// <summary>Whether a path matches.</summary>
    public bool IsMatch(string path) => glob.IsMatch(path);

    /// <summary>What is left of a path that matches without the plain names.</summary>
    public string Stem(string path)
    {
        int start = 0;
        for (int i = 0; i < literalNames; i++)
            start = path.IndexOf('/', start) + 1;
        return path[start..];
    }
}
