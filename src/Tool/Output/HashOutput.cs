using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>
/// Shows hashes: one for each file, or one for all files. The latter is the SHA-256 of the output of <c>--each --null</c>, so that other
/// tools can check it.
/// </summary>
/// <param name="output">The output.</param>
/// <param name="path">Formats paths.</param>
/// <param name="format">The format of the hashes.</param>
internal sealed class HashOutput(ResultStream output, EntryPath path, HashOutputFormat format) : IDisposable
{
    private readonly JsonLine? _json = format.Json ? new JsonLine(output) : null;
    private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _files;

    /// <summary>Adds one file.</summary>
    public void Write(FileEntry entry, byte[] hash)
    {
        _files++;
        string text = Convert.ToHexStringLower(hash);
        if (format.Each)
            Show(entry, text);
        else
            Add(entry, text);
    }

    /// <summary>Shows the hash of all files.</summary>
    public void Complete()
    {
        if (format.Each)
            return;
        string text = Convert.ToHexStringLower(_all.GetHashAndReset());
        if (_json is null)
        {
            output.WriteName(text);
            End();
            return;
        }

        _json.Write(writer =>
        {
            writer.WriteString("sha256", text);
            writer.WriteNumber("files", _files);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json?.Dispose();
        _all.Dispose();
    }

    private void Add(FileEntry entry, string hash)
    {
        _line.ResetWrittenCount();
        Encoding.ASCII.GetBytes(hash + "  ", _line);
        path.Write(entry.Path, entry.RawPath, _line);
        _line.Write((ReadOnlySpan<byte>)[0]);
        _all.AppendData(_line.WrittenSpan);
    }

    private void Show(FileEntry entry, string hash)
    {
        if (_json is not null)
        {
            _json.Write(writer =>
            {
                path.WriteMembers(writer, entry.Path, entry.RawPath);
                writer.WriteString("sha256", hash);
            });
            return;
        }

        // A name with a line break is written as by sha256sum, with a mark before it.
        bool isEscaped = !format.Nul && entry.Path.AsSpan().IndexOfAny('\n', '\r', '\\') >= 0;
        output.WriteName(isEscaped ? "\\" + hash : hash);
        output.WriteMark("  ");
        if (isEscaped)
            WriteEscaped(entry);
        else
            path.Write(entry.Path, entry.RawPath, output);
        End();
    }

    private void WriteEscaped(FileEntry entry)
    {
        _line.ResetWrittenCount();
        path.Write(entry.Path, entry.RawPath, _line);
        var escaped = new ArrayBufferWriter<byte>();
        foreach (byte value in _line.WrittenSpan)
        {
            escaped.Write(value switch
            {
                (byte)'\\' => @"\\"u8,
                (byte)'\n' => @"\n"u8,
                (byte)'\r' => @"\r"u8,
                _ => [value],
            });
        }

        output.WriteName(escaped.WrittenSpan);
    }

    private void End() => output.End(format.Nul ? (byte)0 : (byte)'\n');
}

/// <summary>Represents the format of hashes.</summary>
/// <param name="Each">The hash of each file instead of one for all.</param>
/// <param name="Nul">NUL instead of line breaks.</param>
/// <param name="Json">Objects instead of lines.</param>
internal sealed record HashOutputFormat(bool Each, bool Nul, bool Json);
