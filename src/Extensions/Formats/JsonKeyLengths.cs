using System.Text.Json;

namespace WorkspaceSdk.Extensions;

/// <summary>Checks the length of all keys of a JSON text before the provider creates them.</summary>
internal static class JsonKeyLengths
{
    // In a shorter text the number of values times the length of the longest name is below the limit.
    private const int AlwaysAllowed = 8 << 10;

    // An index of a list in 16 MiB has at most so many digits.
    private const int IndexLength = 7;

    /// <summary>Checks a text.</summary>
    /// <param name="utf8">Valid UTF-8, without a byte order mark.</param>
    /// <exception cref="ConfigurationSyntaxException">The keys exceed <see cref="FlatKeys.MostCharacters"/>.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= AlwaysAllowed)
            return;
        long most = FlatKeys.MostCharacters(utf8.Length), all = 0;
        // The length of the key of each open object or list.
        Span<long> keys = stackalloc long[FlatKeys.MostLevels];
        Span<bool> isList = stackalloc bool[FlatKeys.MostLevels];
        int name = 0;
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                name = reader.ValueSpan.Length;
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray)
                continue;
            int depth = reader.CurrentDepth;
            long key = depth == 0 ? 0 : keys[depth - 1] + 1 + (isList[depth - 1] ? IndexLength : name);
            all += key;
            if (all > most)
                throw FlatKeys.KeysTooLong(ConfigurationText.PlaceOf(utf8[..(int)reader.TokenStartIndex]));
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                continue;
            keys[depth] = key;
            isList[depth] = reader.TokenType == JsonTokenType.StartArray;
        }
    }
}
