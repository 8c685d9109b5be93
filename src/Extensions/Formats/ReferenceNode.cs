namespace WorkspaceSdk.Extensions;

/// <summary>Represents a reference to a part at another place of the file.</summary>
/// <param name="place">The place of the reference.</param>
/// <param name="target">The part.</param>
internal sealed class ReferenceNode(TextPlace place, ConfigurationNode target) : ConfigurationNode(place)
{
    /// <summary>Gets the part.</summary>
    public ConfigurationNode Target { get; } = target;
}
