namespace WorkspaceSdk.Ignoring;

/// <summary>
/// A pattern of an ignore file, matched as git does: on bytes, braces literal, <c>**</c> special only between slashes.
/// It differs from this library's globs on purpose.
/// </summary>
internal sealed class WildPattern
{
    // Far more than the names and characters of the longest path of a walk.
    private const int MostTokens = 1 << 20;

    private readonly WildToken[] _tokens;
    private readonly ByteClass[] _classes;

    private WildPattern(WildToken[] tokens, ByteClass[] classes)
    {
        _tokens = tokens;
        _classes = classes;
    }

    /// <summary>Gets a pattern that matches no name.</summary>
    public static WildPattern Nothing { get; } = new([new WildToken(WildTokenKind.Literal, (byte)'/', 0)], []);

    /// <summary>Parses a pattern.</summary>
    /// <param name="pattern">Its text.</param>
    /// <param name="ignoreCase">Whether its sets hold letters in any case. All other letters are compared.</param>
    /// <returns>
    /// Null for a pattern that can match nothing: an unclosed set, an unknown class, a final backslash, or more text than any path has.
    /// </returns>
    public static WildPattern? Parse(ReadOnlySpan<byte> pattern, bool ignoreCase = false)
    {
        var tokens = new List<WildToken>();
        var classes = new List<ByteClass>();
        int at = 0;
        while (at < pattern.Length)
        {
            if (tokens.Count == MostTokens)
                return null;
            byte current = pattern[at++];
            switch (current)
            {
                case (byte)'\\':
                    if (at == pattern.Length)
                        return null;
                    tokens.Add(new WildToken(WildTokenKind.Literal, pattern[at++], 0));
                    break;
                case (byte)'?':
                    tokens.Add(new WildToken(WildTokenKind.AnyOne, 0, 0));
                    break;
                case (byte)'[':
                    if (ByteClass.Read(pattern, ref at, ignoreCase) is not { } set)
                        return null;
                    classes.Add(set);
                    tokens.Add(new WildToken(WildTokenKind.Class, 0, classes.Count - 1));
                    break;
                case (byte)'*':
                    tokens.Add(ReadStars(pattern, ref at));
                    break;
                default:
                    tokens.Add(new WildToken(WildTokenKind.Literal, current, 0));
                    break;
            }
        }

        return new WildPattern(tokens.ToArray(), classes.ToArray());
    }

    /// <summary>Determines whether the pattern matches the whole text.</summary>
    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        // Two retry points are enough: a later star can match everything that an earlier one of the same name could, and the same holds for
        // `**`. So the time is bounded by the square of the text's length times the pattern's.
        int at = 0, token = 0;
        int starToken = -1, starAt = 0, wideToken = -1, wideAt = 0;
        while (true)
        {
            if (token < _tokens.Length)
            {
                switch (_tokens[token].Kind)
                {
                    case WildTokenKind.Star:
                        starToken = token++;
                        starAt = at;
                        continue;
                    case WildTokenKind.Anything or WildTokenKind.Directories:
                        wideToken = token++;
                        wideAt = at;
                        starToken = -1;
                        continue;
                    default:
                        if (at < text.Length && Takes(_tokens[token], text[at]))
                        {
                            at++;
                            token++;
                            continue;
                        }

                        break;
                }
            }
            else if (at == text.Length)
            {
                return true;
            }

            if (starToken >= 0 && starAt < text.Length && text[starAt] != '/')
            {
                at = ++starAt;
                token = starToken + 1;
            }
            else if (wideToken >= 0 && TryWiden(text, _tokens[wideToken].Kind, ref wideAt))
            {
                at = wideAt;
                token = wideToken + 1;
                starToken = -1;
            }
            else
            {
                return false;
            }
        }
    }

    private bool Takes(WildToken token, byte value) => token.Kind switch
    {
        WildTokenKind.Literal => value == token.Value,
        WildTokenKind.AnyOne => value != '/',
        WildTokenKind.Class => _classes[token.Class].Contains(value),
        _ => false,
    };

    private static bool TryWiden(ReadOnlySpan<byte> text, WildTokenKind kind, ref int at)
    {
        if (at >= text.Length)
            return false;
        if (kind == WildTokenKind.Anything)
        {
            at++;
            return true;
        }

        int slash = text.Slice(at).IndexOf((byte)'/');
        at += slash + 1;
        return slash >= 0;
    }

    private static WildToken ReadStars(ReadOnlySpan<byte> pattern, ref int at)
    {
        int first = at - 1;
        while (at < pattern.Length && pattern[at] == '*')
            at++;
        bool apart = first == 0 || pattern[first - 1] == '/';
        if (at - first < 2 || !apart)
            return new WildToken(WildTokenKind.Star, 0, 0);
        if (at == pattern.Length || (pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] == '/'))
            return new WildToken(WildTokenKind.Anything, 0, 0);
        if (pattern[at] != '/')
            return new WildToken(WildTokenKind.Star, 0, 0);
        at++;
        return new WildToken(WildTokenKind.Directories, 0, 0);
    }
}

/// <summary>One token of an ignore rule.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The byte of a literal.</param>
/// <param name="Class">The number of the set of bytes.</param>
internal readonly record struct WildToken(WildTokenKind Kind, byte Value, int Class);

/// <summary>Specifies the kind of a token of an ignore rule.</summary>
internal enum WildTokenKind : byte
{
    /// <summary>A literal byte.</summary>
    Literal,

    /// <summary>Any byte but a slash.</summary>
    AnyOne,

    /// <summary>A byte of a set.</summary>
    Class,

    /// <summary>Any bytes but slashes.</summary>
    Star,

    /// <summary>Any bytes.</summary>
    Anything,

    /// <summary>Nothing, or any bytes up to and with a slash: <c>**/</c>.</summary>
    Directories,
}
