namespace WorkspaceSdk.Extensions;

/// <summary>Values by name.</summary>
/// <param name="place">Where it begins.</param>
internal sealed class SectionNode(TextPlace place) : ConfigurationNode(place)
{
    /// <summary>Gets the values, in the order of the file.</summary>
    public List<KeyValuePair<string, ConfigurationNode>> Entries { get; } = [];
}
