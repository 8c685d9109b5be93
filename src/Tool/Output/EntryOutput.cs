using System.Text.Json;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows found entries, one a line.</summary>
/// <param name="output">Where they are shown.</param>
/// <param name="path">How paths are shown.</param>
/// <param name="format">Ends of lines, and whether objects are shown.</param>
/// <param name="paint">Chooses their colours.</param>
/// <param name="details">Shows what is known of them besides; null for their paths alone.</param>
internal sealed class EntryOutput(
    ResultStream output, EntryPath path, ResultFormat format, EntryPaint paint, EntryDetails? details) : IResultOutput<FileEntry>
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

        details?.WriteBefore(entry, output);
        path.Write(entry.Path, entry.RawPath, output, new PathColors(paint.Directory, paint.Of(entry), format.Colors.Off));
        if (details is not null)
            EntryDetails.WriteAfter(entry, output);
        output.End(_terminator);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json?.Dispose();
        paint.Dispose();
        details?.Dispose();
    }

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
