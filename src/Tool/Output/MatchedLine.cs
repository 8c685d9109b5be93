namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents a line with its matches, which are read one by one: a line may have millions.</summary>
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

    /// <summary>Gets the first match.</summary>
    public SearchMatch First { get; }

    // The first match after the line; null at the end.
    private SearchMatch? Following { get; set; }

    /// <summary>Groups the matches by line. A line is valid until the next one is requested.</summary>
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
                // Skip matches that the caller did not read.
            }

            next = line.Following;
        }
    }

    /// <summary>Moves to the next match, from left to right; the first call moves to the first match.</summary>
    /// <returns>False at the end of the line.</returns>
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
