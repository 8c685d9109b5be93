using System.Text;
using System.Text.Json;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Reads JSON by the provider of Microsoft.Extensions.Configuration.Json, which allows comments and trailing commas. Only
/// <see cref="JsonValues"/> names its types, so that code which names this class does not load the library.
/// </summary>
internal static class JsonFormat
{
    /// <summary>Returns the keys and values of a text.</summary>
    /// <param name="utf8">Valid UTF-8, without a byte order mark.</param>
    /// <exception cref="ConfigurationSyntaxException">The text is not JSON, not an object, repeats a key, or exceeds a limit.</exception>
    public static IDictionary<string, string?> Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            JsonKeyLengths.Check(utf8.Span);
            return JsonValues.Of(utf8);
        }
        catch (JsonException error)
        {
            var wrong = new ConfigurationSyntaxException(PlaceOf(utf8.Span, error), Reason(error), error);
            throw UnmatchedBracket.Or(".json", Encoding.UTF8.GetString(utf8.Span), 0, wrong);
        }
        catch (FormatException error)
        {
            throw new ConfigurationSyntaxException(JsonPlaces.OfRefusal(utf8.Span), error.Message, error);
        }
    }

    // The library counts bytes, from 0.
    private static TextPlace PlaceOf(ReadOnlySpan<byte> utf8, JsonException error)
    {
        ReadOnlySpan<byte> rest = utf8;
        long line = error.LineNumber ?? 0;
        for (long i = 0; i < line && rest.IndexOf((byte)'\n') is >= 0 and var end; i++)
            rest = rest[(end + 1)..];
        int length = (int)Math.Min(error.BytePositionInLine ?? 0, rest.Length);
        return new TextPlace((int)line + 1, Encoding.UTF8.GetCharCount(rest[..length]) + 1);
    }

    // The message has the place before the reason, and in characters.
    private static string Reason(JsonException error)
    {
        int place = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? error.Message : error.Message[..place];
    }
}
