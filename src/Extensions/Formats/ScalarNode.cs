namespace WorkspaceSdk.Extensions;

/// <summary>A single value.</summary>
/// <param name="place">Where it begins.</param>
/// <param name="text">The value; null where the format says so.</param>
internal sealed class ScalarNode(TextPlace place, string? text) : ConfigurationNode(place)
{
    /// <summary>Gets the value; null where the format says so.</summary>
    public string? Text { get; } = text;
}
