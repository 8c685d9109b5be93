using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Makes values for a file: only texts, numbers, Boolean values, sections and lists.</summary>
internal static class EditedValue
{
    /// <summary>Returns a copy of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="leavesNullOut">Whether to leave out members of sections that are null.</param>
    /// <exception cref="ArgumentException">A text is not valid Unicode.</exception>
    public static JsonNode? Of(JsonNode? value, bool leavesNullOut)
    {
        switch (value)
        {
            case null:
                return null;
            case JsonObject section:
                var copy = new JsonObject();
                foreach ((string name, JsonNode? item) in section)
                {
                    if (item is not null || !leavesNullOut)
                        copy[Checked(name)] = Of(item, leavesNullOut);
                }

                return copy;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Of(item, leavesNullOut))]);
            default:
                return value.GetValueKind() == JsonValueKind.String && value.AsValue().TryGetValue(out string? text)
                    ? JsonValue.Create(Checked(text))
                    : JsonNode.Parse(value.ToJsonString());
        }
    }

    // No encoding can write half of a surrogate pair.
    private static string Checked(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw new ArgumentException("A text holds half of a surrogate pair, which no file can hold.", nameof(text));
        }

        return text;
    }
}
