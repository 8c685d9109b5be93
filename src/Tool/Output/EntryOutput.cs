using System.Text.Json;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows found entries.</summary>
internal sealed class EntryOutput(ResultStream output, EntryPath path, ResultFormat format) : IResultOutput<FileEntry>
{
    private readonly JsonLine? _json = format.Json ? new JsonLine(output) : null;
    private readonly byte _terminator = format.Nul ? (byte)0 : (byte)'\n';

    /// <inheritdoc/>
    public void Write(FileEntry entry)
    {
        if (_json is not null)
        {
            _json.Write(writer => WriteMembers(writer, entry));
            return;
        }

        string color = format.Colors.Of(entry.Type);
        output.WriteColor(color);
        path.Write(entry.Path, entry.RawPath, output);
        if (color.Length > 0)
            output.WriteColor(format.Colors.Off);
        output.End(_terminator);
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private void WriteMembers(Utf8JsonWriter writer, FileEntry entry)
    {
        path.WriteMembers(writer, entry.Path, entry.RawPath);
        writer.WriteString("type", entry.Type.ToString().ToLowerInvariant());
        if (entry.Size is { } size)
            writer.WriteNumber("size", size);
        else
            writer.WriteNull("size");
        if (entry.Modified is { } modified)
            writer.WriteString("modified", modified.UtcDateTime);
        else
            writer.WriteNull("modified");
    }
}
