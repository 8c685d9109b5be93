using System.Globalization;

namespace WorkspaceSdk.Tool.Options;

/// <summary>Reads points in time: a duration before now, or a date.</summary>
internal static class TimeArgument
{
    private const int MostDigits = 7;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>
    /// Reads <c>90s 5m 2h 1d 1w 1mo 1y</c> as a duration before now, and dates and RFC 3339 times; local if no zone is given.
    /// </summary>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0
            && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && IsUnit(text[digits..]))
            return TrySubtract(now, count, text[digits..], out time);
        return DateTimeOffset.TryParseExact(Canonical(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time);
    }

    // RFC 3339 allows lower-case letters, and finer fractions of a second than DateTimeOffset.
    private static string Canonical(string text)
    {
        int start = text.IndexOf('.') + 1;
        int digits = start == 0 ? 0
            : text.AsSpan(start).IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length
            : text.Length - start;
        return (digits <= MostDigits ? text : text.Remove(start + MostDigits, digits - MostDigits)).ToUpperInvariant();
    }

    private static bool IsUnit(string unit) => unit is "s" or "m" or "h" or "d" or "w" or "mo" or "y";

    private static bool TrySubtract(DateTimeOffset now, int count, string unit, out DateTimeOffset time)
    {
        try
        {
            time = unit switch
            {
                "s" => now.AddSeconds(-(double)count),
                "m" => now.AddMinutes(-(double)count),
                "h" => now.AddHours(-(double)count),
                "d" => now.AddDays(-(double)count),
                "w" => now.AddDays(-7.0 * count),
                "mo" => now.AddMonths(-count),
                _ => now.AddYears(-count),
            };
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The time is before the calendar begins; no file is that old.
            time = default;
            return false;
        }
    }
}
