namespace WorkspaceSdk.Extensions;

/// <summary>Represents values by name.</summary>
/// <param name="place">Its beginning.</param>
internal sealed class SectionNode(TextPlace place) : ConfigurationNode(place)
{
    /// <summary>Gets the values, in the order of the file.</summary>
    public List<KeyValuePair<string, ConfigurationNode>> Entries { get; } = [];
}
