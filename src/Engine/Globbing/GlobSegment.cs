using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Globbing;

/// <summary>The part of a glob between two slashes: <c>**</c>, or a pattern for one name.</summary>
internal sealed class GlobSegment
{
    private readonly GlobToken[] _tokens;
    private readonly GlobSegmentShape _shape;
    private readonly string _literal;
    private readonly byte[] _literalBytes;
    private readonly bool _caseSensitive;
    private readonly bool _includeHidden;

    private GlobSegment(GlobToken[] tokens, GlobSegmentShape shape, string literal, GlobOptions options)
    {
        _tokens = tokens;
        _shape = shape;
        _literal = literal;
        _caseSensitive = options.CaseSensitive;
        _literalBytes = Encoding.UTF8.GetBytes(literal);
        // Invalid UTF-8 becomes U+FFFD as text, and half a surrogate pair has no bytes; for these only the text can decide.
        IsDecidedByBytes = shape is GlobSegmentShape.Any or GlobSegmentShape.Directories
            || (shape != GlobSegmentShape.General
                && _caseSensitive
                && literal.IndexOf('\uFFFD') < 0
                && Encoding.UTF8.GetString(_literalBytes) == literal);
        _includeHidden = options.IncludeHidden || (tokens.Length > 0 && tokens[0].Kind == GlobTokenKind.Literal);
    }

    /// <summary>Gets whether this is <c>**</c>.</summary>
    public bool IsDirectories => _shape == GlobSegmentShape.Directories;

    /// <summary>Gets whether names in UTF-8 can be matched without decoding.</summary>
    public bool IsDecidedByBytes { get; }

    /// <summary>Gets whether every name matches, hidden ones included.</summary>
    public bool IsEveryName => _shape is GlobSegmentShape.Any or GlobSegmentShape.Directories && _includeHidden;

    /// <summary>Returns the segment <c>**</c>.</summary>
    public static GlobSegment AnyDirectories(GlobOptions options) => new([], GlobSegmentShape.Directories, "", options);

    /// <summary>Returns the segment <c>*</c>.</summary>
    public static GlobSegment AnyName(GlobOptions options) => new([], GlobSegmentShape.Any, "", options);

    /// <summary>Returns a segment for one name, in the cheapest equivalent shape.</summary>
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

    /// <summary>Determines whether a name matches; for <c>**</c>, whether the walk may pass through it.</summary>
    public bool IsMatch(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || (!_includeHidden && name[0] == '.'))
            return false;
        StringComparison comparison = _caseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return _shape switch
        {
            GlobSegmentShape.Literal => name.Length == _literal.Length && name.Equals(_literal.AsSpan(), comparison),
            GlobSegmentShape.Suffix => name.EndsWith(_literal.AsSpan(), comparison),
            GlobSegmentShape.Prefix => name.StartsWith(_literal.AsSpan(), comparison),
            GlobSegmentShape.General => IsGeneralMatch(name),
            _ => true,
        };
    }

    /// <summary>Determines whether a name in UTF-8 matches; requires <see cref="IsDecidedByBytes"/>.</summary>
    public bool IsMatch(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || (!_includeHidden && name[0] == '.'))
            return false;
        return _shape switch
        {
            GlobSegmentShape.Literal => name.SequenceEqual(_literalBytes),
            // Most names fail at the last byte, and comparing it costs less than a call.
            GlobSegmentShape.Suffix =>
                _literalBytes.Length == 0
                || (name[name.Length - 1] == _literalBytes[_literalBytes.Length - 1] && name.EndsIn(_literalBytes)),
            GlobSegmentShape.Prefix => name.BeginsWith(_literalBytes),
            _ => true,
        };
    }

    // Only the last star is ever tried again: the later one can match everything that an earlier one could match.
    // So the time is bounded by name times pattern, for any number of stars.
    private bool IsGeneralMatch(ReadOnlySpan<char> name)
    {
        int at = 0, token = 0, starToken = -1, starAt = 0;
        while (at < name.Length)
        {
            if (token < _tokens.Length && _tokens[token].Kind == GlobTokenKind.Star)
            {
                starToken = token++;
                starAt = at;
            }
            else if (token < _tokens.Length && TakeOne(_tokens[token], name, ref at))
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

        while (token < _tokens.Length && _tokens[token].Kind == GlobTokenKind.Star)
            token++;
        return token == _tokens.Length;
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
            GlobTokenKind.Class => token.Class!.Contains(codePoint, _caseSensitive),
            _ => codePoint == token.CodePoint || (!_caseSensitive && EqualsIgnoringCase(codePoint, token.CodePoint)),
        };
        if (taken)
            at += length;
        return taken;
    }

    private static bool EqualsIgnoringCase(int a, int b) =>
        a <= char.MaxValue && b <= char.MaxValue && char.ToUpperInvariant((char)a) == char.ToUpperInvariant((char)b);

    // A pattern may contain half of a surrogate pair, which must be preserved.
    private static void AppendCodePoint(StringBuilder text, int codePoint)
    {
        if (codePoint <= char.MaxValue)
            text.Append((char)codePoint);
        else
            text.Append(char.ConvertFromUtf32(codePoint));
    }
}

/// <summary>Specifies how a segment is matched, from cheap to expensive.</summary>
internal enum GlobSegmentShape
{
    /// <summary><c>**</c></summary>
    Directories,

    /// <summary><c>*</c></summary>
    Any,

    /// <summary>The same text.</summary>
    Literal,

    /// <summary><c>*text</c></summary>
    Suffix,

    /// <summary><c>text*</c></summary>
    Prefix,

    /// <summary>Anything else.</summary>
    General,
}
