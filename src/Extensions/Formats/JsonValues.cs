using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration.Json;

namespace WorkspaceSdk.Extensions;

/// <summary>Returns the values of the provider of Microsoft.Extensions.Configuration.Json.</summary>
internal sealed class JsonValues : JsonStreamConfigurationProvider
{
    private JsonValues()
        : base(new JsonStreamConfigurationSource())
    {
    }

    /// <summary>Returns the keys and values of a text in UTF-8.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">The top is not an object, or a key is repeated.</exception>
    public static IDictionary<string, string?> Of(ReadOnlyMemory<byte> utf8)
    {
        var values = new JsonValues();
        _ = MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> bytes);
        values.Load(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false));
        return values.Data;
    }
}
