namespace WorkspaceSdk.Oracle;

/// <summary>Represents a kind of change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">How often it is made, relative to the others.</param>
/// <param name="Make">Makes one, and returns the paths that changed; none when there was nothing to change.</param>
internal sealed record RandomEdit(string Name, int Weight, Func<IReadOnlyList<string>> Make)
{
    /// <summary>Gets a value that indicates whether packages and references must be restored afterwards.</summary>
    public bool NeedsRestore { get; init; }
}
