namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows changes.</summary>
internal sealed class ChangeOutput(ResultStream output, EntryPath path, bool asJson, bool nul) : IDisposable
{
    private readonly JsonLine? json = asJson ? new JsonLine(output) : null;

    /// <summary>Shows one.</summary>
    public void Write(FileChange change)
    {
        string kind = change.Kind.ToString().ToLowerInvariant();
        string? old = change.OldPath is { } before ? path.Text(before) : null;
        if (json is not null)
        {
            json.Write(writer =>
            {
                writer.WriteString("kind", kind);
                writer.WriteString("path", path.Text(change.Path));
                writer.WriteString("oldPath", old);
            });
            return;
        }

        output.Write($"{kind}\t");
        output.WriteNames(path.Text(change.Path));
        if (old is not null)
        {
            output.Write("\t");
            output.WriteNames(old);
        }

        output.End(nul ? (byte)0 : (byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => json?.Dispose();
}
