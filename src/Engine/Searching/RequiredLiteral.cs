using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>
/// Finds a literal text that every match of a regular expression contains, so that lines without it can be skipped. Expressions that
/// are not simple (alternatives, groups, inline options) give no text, never a wrong one.
/// </summary>
internal ref struct RequiredLiteral
{
    private const RegexOptions Understood = ~(RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft);

    private readonly ReadOnlySpan<char> _pattern;
    private readonly StringBuilder _run = new();
    private string _longest = "";
    private int _at;

    private RequiredLiteral(ReadOnlySpan<char> pattern) => _pattern = pattern;

    /// <summary>Returns the longest such text.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? Of(Regex regex)
    {
        if ((regex.Options & Understood) != regex.Options)
            return null;
        string? text = new RequiredLiteral(regex.ToString().AsSpan()).Read();
        return string.IsNullOrEmpty(text) || !HasBytes(text!) ? null : text;
    }

    /// <summary>
    /// Determines whether a search for a text's bytes finds it wherever it occurs: not for half a surrogate pair or U+FFFD.
    /// </summary>
    public static bool HasBytes(string text)
    {
        foreach (char c in text)
        {
            if (char.IsSurrogate(c) || c == '\uFFFD')
                return false;
        }

        return true;
    }

    private string? Read()
    {
        while (_at < _pattern.Length)
        {
            char c = _pattern[_at++];
            switch (c)
            {
                case '|':
                    return null;
                case '(' when !TrySkipGroup():
                    return null;
                case '(':
                    End();
                    break;
                case '[' when !TrySkipClass():
                    return null;
                case '[':
                    End();
                    break;
                case '\\':
                    ReadEscape();
                    break;
                case '.' or '^' or '$':
                    End();
                    break;
                case '*' or '?':
                    EndWithoutLast();
                    break;
                case '+':
                    End();
                    break;
                case '{' when IsQuantifier():
                    _at += _pattern.Slice(_at).IndexOf('}') + 1;
                    EndWithoutLast();
                    break;
                default:
                    _run.Append(c);
                    break;
            }
        }

        End();
        return _longest;
    }

    private void ReadEscape()
    {
        char c = _pattern[_at++];
        if (!char.IsLetterOrDigit(c))
        {
            _run.Append(c);
            return;
        }

        End();
        _at += c switch
        {
            'x' => 2,
            'u' => 4,
            'c' => 1,
            'p' or 'P' => _pattern.Slice(_at).IndexOf('}') + 1,
            'k' => _pattern.Slice(_at + 1).IndexOfAny('>', '\'') + 2,
            _ => Digits(c),
        };
    }

    // Skips the rest of a back-reference or an octal number.
    private readonly int Digits(char first)
    {
        int count = 0;
        while (char.IsDigit(first) && _at + count < _pattern.Length && char.IsDigit(_pattern[_at + count]))
            count++;
        return count;
    }

    // Skips to the group's end. Groups with options that change the syntax are not supported.
    private bool TrySkipGroup()
    {
        for (int depth = 1; depth > 0;)
        {
            char c = _pattern[_at++];
            switch (c)
            {
                case '\\':
                    _at++;
                    break;
                case '[' when !TrySkipClass():
                    return false;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '?' when _pattern[_at - 2] == '(' && _pattern[_at] is not (':' or '=' or '!' or '<' or '>'):
                    return false;
            }
        }

        return true;
    }

    // Skips to the class's end. A bracket within may begin a class subtraction, which is not supported.
    private bool TrySkipClass()
    {
        // A bracket in the first position is literal.
        if (_pattern[_at] == '^')
            _at++;
        if (_pattern[_at] == ']')
            _at++;
        for (; _pattern[_at] != ']'; _at++)
        {
            if (_pattern[_at] == '[')
                return false;
            if (_pattern[_at] == '\\')
                _at++;
        }

        _at++;
        return true;
    }

    private readonly bool IsQuantifier()
    {
        int end = _pattern.Slice(_at).IndexOf('}');
        if (end < 1 || !char.IsDigit(_pattern[_at]))
            return false;
        foreach (char c in _pattern.Slice(_at, end))
        {
            if (!char.IsDigit(c) && c != ',')
                return false;
        }

        return true;
    }

    private void EndWithoutLast()
    {
        if (_run.Length > 0)
            _run.Length--;
        End();
    }

    private void End()
    {
        if (_run.Length > _longest.Length)
            _longest = _run.ToString();
        _run.Clear();
    }
}
