using System.Text.Json;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows each matching line once, as an object with all its matches.</summary>
internal sealed class MatchedLineJson(ResultStream output, EntryPath path) : IResultOutput<MatchedLine>
{
    private readonly JsonLine _json = new(output);

    /// <inheritdoc/>
    public void Write(MatchedLine result) => _json.Write(writer => WriteMembers(writer, result));

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteMembers(Utf8JsonWriter writer, MatchedLine line)
    {
        SearchMatch first = line.First;
        path.WriteMembers(writer, first.Path, first.RawPath);
        writer.WriteNumber("line", first.Line);
        writer.WriteNumber("column", first.Column);
        writer.WriteNumber("length", first.Length);
        WriteText(writer, first.Text);
        writer.WriteStartArray("matches");
        while (line.TryNext(out SearchMatch match))
        {
            writer.WriteStartObject();
            writer.WriteNumber("column", match.Column);
            writer.WriteNumber("length", match.Length);
            writer.WriteEndObject();
            _json.HandOnWhenLarge();
        }

        writer.WriteEndArray();
        WriteLines(writer, "before", first.Before);
        WriteLines(writer, "after", first.After);
    }

    private void WriteText(Utf8JsonWriter writer, string text)
    {
        const int Portion = 16 * 1024;
        writer.WritePropertyName("text");
        int at = 0;
        for (; text.Length - at > Portion; at += Portion)
        {
            writer.WriteStringValueSegment(text.AsSpan(at, Portion), isFinalSegment: false);
            _json.HandOnWhenLarge();
        }

        writer.WriteStringValueSegment(text.AsSpan(at), isFinalSegment: true);
    }

    private static void WriteLines(Utf8JsonWriter writer, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (string line in lines)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }
}
