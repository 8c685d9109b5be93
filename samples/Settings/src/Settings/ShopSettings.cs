namespace Settings;

/// <summary>What the configuration says about the shop.</summary>
internal sealed class ShopSettings
{
    public string Name { get; set; } = "";

    public int[] Ports { get; set; } = [];

    public int Discount { get; set; }

    public DateTimeOffset Opened { get; set; }
}
