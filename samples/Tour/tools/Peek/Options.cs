using System.ComponentModel;

namespace Peek;

/// <summary>Holds the default of Peek: an attribute takes constants only.</summary>
internal static class Options
{
    [DefaultValue(Checkout.Contracts.Orders.V2Json)]
    public static string? File { get; set; }
}
