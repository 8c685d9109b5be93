namespace WorkspaceSdk.Tool.Output;

/// <summary>A line with its matches, which come while they are looked at: a line may have millions.</summary>
internal sealed class MatchedLine
{
    private readonly IEnumerator<SearchMatch> _source;
    private bool _isFirst = true;
    private bool _isAtEnd;

    private MatchedLine(SearchMatch first, IEnumerator<SearchMatch> source)
    {
        First = first;
        _source = source;
    }

    /// <summary>The first match.</summary>
    public SearchMatch First { get; }

    // What comes behind the line; null at the end of all.
    private SearchMatch? Following { get; set; }

    /// <summary>Puts the matches of one line together. Each line is over when the next one is asked for.</summary>
    public static IEnumerable<MatchedLine> Group(IEnumerable<SearchMatch> matches)
    {
        using IEnumerator<SearchMatch> source = matches.GetEnumerator();
        SearchMatch? next = source.MoveNext() ? source.Current : null;
        while (next is not null)
        {
            var line = new MatchedLine(next, source);
            yield return line;
            while (line.TryNext(out _))
            {
                // What nobody asked for.
            }

            next = line.Following;
        }
    }

    /// <summary>Steps to the next match, from left to right; the first time to the first.</summary>
    /// <returns>False at the line's end.</returns>
    public bool TryNext(out SearchMatch match)
    {
        match = First;
        if (_isFirst)
        {
            _isFirst = false;
            return true;
        }

        if (_isAtEnd || !_source.MoveNext())
        {
            _isAtEnd = true;
            return false;
        }

        match = _source.Current;
        if (match.Line == First.Line && match.Path == First.Path)
            return true;
        Following = match;
        _isAtEnd = true;
        return false;
    }
}
