namespace WorkspaceSdk.Extensions;

/// <summary>Represents a single value.</summary>
/// <param name="place">Its beginning.</param>
/// <param name="text">The value; null for a null of the format.</param>
internal sealed class ScalarNode(TextPlace place, string? text) : ConfigurationNode(place)
{
    /// <summary>Gets the value; null for a null of the format.</summary>
    public string? Text { get; } = text;
}
