using System.Text.Json;
using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows each match as an object, or the files they are in.</summary>
internal sealed class MatchOutput(ResultStream output, EntryPath path, ResultFormat format, bool filesOnly) : IResultOutput<SearchMatch>
{
    private readonly JsonLine? json = format.Json ? new JsonLine(output) : null;

    /// <inheritdoc/>
    public void Write(SearchMatch result)
    {
        if (json is not null)
        {
            json.Write(writer => WriteMembers(writer, result));
            return;
        }

        output.WriteColor(format.Colors.File);
        path.Write(result.Path, result.RawPath, output);
        output.WriteColor(format.Colors.Off);
        output.End(format.Nul ? (byte)0 : (byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => json?.Dispose();

    private void WriteMembers(Utf8JsonWriter writer, SearchMatch match)
    {
        writer.WriteString("path", path.Text(match.Path));
        if (filesOnly)
            return;
        writer.WriteNumber("line", match.Line);
        writer.WriteNumber("column", match.Column);
        writer.WriteNumber("length", match.Length);
        writer.WriteString("text", match.Text);
        WriteLines(writer, "before", match.Before);
        WriteLines(writer, "after", match.After);
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
