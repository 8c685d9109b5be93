namespace WorkspaceSdk.Extensions;

/// <summary>Values in order.</summary>
/// <param name="place">Where it begins.</param>
internal sealed class ListNode(TextPlace place) : ConfigurationNode(place)
{
    /// <summary>Gets the values.</summary>
    public List<ConfigurationNode> Items { get; } = [];
}
