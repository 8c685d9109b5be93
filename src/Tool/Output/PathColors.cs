namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents the colours of a path, as escape sequences; empty for no colour.</summary>
/// <param name="Directory">The directories before the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Off">Back to how it was.</param>
internal readonly record struct PathColors(string Directory, string Name, string Off)
{
    /// <summary>Gets no colours.</summary>
    public static PathColors None { get; } = new("", "", "");

    /// <summary>Gets whether there is a colour.</summary>
    public bool Any => Directory.Length > 0 || Name.Length > 0;
}
