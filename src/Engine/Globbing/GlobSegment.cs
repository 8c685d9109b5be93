using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Globbing;

/// <summary>The part of a glob between two slashes: <c>**</c>, or a pattern for one name.</summary>
internal sealed class GlobSegment
{
    private readonly GlobToken[] tokens;
    private readonly GlobSegmentShape shape;
    private readonly string literal;
    private readonly byte[] literalBytes;
    private readonly bool caseSensitive;
    private readonly bool includeHidden;

    private GlobSegment(GlobToken[] tokens, GlobSegmentShape shape, string literal, GlobOptions options)
    {
        this.tokens = tokens;
        this.shape = shape;
        this.literal = literal;
        caseSensitive = options.CaseSensitive;
        literalBytes = Encoding.UTF8.GetBytes(literal);
        // Bytes that are no UTF-8 are U+FFFD as text, and half a surrogate pair has no bytes; so of these only the text can decide.
        IsDecidedByBytes = shape is GlobSegmentShape.Any or GlobSegmentShape.Directories
            || (shape != GlobSegmentShape.General && caseSensitive && literal.IndexOf('\uFFFD') < 0 && Encoding.UTF8.GetString(literalBytes) == literal);
        includeHidden = options.IncludeHidden || (tokens.Length > 0 && tokens[0].Kind == GlobTokenKind.Literal);
    }

    /// <summary>Whether this is <c>**</c>.</summary>
    public bool IsDirectories => shape == GlobSegmentShape.Directories;

    /// <summary>Whether names in UTF-8 can be matched without being decoded.</summary>
    public bool IsDecidedByBytes { get; }

    /// <summary>Whether every name matches, hidden ones included.</summary>
    public bool IsEveryName => shape is GlobSegmentShape.Any or GlobSegmentShape.Directories && includeHidden;

    /// <summary>The segment <c>**</c>.</summary>
    public static GlobSegment AnyDirectories(GlobOptions options) => new([], GlobSegmentShape.Directories, "", options);

    /// <summary>The segment <c>*</c>.</summary>
    public static GlobSegment AnyName(GlobOptions options) => new([], GlobSegmentShape.Any, "", options);

    /// <summary>A segment for one name, put into the cheapest shape that says the same.</summary>
    public static GlobSegment FromTokens(List<GlobToken> tokens, GlobOptions options)
    {
        int stars = 0, literals = 0;
        var text = new StringBuilder();
        foreach (GlobToken token in tokens)
        {
            if (token.Kind == GlobTokenKind.Star)
                stars++;
            if (token.Kind != GlobTokenKind.Literal)
                continue;
            literals++;
            AppendCodePoint(text, token.CodePoint);
        }

        GlobSegmentShape shape = (stars, literals) switch
        {
            (0, _) when literals == tokens.Count => GlobSegmentShape.Literal,
            (1, 0) when tokens.Count == 1 => GlobSegmentShape.Any,
            (1, _) when literals + 1 == tokens.Count && tokens[0].Kind == GlobTokenKind.Star => GlobSegmentShape.Suffix,
            (1, _) when literals + 1 == tokens.Count && tokens[tokens.Count - 1].Kind == GlobTokenKind.Star => GlobSegmentShape.Prefix,
            _ => GlobSegmentShape.General,
        };
        return new GlobSegment(tokens.ToArray(), shape, text.ToString(), options);
    }

    /// <summary>Whether a name matches; for <c>**</c>, whether it may be passed through.</summary>
    public bool IsMatch(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || (!includeHidden && name[0] == '.'))
            return false;
        StringComparison comparison = caseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return shape switch
        {
            GlobSegmentShape.Literal => name.Length == literal.Length && name.Equals(literal.AsSpan(), comparison),
            GlobSegmentShape.Suffix => name.EndsWith(literal.AsSpan(), comparison),
            GlobSegmentShape.Prefix => name.StartsWith(literal.AsSpan(), comparison),
            GlobSegmentShape.General => IsGeneralMatch(name),
            _ => true,
        };
    }

    /// <summary>The same for a name in UTF-8, where <see cref="IsDecidedByBytes"/>.</summary>
    public bool IsMatch(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || (!includeHidden && name[0] == '.'))
            return false;
        return shape switch
        {
            GlobSegmentShape.Literal => name.SequenceEqual(literalBytes),
            // Most names fail at the last byte, which costs less to look at than a call.
            GlobSegmentShape.Suffix => literalBytes.Length == 0 || (name[name.Length - 1] == literalBytes[literalBytes.Length - 1] && name.EndsIn(literalBytes)),
            GlobSegmentShape.Prefix => name.BeginsWith(literalBytes),
            _ => true,
        };
    }

    // Only the last star is ever tried again: whatever an earlier one could take, the later one can take as well.
    // So the time is bounded by name times pattern, however many stars there are.
    private bool IsGeneralMatch(ReadOnlySpan<char> name)
    {
        int at = 0, token = 0, starToken = -1, starAt = 0;
        while (at < name.Length)
        {
            if (token < tokens.Length && tokens[token].Kind == GlobTokenKind.Star)
            {
                starToken = token++;
                starAt = at;
            }
            else if (token < tokens.Length && TakeOne(tokens[token], name, ref at))
            {
                token++;
            }
            else if (starToken >= 0)
            {
                token = starToken + 1;
                at = ++starAt;
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Length && tokens[token].Kind == GlobTokenKind.Star)
            token++;
        return token == tokens.Length;
    }

    private bool TakeOne(GlobToken token, ReadOnlySpan<char> name, ref int at)
    {
        int length = 1;
        int codePoint = name[at];
        if (char.IsHighSurrogate(name[at]) && at + 1 < name.Length && char.IsLowSurrogate(name[at + 1]))
        {
            length = 2;
            codePoint = char.ConvertToUtf32(name[at], name[at + 1]);
        }

        bool taken = token.Kind switch
        {
            GlobTokenKind.AnyOne => true,
            GlobTokenKind.Class => token.Class!.Contains(codePoint, caseSensitive),
            _ => codePoint == token.CodePoint || (!caseSensitive && EqualsIgnoringCase(codePoint, token.CodePoint)),
        };
        if (taken)
            at += length;
        return taken;
    }

    private static bool EqualsIgnoringCase(int a, int b) =>
        a <= char.MaxValue && b <= char.MaxValue && char.ToUpperInvariant((char)a) == char.ToUpperInvariant((char)b);

    // A lone half of a surrogate pair can stand in a pattern, and must survive.
    private static void AppendCodePoint(StringBuilder text, int codePoint)
    {
        if (codePoint <= char.MaxValue)
            text.Append((char)codePoint);
        else
            text.Append(char.ConvertFromUtf32(codePoint));
    }
}
