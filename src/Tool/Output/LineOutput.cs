using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>
/// Shows lines that match, as <c>path:line:column:text</c>, and lines around them as <c>path-line-text</c>. A line is shown once; <c>--</c>
/// stands between lines that do not follow each other, when lines around matches are shown.
/// </summary>
internal sealed class LineOutput(ResultStream output, EntryPath path, ResultFormat format, bool hasContext) : IResultOutput<MatchedLine>
{
    private readonly Queue<string> _after = new();
    private SearchMatch? _last;
    private int _shown;

    /// <inheritdoc/>
    public void Write(MatchedLine result)
    {
        SearchMatch match = result.First;
        bool sameFile = _last is not null && _last.Path == match.Path;
        ShowAfter(sameFile ? match.Line : int.MaxValue);
        int first = Math.Max(match.Line - match.Before.Count, sameFile ? _shown + 1 : 1);
        if (hasContext && _last is not null && !(sameFile && first == _shown + 1))
        {
            output.WriteMark("--");
            output.End((byte)'\n');
        }

        _last = match;
        for (int line = first; line < match.Line; line++)
            ShowContext(line, match.Before[match.Before.Count - match.Line + line]);
        Show(result);
        _shown = match.Line;
        _after.Clear();
        foreach (string text in match.After)
            _after.Enqueue(text);
    }

    /// <inheritdoc/>
    public void Complete() => ShowAfter(int.MaxValue);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept open.
    }

    // The lines after the last match, up to the next one.
    private void ShowAfter(int until)
    {
        while (_after.Count > 0 && _shown + 1 < until)
            ShowContext(++_shown, _after.Dequeue());
    }

    private void ShowContext(int line, string text)
    {
        WritePath();
        output.WriteMark("-");
        WriteNumber(line);
        output.WriteMark("-");
        output.WriteText(text);
        End();
    }

    private void Show(MatchedLine line)
    {
        SearchMatch match = line.First;
        WritePath();
        output.WriteMark(":");
        WriteNumber(match.Line);
        output.WriteMark(":");
        output.WriteNumber(match.Column);
        output.WriteMark(":");
        ShownLine shownLine = output.Show(match.Text);
        int at = 0;
        while (line.TryNext(out SearchMatch next))
        {
            int start = next.Column - 1;
            output.WritePart(shownLine, at, start - at);
            output.WriteColor(format.Colors.Match);
            output.WritePart(shownLine, start, next.Length);
            output.WriteColor(format.Colors.Off);
            at = start + next.Length;
        }

        output.WritePart(shownLine, at, match.Text.Length - at);
        End();
    }

    private void WriteNumber(int line)
    {
        output.WriteColor(format.Colors.Line);
        output.WriteNumber(line);
        output.WriteColor(format.Colors.Off);
    }

    private void WritePath()
    {
        output.WriteColor(format.Colors.File);
        path.Write(_last!.Path, _last.RawPath, output);
        output.WriteColor(format.Colors.Off);
    }

    private void End() => output.End(format.Nul ? (byte)0 : (byte)'\n');
}
