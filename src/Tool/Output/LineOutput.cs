using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>
/// Shows lines that match, as <c>path:line:column:text</c>, and lines around them as <c>path-line-text</c>; or below a heading as
/// <c>line:text</c>. A line is shown once. If lines around matches are shown, <c>--</c> separates lines that do not follow each other.
/// </summary>
/// <param name="output">The output.</param>
/// <param name="path">Formats paths.</param>
/// <param name="format">Colours and ends of lines.</param>
/// <param name="lines">The format of lines.</param>
/// <param name="replacement">The replacement of matches; null to show the matches.</param>
internal sealed class LineOutput(
    ResultStream output, EntryPath path, ResultFormat format, LineFormat lines, MatchReplacement? replacement) : IResultOutput<MatchedLine>
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
        Separate(sameFile, isNext: sameFile && first == _shown + 1);
        _last = match;
        if (lines.HasHeading && !sameFile)
        {
            WritePath();
            End();
        }

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

    private void Separate(bool sameFile, bool isNext)
    {
        if (_last is null || isNext)
            return;
        if (lines.HasHeading && !sameFile)
        {
            output.End((byte)'\n');
        }
        else if (lines.HasContext)
        {
            output.WriteMark("--");
            output.End((byte)'\n');
        }
    }

    // The lines after the last match, up to the next one.
    private void ShowAfter(int until)
    {
        while (_after.Count > 0 && _shown + 1 < until)
            ShowContext(++_shown, _after.Dequeue());
    }

    private void ShowContext(int line, string text)
    {
        WritePlace("-", line, column: null);
        output.WriteText(text);
        End();
    }

    private void Show(MatchedLine line)
    {
        SearchMatch match = line.First;
        if (lines.OnlyMatching || lines.EachMatch)
        {
            ShowEach(line);
            return;
        }

        WritePlace(":", match.Line, match.Column);
        if (replacement is not null)
        {
            output.WriteText(replacement.InLine(match.Text));
            End();
            return;
        }

        ShownLine shownLine = output.Show(match.Text);
        int at = 0;
        while (line.TryNext(out SearchMatch next))
        {
            int start = next.Column - 1;
            output.WritePart(shownLine, at, start - at);
            WriteMatch(shownLine, next);
            at = start + next.Length;
        }

        output.WritePart(shownLine, at, match.Text.Length - at);
        End();
    }

    private void ShowEach(MatchedLine line)
    {
        // A line is replaced once, and not once for each of its matches.
        string text = line.First.Text;
        bool isReplaced = replacement is not null && !lines.OnlyMatching;
        ShownLine shownLine = output.Show(isReplaced ? replacement!.InLine(text) : text);
        while (line.TryNext(out SearchMatch match))
        {
            WritePlace(":", match.Line, match.Column);
            int start = match.Column - 1, end = start + match.Length;
            if (isReplaced)
            {
                output.WritePart(shownLine, 0, shownLine.Text.Length);
            }
            else if (replacement is not null)
            {
                output.WriteText(replacement.InMatch(text, start));
            }
            else if (lines.OnlyMatching)
            {
                WriteMatch(shownLine, match);
            }
            else
            {
                output.WritePart(shownLine, 0, start);
                WriteMatch(shownLine, match);
                output.WritePart(shownLine, end, text.Length - end);
            }

            End();
        }
    }

    private void WriteMatch(ShownLine line, SearchMatch match)
    {
        output.WriteColor(format.Colors.Match);
        output.WritePart(line, match.Column - 1, match.Length);
        output.WriteColor(format.Colors.Off);
    }

    private void WritePlace([System.Diagnostics.CodeAnalysis.ConstantExpected] string mark, int line, int? column)
    {
        if (!lines.HasHeading)
        {
            WritePath();
            output.WriteMark(mark);
        }

        if (!lines.HasNumbers)
            return;
        output.WriteColor(format.Colors.Line);
        output.WriteNumber(line);
        output.WriteColor(format.Colors.Off);
        output.WriteMark(mark);
        if (column is not { } number || !lines.HasColumns)
            return;
        output.WriteNumber(number);
        output.WriteMark(mark);
    }

    private void WritePath()
    {
        output.WriteColor(format.Colors.File);
        path.Write(_last!.Path, _last.RawPath, output);
        output.WriteColor(format.Colors.Off);
    }

    private void End() => output.End(format.Nul ? (byte)0 : (byte)'\n');
}
