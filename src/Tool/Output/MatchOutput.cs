using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows the files with matches.</summary>
internal sealed class MatchOutput(ResultStream output, EntryPath path, ResultFormat format) : IResultOutput<SearchMatch>
{
    private readonly JsonLine? _json = format.Json ? new JsonLine(output) : null;

    /// <inheritdoc/>
    public void Write(SearchMatch result)
    {
        if (_json is not null)
        {
            _json.Write(writer => path.WriteMembers(writer, result.Path, result.RawPath));
            return;
        }

        output.WriteColor(format.Colors.File);
        path.Write(result.Path, result.RawPath, output);
        output.WriteColor(format.Colors.Off);
        output.End(format.Nul ? (byte)0 : (byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();
}
