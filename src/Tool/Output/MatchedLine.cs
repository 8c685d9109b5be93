namespace WorkspaceSdk.Tool.Output;

/// <summary>A line with all its matches.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Spans">Where each begins in the line, from 0, and how long it is.</param>
internal sealed record MatchedLine(SearchMatch First, List<Range> Spans)
{
    /// <summary>Puts the matches of one line together.</summary>
    public static IEnumerable<MatchedLine> Group(IEnumerable<SearchMatch> matches)
    {
        MatchedLine? line = null;
        foreach (SearchMatch match in matches)
        {
            if (line is not null && (match.Line != line.First.Line || match.Path != line.First.Path))
            {
                yield return line;
                line = null;
            }

            line ??= new MatchedLine(match, []);
            line.Spans.Add(new Range(match.Column - 1, match.Column - 1 + match.Length));
        }

        if (line is not null)
            yield return line;
    }
}
