using System.Text.Json;

namespace WorkspaceSdk.Extensions;

/// <summary>Checks the length of all keys of a JSON text before the provider creates them.</summary>
internal static class JsonKeyLengths
{
    // An index of a list in 16 MiB has at most so many digits.
    private const int IndexLength = 7;

    /// <summary>Checks a text.</summary>
    /// <param name="utf8">Valid UTF-8, without a byte order mark.</param>
    /// <exception cref="ConfigurationSyntaxException">The keys exceed <see cref="FlatKeys.MostCharacters"/>.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        if (IsShort(utf8))
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

    /// <summary>
    /// Determines whether no keys of a text can exceed the limit. It costs a fraction of reading the text, and nearly every file is one.
    /// </summary>
    /// <param name="utf8">The text; it need not be JSON.</param>
    public static bool IsShort(ReadOnlySpan<byte> utf8)
    {
        // A comma or the start of an object or a list is before each value, and a key has a name for each of them around it.
        long open = utf8.Count((byte)'{') + utf8.Count((byte)'[');
        long values = open + utf8.Count((byte)','), levels = Math.Min(open, FlatKeys.MostLevels);
        long most = FlatKeys.MostCharacters(utf8.Length) / Math.Max(values * levels, 1) - 1;
        if (most >= utf8.Length)
            return true;
        // A name is between two quotation marks, so none is long if each stretch of the text has one. One in a name follows a backslash.
        if (most < IndexLength || utf8.IndexOf("\\\""u8) >= 0)
            return false;
        ReadOnlySpan<byte> rest = utf8;
        while (rest.Length > most)
        {
            int mark = rest[..((int)most + 1)].LastIndexOf((byte)'"');
            if (mark < 0)
                return false;
            rest = rest[(mark + 1)..];
        }

        return true;
    }
}
