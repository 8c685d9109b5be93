using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows changes.</summary>
internal sealed class ChangeOutput(ResultStream output, EntryPath path, bool asJson, bool nul) : IDisposable
{
    private readonly JsonLine? _json = asJson ? new JsonLine(output) : null;

    /// <summary>Shows one change.</summary>
    public void Write(FileChange change)
    {
        string kind = change.Kind.ToString().ToLowerInvariant();
        string? old = change.OldPath is { } before ? path.Text(before) : null;
        if (_json is not null)
        {
            _json.Write(writer =>
            {
                writer.WriteString("kind", kind);
                writer.WriteString("path", path.Text(change.Path));
                writer.WriteString("oldPath", old);
            });
            return;
        }

        output.WriteName(kind);
        output.WriteMark("\t");
        output.WriteName(path.Text(change.Path));
        if (old is not null)
        {
            output.WriteMark("\t");
            output.WriteName(old);
        }

        output.End(nul ? (byte)0 : (byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();
}
