namespace Settings;

/// <summary>The settings of the shop.</summary>
internal sealed class ShopSettings
{
    public string Name { get; set; } = "";

    public int[] Ports { get; set; } = [];

    public int Discount { get; set; }

    public DateTimeOffset Opened { get; set; }
}
