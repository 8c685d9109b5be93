using System.Text.Encodings.Web;
using System.Text.Json;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class JsonLine : IDisposable
{
    private readonly ResultStream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a writer to an output.</summary>
    public JsonLine(ResultStream output)
    {
        _output = output;
        // The output is not HTML, so names stay readable.
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

    /// <summary>Writes the finished part of a large object to the output.</summary>
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
