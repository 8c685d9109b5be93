using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkspaceSdk.Tool.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLine : IDisposable
{
    private readonly ResultStream output;
    private readonly Utf8JsonWriter json;

    /// <summary>Writes to an output.</summary>
    public JsonLine(ResultStream output)
    {
        this.output = output;
        // The output is no HTML, so names stay readable.
        json = new Utf8JsonWriter(output.Bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes an object whose members the caller writes.</summary>
    public void Write(Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.End((byte)'\n');
    }

    /// <summary>Hands on what is written of an object, when that is much.</summary>
    public void HandOnWhenLarge()
    {
        if (json.BytesPending < ResultStream.LargeResult)
            return;
        json.Flush();
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
