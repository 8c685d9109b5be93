namespace WorkspaceSdk.Globbing;

/// <summary>Expands <c>{a,b}</c>: a token list with braces becomes several without.</summary>
internal sealed class GlobAlternatives(string text, List<GlobToken> tokens)
{
    // Twenty pairs of two would be a million patterns: the limit protects the memory.
    private const int MaxAlternatives = 1024;
    private const int MaxDepth = 64;
    private int _at;

    /// <summary>Returns every combination, in the order written.</summary>
    /// <exception cref="GlobSyntaxException">Too many combinations, too deep nesting, or empty braces.</exception>
    public List<List<GlobToken>> Expand() => ReadSequence(depth: 0);

    private List<List<GlobToken>> ReadSequence(int depth)
    {
        var results = new List<List<GlobToken>> { new() };
        while (_at < tokens.Count && tokens[_at].Kind is not (GlobTokenKind.Comma or GlobTokenKind.Close))
        {
            GlobToken token = tokens[_at++];
            if (token.Kind == GlobTokenKind.Open)
            {
                results = Cross(results, ReadBraces(token, depth + 1), token.Column);
                continue;
            }

            foreach (List<GlobToken> result in results)
                result.Add(token);
        }

        return results;
    }

    private List<List<GlobToken>> ReadBraces(GlobToken open, int depth)
    {
        if (depth > MaxDepth)
            throw new GlobSyntaxException(text, open.Column, $"braces nest deeper than {MaxDepth}.");
        if (tokens[_at].Kind == GlobTokenKind.Close)
            throw new GlobSyntaxException(
                text, open.Column, "these braces hold nothing. List alternatives, or write '[{][}]' for the characters.");
        var all = new List<List<GlobToken>>();
        while (true)
        {
            all.AddRange(ReadSequence(depth));
            if (tokens[_at++].Kind == GlobTokenKind.Close)
                return all;
        }
    }

    private List<List<GlobToken>> Cross(List<List<GlobToken>> heads, List<List<GlobToken>> tails, int column)
    {
        if ((long)heads.Count * tails.Count > MaxAlternatives)
            throw new GlobSyntaxException(
                text, column, $"the braces stand for more than {MaxAlternatives} patterns. Write fewer alternatives.");
        var all = new List<List<GlobToken>>(heads.Count * tails.Count);
        foreach (List<GlobToken> head in heads)
        {
            foreach (List<GlobToken> tail in tails)
                all.Add([.. head, .. tail]);
        }

        return all;
    }
}
