using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Compares single values of JSON with the texts of a configuration.</summary>
internal static class JsonScalar
{
    /// <summary>Determines whether a value is text.</summary>
    public static bool IsText(JsonNode? value, [NotNullWhen(true)] out string? text)
    {
        text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        return text is not null;
    }

    /// <summary>Determines whether a configuration has a value. Numbers are compared as numbers.</summary>
    /// <param name="text">The text in the configuration.</param>
    /// <param name="value">A single value.</param>
    public static bool AreEqual(string? text, JsonNode? value)
    {
        if (value is null || text is null)
            return value is null && text is null;
        if (IsText(value, out string? expected))
            return text == expected;
        string written = value.ToJsonString();
        if (value.GetValueKind() != JsonValueKind.Number)
            return text.Equals(written, StringComparison.OrdinalIgnoreCase);
        return text == written || (Number(text) is { } one && Number(written) is { } other && one == other);
    }

    // A number that decimal cannot hold exactly must have the same text.
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
