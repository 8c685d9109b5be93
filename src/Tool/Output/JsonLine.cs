using System.Text.Encodings.Web;
using System.Text.Json;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLine : IDisposable
{
    private readonly ResultStream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to an output.</summary>
    public JsonLine(ResultStream output)
    {
        _output = output;
        // The output is no HTML, so names stay readable.
        _json = new Utf8JsonWriter(output.Bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes an object whose members the caller writes.</summary>
    public void Write(Action<Utf8JsonWriter> members)
    {
        _json.WriteStartObject();
        members(_json);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.End((byte)'\n');
    }

    /// <summary>Hands on what is written of an object, when that is much.</summary>
    public void HandOnWhenLarge()
    {
        if (_json.BytesPending < ResultStream.LargeResult)
            return;
        _json.Flush();
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
