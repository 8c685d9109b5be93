using System.Buffers;
using System.Globalization;

namespace WorkspaceSdk.Tool.Options;

/// <summary>Reads sizes such as <c>512</c>, <c>1k</c>, <c>10M</c>, <c>1.5Gi</c>.</summary>
internal static class SizeArgument
{
    private const string Units = "kmgt";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>
    /// Reads a size in bytes. <c>k M G T</c> are powers of 1000, <c>Ki Mi Gi Ti</c> of 1024; a <c>B</c> may follow. Case does not matter.
    /// </summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        int digits = text.AsSpan().IndexOfAnyExcept(Digits);
        ReadOnlySpan<char> number = digits < 0 ? text : text.AsSpan(0, digits);
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || !TryFactor(digits < 0 ? "" : text[digits..].ToLowerInvariant(), out long factor))
            return false;
        // A division cannot overflow; a multiplication could.
        if (value > (decimal)long.MaxValue / factor)
            return false;
        bytes = (long)(value * factor);
        return true;
    }

    private static bool TryFactor(string unit, out long factor)
    {
        factor = 1;
        if (unit.EndsWith('b'))
            unit = unit[..^1];
        if (unit.Length == 0)
            return true;
        long step = unit.Length == 2 && unit[1] == 'i' ? 1024 : 1000;
        if (step == 1000 && unit.Length != 1)
            return false;
        int power = Units.IndexOf(unit[0]) + 1;
        for (int i = 0; i < power; i++)
            factor *= step;
        return power > 0;
    }
}
