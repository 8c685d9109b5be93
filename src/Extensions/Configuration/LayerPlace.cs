namespace WorkspaceSdk.Extensions;

/// <summary>Represents a directory that holds all layers of a configuration.</summary>
/// <param name="Directory">Relative to the workspace root; empty for the root.</param>
/// <param name="Stem">The beginning of the names of the layers.</param>
internal sealed record LayerPlace(string Directory, string Stem)
{
    /// <summary>Gets the path of an entry.</summary>
    public string PathOf(string name) => Combine(Directory, name);

    /// <summary>Appends a name to a directory, which may be the root.</summary>
    public static string Combine(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;

    /// <summary>Gets the directory of a path; empty for the root.</summary>
    public static string Above(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
