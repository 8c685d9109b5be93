using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows each file that has a match, with the number of its matching lines.</summary>
/// <param name="output">The output.</param>
/// <param name="path">Formats paths.</param>
/// <param name="format">Colours, ends of lines, and whether objects are shown.</param>
internal sealed class LineCountOutput(ResultStream output, EntryPath path, ResultFormat format) : IResultOutput<MatchedLine>
{
    private readonly JsonLine? _json = format.Json ? new JsonLine(output) : null;
    private SearchMatch? _file;
    private int _count;

    /// <inheritdoc/>
    public void Write(MatchedLine result)
    {
        if (_file is not null && _file.Path != result.First.Path)
            Show();
        _file = result.First;
        _count++;
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_file is not null)
            Show();
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private void Show()
    {
        (SearchMatch file, int count) = (_file!, _count);
        _count = 0;
        if (_json is not null)
        {
            _json.Write(writer =>
            {
                path.WriteMembers(writer, file.Path, file.RawPath);
                writer.WriteNumber("count", count);
            });
            return;
        }

        output.WriteColor(format.Colors.File);
        path.Write(file.Path, file.RawPath, output);
        output.WriteColor(format.Colors.Off);
        output.WriteMark(":");
        output.WriteNumber(count);
        output.End(format.Nul ? (byte)0 : (byte)'\n');
    }
}
