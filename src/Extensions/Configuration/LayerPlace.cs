namespace WorkspaceSdk.Extensions;

/// <summary>A directory in which all layers of a configuration lie.</summary>
/// <param name="Directory">Relative to the workspace root; empty for the root.</param>
/// <param name="Stem">What the names of the layers begin with.</param>
internal readonly record struct LayerPlace(string Directory, string Stem)
{
    /// <summary>Gets the path of an entry.</summary>
    public string PathOf(string name) => Combine(Directory, name);

    /// <summary>Appends a name to a directory, which may be the root.</summary>
    public static string Combine(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;

    /// <summary>Gets the directory that a path lies in; empty for the root.</summary>
    public static string Above(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
