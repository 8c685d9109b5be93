namespace WorkspaceSdk.Extensions;

/// <summary>A part that stands at another place of the file, too.</summary>
/// <param name="place">Where the reference stands.</param>
/// <param name="target">The part.</param>
internal sealed class ReferenceNode(TextPlace place, ConfigurationNode target) : ConfigurationNode(place)
{
    /// <summary>Gets the part.</summary>
    public ConfigurationNode Target { get; } = target;
}
