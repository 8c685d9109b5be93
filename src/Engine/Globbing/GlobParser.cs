namespace WorkspaceSdk.Globbing;

/// <summary>Parses a glob's text into segment lists, one for each combination of its braces.</summary>
internal static class GlobParser
{
    /// <summary>Parses a glob.</summary>
    /// <exception cref="GlobSyntaxException">The text is not a valid glob.</exception>
    public static GlobSegment[][] Parse(string text, GlobOptions options)
    {
        if (text.Length == 0)
            throw new GlobSyntaxException(text, 1, "the glob is empty. Write '**' for everything.");
        List<List<GlobToken>> alternatives = new GlobAlternatives(text, new GlobLexer(text, options).Read()).Expand();
        var segments = new GlobSegment[alternatives.Count][];
        for (int i = 0; i < segments.Length; i++)
            segments[i] = ReadSegments(text, alternatives[i], options);
        return segments;
    }

    private static GlobSegment[] ReadSegments(string text, List<GlobToken> tokens, GlobOptions options)
    {
        if (tokens.Count == 0)
            throw new GlobSyntaxException(text, 1, "one of its alternatives is empty, and an empty glob matches nothing.");
        if (tokens[0].Kind == GlobTokenKind.Slash)
            throw new GlobSyntaxException(text, tokens[0].Column, "it starts with '/'. Globs are relative: leave the '/' out.");
        var segments = new List<GlobSegment>();
        int start = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && tokens[i].Kind != GlobTokenKind.Slash)
                continue;
            if (i == start)
            {
                int column = tokens[Math.Min(i, tokens.Count - 1)].Column;
                throw new GlobSyntaxException(
                    text, column, "a name is missing beside this '/'. Remove the '/', or end with '/**' for everything below.");
            }

            GlobSegment segment = ReadSegment(text, tokens.GetRange(start, i - start), isFirst: start == 0, options);
            // Neighbouring `**` mean the same as one.
            if (!(segment.IsDirectories && segments.Count > 0 && segments[segments.Count - 1].IsDirectories))
                segments.Add(segment);
            start = i + 1;
        }

        // At the end, `**` means everything below: any directories, then a name.
        if (segments[segments.Count - 1].IsDirectories)
            segments.Add(GlobSegment.AnyName(options));
        return segments.ToArray();
    }

    private static GlobSegment ReadSegment(string text, List<GlobToken> tokens, bool isFirst, GlobOptions options)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != GlobTokenKind.Star || tokens[i - 1].Kind != GlobTokenKind.Star)
                continue;
            return tokens.Count == 2
                ? GlobSegment.AnyDirectories(options)
                : throw new GlobSyntaxException(text, tokens[i - 1].Column, "'**' must be a whole name between '/'. "
                    + "Write '*' within a name, or set '**' apart with '/'.");
        }

        if (tokens.TrueForAll(static t => t.Kind == GlobTokenKind.Literal))
            CheckLiteral(text, tokens, isFirst);
        return GlobSegment.FromTokens(tokens, options);
    }

    private static void CheckLiteral(string text, List<GlobToken> tokens, bool isFirst)
    {
        bool Is(int index, char c) => tokens[index].CodePoint == c;
        int column = tokens[0].Column;
        if (tokens.Count == 1 && Is(0, '.'))
            throw new GlobSyntaxException(text, column, "'.' is not a name. Leave it out.");
        if (tokens.Count == 2 && Is(0, '.') && Is(1, '.'))
            throw new GlobSyntaxException(
                text, column, "'..' leaves the directory the glob starts from. Start from a directory further up instead.");
        if (isFirst && tokens.Count == 2 && Is(1, ':') && tokens[0].CodePoint is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            throw new GlobSyntaxException(text, column, "it starts with a drive. Globs are relative: leave the drive out.");
    }
}
