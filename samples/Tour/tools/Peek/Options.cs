using System.ComponentModel;

namespace Peek;

/// <summary>What Peek shows unless told otherwise: an attribute takes constants only.</summary>
internal static class Options
{
    [DefaultValue(Checkout.Contracts.Orders.V2Json)]
    public static string? File { get; set; }
}
