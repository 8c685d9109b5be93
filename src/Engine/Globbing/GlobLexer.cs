namespace WorkspaceSdk.Globbing;

/// <summary>Splits a glob's text into tokens.</summary>
internal sealed class GlobLexer(string text, GlobOptions options)
{
    private readonly List<GlobToken> _tokens = [];
    private readonly List<int> _open = [];
    private int _at;

    /// <summary>Returns all tokens.</summary>
    /// <exception cref="GlobSyntaxException">An unclosed class or brace, a misplaced escape.</exception>
    public List<GlobToken> Read()
    {
        while (_at < text.Length)
            ReadToken();
        if (_open.Count > 0)
            throw Wrong(_open[_open.Count - 1], "this '{' has no '}'. Close it, or write '[{]' for the character.");
        return _tokens;
    }

    private void ReadToken()
    {
        int column = _at + 1;
        switch (text[_at])
        {
            case '*':
                Add(GlobTokenKind.Star);
                break;
            case '?':
                Add(GlobTokenKind.AnyOne);
                break;
            case '/':
                Add(GlobTokenKind.Slash);
                break;
            case '{':
                _open.Add(column);
                Add(GlobTokenKind.Open);
                break;
            case '}':
                if (_open.Count == 0)
                    throw Wrong(column, "this '}' closes nothing. Write '[}]' for the character.");
                _open.RemoveAt(_open.Count - 1);
                Add(GlobTokenKind.Close);
                break;
            case ',' when _open.Count > 0:
                Add(GlobTokenKind.Comma);
                break;
            case '[':
                _at++;
                _tokens.Add(new GlobToken(GlobTokenKind.Class, 0, ReadClass(column), column));
                break;
            default:
                _tokens.Add(new GlobToken(GlobTokenKind.Literal, ReadCharacter(), null, column));
                break;
        }
    }

    private void Add(GlobTokenKind kind) => _tokens.Add(new GlobToken(kind, 0, null, ++_at));

    private CharacterClass ReadClass(int column)
    {
        bool negated = _at < text.Length && text[_at] is '!' or '^';
        if (negated)
            _at++;
        var ranges = new List<(int, int)>();
        for (bool first = true; ; first = false)
        {
            if (_at >= text.Length)
                throw Wrong(column, "this '[' has no ']'. Close it, or write '[[]' for the character.");
            if (text[_at] == ']' && !first)
            {
                _at++;
                return new CharacterClass(negated, ranges);
            }

            if (!TryReadNamed(ranges))
                ReadRange(ranges, column);
        }
    }

    private bool TryReadNamed(List<(int, int)> ranges)
    {
        if (string.CompareOrdinal(text, _at, "[:", 0, 2) != 0)
            return false;
        int end = text.IndexOf(":]", _at + 2, StringComparison.Ordinal);
        if (end < 0)
            return false;
        string name = text.Substring(_at + 2, end - _at - 2);
        if (name.Contains(']'))
            return false;
        if (!NamedCharacters.TryGet(name, out (int First, int Last)[] named))
            throw Wrong(
                _at + 1,
                $"there is no set named '[:{name}:]'. Known are alnum, alpha, blank, cntrl, digit, "
                + "graph, lower, print, punct, space, upper, xdigit.");
        ranges.AddRange(named);
        _at = end + 2;
        return true;
    }

    private void ReadRange(List<(int, int)> ranges, int column)
    {
        int start = _at + 1;
        int first = ReadClassCharacter(column);
        int last = first;
        if (_at + 1 < text.Length && text[_at] == '-' && text[_at + 1] != ']')
        {
            _at++;
            last = ReadClassCharacter(column);
        }

        if (last < first)
            throw Wrong(start, "this range runs backwards. Swap its ends.");
        ranges.Add((first, last));
    }

    private int ReadClassCharacter(int column)
    {
        if (_at >= text.Length)
            throw Wrong(column, "this '[' has no ']'. Close it, or write '[[]' for the character.");
        if (text[_at] == '/')
            throw Wrong(_at + 1, "'/' separates names, and no name holds one, so a class cannot list it. Write alternatives with '{…}'.");
        return ReadCharacter();
    }

    private int ReadCharacter()
    {
        if (text[_at] == '\\')
        {
            if (!options.Escapes)
                throw Wrong(
                    _at + 1,
                    "'\\' is not a separator, and escapes are off here. Separate names with '/', and write '[*]' for a literal character.");
            if (++_at == text.Length)
                throw Wrong(_at, "this '\\' escapes nothing. Write '\\\\' for the character.");
            if (text[_at] == '/')
                throw Wrong(_at, "'/' cannot be escaped: no name holds one. Separate names with '/'.");
        }

        if (text[_at] == '\0')
            throw Wrong(_at + 1, "no name holds a NUL character.");
        if (char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]))
        {
            _at += 2;
            return char.ConvertToUtf32(text[_at - 2], text[_at - 1]);
        }

        return text[_at++];
    }

    private GlobSyntaxException Wrong(int column, string reason) => new(text, column, reason);
}

/// <summary>One token of a glob.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="CodePoint">The character of a literal.</param>
/// <param name="Class">The set of a class.</param>
/// <param name="Column">The position in the text where it starts, from 1.</param>
internal sealed record GlobToken(GlobTokenKind Kind, int CodePoint, CharacterClass? Class, int Column);

/// <summary>Specifies the kind of a token of a glob.</summary>
internal enum GlobTokenKind
{
    /// <summary>A literal character.</summary>
    Literal,

    /// <summary><c>?</c></summary>
    AnyOne,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>[…]</c></summary>
    Class,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>{</c></summary>
    Open,

    /// <summary><c>,</c> between alternatives</summary>
    Comma,

    /// <summary><c>}</c></summary>
    Close,
}
