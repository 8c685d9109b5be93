using System.Globalization;
using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows matches of a search, or the files they are in.</summary>
internal sealed class MatchOutput(ResultStream output, EntryPath path, ResultFormat format, bool filesOnly) : IResultOutput<SearchMatch>
{
    private readonly JsonLine json = new(output);

    /// <inheritdoc/>
    public void Write(SearchMatch result)
    {
        string file = path.Text(result.Path);
        if (format.Json)
        {
            json.Write(writer =>
            {
                writer.WriteString("path", file);
                if (filesOnly)
                    return;
                writer.WriteNumber("line", result.Line);
                writer.WriteNumber("column", result.Column);
                writer.WriteNumber("length", result.Length);
                writer.WriteString("text", result.Text);
            });
            return;
        }

        output.Write(file);
        if (!filesOnly)
            output.Write(string.Create(CultureInfo.InvariantCulture, $":{result.Line}:{result.Column}:{result.Text}"));
        output.End(format.Nul ? (byte)0 : (byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
