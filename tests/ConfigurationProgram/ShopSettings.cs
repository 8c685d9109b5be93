namespace WorkspaceSdk.Tests;

/// <summary>What a configuration says about a shop.</summary>
internal sealed class ShopSettings
{
    public string Name { get; set; } = "";

    public int[] Ports { get; set; } = [];

    public DateTimeOffset Opened { get; set; }
}
