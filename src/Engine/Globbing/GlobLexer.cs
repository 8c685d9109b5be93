namespace WorkspaceSdk.Globbing;

/// <summary>Cuts a glob's text into tokens.</summary>
internal sealed class GlobLexer(string text, GlobOptions options)
{
    private readonly List<GlobToken> tokens = [];
    private readonly List<int> open = [];
    private int at;

    /// <summary>All tokens.</summary>
    /// <exception cref="GlobSyntaxException">An unclosed class or brace, a misplaced escape.</exception>
    public List<GlobToken> Read()
    {
        while (at < text.Length)
            ReadToken();
        if (open.Count > 0)
            throw Wrong(open[open.Count - 1], "this '{' has no '}'. Close it, or write '[{]' for the character.");
        return tokens;
    }

    private void ReadToken()
    {
        int column = at + 1;
        switch (text[at])
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
                open.Add(column);
                Add(GlobTokenKind.Open);
                break;
            case '}':
                if (open.Count == 0)
                    throw Wrong(column, "this '}' closes nothing. Write '[}]' for the character.");
                open.RemoveAt(open.Count - 1);
                Add(GlobTokenKind.Close);
                break;
            case ',' when open.Count > 0:
                Add(GlobTokenKind.Comma);
                break;
            case '[':
                at++;
                tokens.Add(new GlobToken(GlobTokenKind.Class, 0, ReadClass(column), column));
                break;
            default:
                tokens.Add(new GlobToken(GlobTokenKind.Literal, ReadCharacter(), null, column));
                break;
        }
    }

    private void Add(GlobTokenKind kind) => tokens.Add(new GlobToken(kind, 0, null, ++at));

    private CharacterClass ReadClass(int column)
    {
        bool negated = at < text.Length && text[at] is '!' or '^';
        if (negated)
            at++;
        var ranges = new List<(int, int)>();
        for (bool first = true; ; first = false)
        {
            if (at >= text.Length)
                throw Wrong(column, "this '[' has no ']'. Close it, or write '[[]' for the character.");
            if (text[at] == ']' && !first)
            {
                at++;
                return new CharacterClass(negated, ranges);
            }

            if (!TryReadNamed(ranges))
                ReadRange(ranges, column);
        }
    }

    private bool TryReadNamed(List<(int, int)> ranges)
    {
        if (string.CompareOrdinal(text, at, "[:", 0, 2) != 0)
            return false;
        int end = text.IndexOf(":]", at + 2, StringComparison.Ordinal);
        if (end < 0)
            return false;
        string name = text.Substring(at + 2, end - at - 2);
        if (name.Contains(']'))
            return false;
        if (!NamedCharacters.TryGet(name, out (int First, int Last)[] named))
            throw Wrong(at + 1, $"there is no set named '[:{name}:]'. Known are alnum, alpha, blank, cntrl, digit, graph, lower, print, punct, space, upper, xdigit.");
        ranges.AddRange(named);
        at = end + 2;
        return true;
    }

    private void ReadRange(List<(int, int)> ranges, int column)
    {
        int start = at + 1;
        int first = ReadClassCharacter(column);
        int last = first;
        if (at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']')
        {
            at++;
            last = ReadClassCharacter(column);
        }

        if (last < first)
            throw Wrong(start, "this range runs backwards. Swap its ends.");
        ranges.Add((first, last));
    }

    private int ReadClassCharacter(int column)
    {
        if (at >= text.Length)
            throw Wrong(column, "this '[' has no ']'. Close it, or write '[[]' for the character.");
        if (text[at] == '/')
            throw Wrong(at + 1, "'/' separates names, and no name holds one, so a class cannot list it. Write alternatives with '{…}'.");
        return ReadCharacter();
    }

    private int ReadCharacter()
    {
        if (text[at] == '\\')
        {
            if (!options.Escapes)
                throw Wrong(at + 1, "'\\' is not a separator, and escapes are off here. Separate names with '/', and write '[*]' for a literal character.");
            if (++at == text.Length)
                throw Wrong(at, "this '\\' escapes nothing. Write '\\\\' for the character.");
            if (text[at] == '/')
                throw Wrong(at, "'/' cannot be escaped: no name holds one. Separate names with '/'.");
        }

        if (text[at] == '\0')
            throw Wrong(at + 1, "no name holds a NUL character.");
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            at += 2;
            return char.ConvertToUtf32(text[at - 2], text[at - 1]);
        }

        return text[at++];
    }

    private GlobSyntaxException Wrong(int column, string reason) => new(text, column, reason);
}
