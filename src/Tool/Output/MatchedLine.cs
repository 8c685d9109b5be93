namespace WorkspaceSdk.Tool.Output;

/// <summary>A line with all its matches.</summary>
/// <param name="Matches">One or more, from left to right.</param>
internal sealed record MatchedLine(List<SearchMatch> Matches)
{
    /// <summary>The first of them.</summary>
    public SearchMatch First => Matches[0];

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

            line ??= new MatchedLine([]);
            line.Matches.Add(match);
        }

        if (line is not null)
            yield return line;
    }
}
