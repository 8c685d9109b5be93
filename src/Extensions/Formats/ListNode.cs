namespace WorkspaceSdk.Extensions;

/// <summary>Represents values in order.</summary>
/// <param name="place">Its beginning.</param>
internal sealed class ListNode(TextPlace place) : ConfigurationNode(place)
{
    /// <summary>Gets the values.</summary>
    public List<ConfigurationNode> Items { get; } = [];
}
