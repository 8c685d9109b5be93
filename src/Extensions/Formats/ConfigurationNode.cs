namespace WorkspaceSdk.Extensions;

/// <summary>Represents a part of a configuration file.</summary>
/// <param name="place">Its beginning.</param>
internal abstract class ConfigurationNode(TextPlace place)
{
    /// <summary>Gets its beginning.</summary>
    public TextPlace Place { get; } = place;
}
