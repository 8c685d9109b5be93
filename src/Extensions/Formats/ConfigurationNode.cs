namespace WorkspaceSdk.Extensions;

/// <summary>A part of a configuration file.</summary>
/// <param name="place">Where it begins.</param>
internal abstract class ConfigurationNode(TextPlace place)
{
    /// <summary>Gets where it begins.</summary>
    public TextPlace Place { get; } = place;
}
