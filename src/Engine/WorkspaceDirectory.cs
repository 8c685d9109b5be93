namespace WorkspaceSdk;

/// <summary>A directory that a workspace declares, or one of the standard ones.</summary>
public sealed record WorkspaceDirectory
{
    internal WorkspaceDirectory(string name, string path, string root)
    {
        Name = name;
        Path = path;
        FullPath = path.Length == 0 ? root : System.IO.Path.Combine(root, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
    }

    /// <summary>Gets the name, for example <c>Config</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the path relative to the workspace root, with <c>/</c> between names; empty for the root itself.</summary>
    public string Path { get; }

    /// <summary>Gets the absolute path, without a trailing separator unless it is the top of a file system.</summary>
    public string FullPath { get; }

    /// <summary>Returns the name and the path.</summary>
    public override string ToString() => $"{Name}: {Path}";
}
