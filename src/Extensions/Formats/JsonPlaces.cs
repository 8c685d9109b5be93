using System.Globalization;
using System.Text.Json;

namespace WorkspaceSdk.Extensions;

/// <summary>Finds the place in JSON that the provider refuses without a position.</summary>
internal static class JsonPlaces
{
    /// <summary>Returns the place where a text has no object at its top, or repeats a key.</summary>
    /// <param name="utf8">Valid JSON.</param>
    public static TextPlace OfRefusal(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // The keys of the open objects and lists; for a list the index of its next value.
        var open = new Stack<(string Key, int Index)>();
        string name = "";
        while (reader.Read())
        {
            if (open.Count == 0 && reader.TokenType != JsonTokenType.StartObject)
                break;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            string key = open.Count == 0 ? "" : KeyOfValue(open, name);
            if (reader.TokenType == JsonTokenType.StartObject)
                open.Push((key, -1));
            else if (reader.TokenType == JsonTokenType.StartArray)
                open.Push((key, 0));
            else if (!seen.Add(key))
                break;
        }

        return ConfigurationText.PlaceOf(utf8[..(int)reader.TokenStartIndex]);
    }

    private static string KeyOfValue(Stack<(string Key, int Index)> open, string name)
    {
        (string above, int index) = open.Pop();
        open.Push((above, index < 0 ? index : index + 1));
        string own = index < 0 ? name : index.ToString(CultureInfo.InvariantCulture);
        return above.Length == 0 ? own : above + ":" + own;
    }
}
