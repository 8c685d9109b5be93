namespace WorkspaceSdk.Tests;

/// <summary>A directory whose property a place sets.</summary>
/// <param name="Name">The name of the directory.</param>
/// <param name="Place">What sets the property.</param>
/// <param name="Value">The value; <c>{root}</c> stands for the root.</param>
/// <param name="IsFinished">Whether every reader sees the absolute path with a separator at its end.</param>
internal sealed record OwnDirectoryRow(string Name, string Place, string Value, bool IsFinished)
{
    /// <summary>Gets the end of the path of the file that a warning names.</summary>
    public string File => Place switch
    {
        "marker" => "/Directory.Workspace.props",
        "Directory.Build.props" or "Directory.Build.targets" => "/" + Place,
        _ => "/App.csproj",
    };

    public override string ToString() => $"{Name} in {Place}: {Value}";
}
