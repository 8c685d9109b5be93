using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>
/// Reads a text off a regular expression that every match of it holds, so that lines without it need not be looked at. What is not understood at
/// a glance (alternatives, groups, inline options) yields no text, never a wrong one.
/// </summary>
internal ref struct RequiredText
{
    private const RegexOptions Understood = ~(RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft);

    private readonly ReadOnlySpan<char> pattern;
    private readonly StringBuilder run = new();
    private string longest = "";
    private int at;

    private RequiredText(ReadOnlySpan<char> pattern) => this.pattern = pattern;

    /// <summary>The longest text that is easily seen.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? Of(Regex regex)
    {
        if ((regex.Options & Understood) != regex.Options)
            return null;
        string? text = new RequiredText(regex.ToString().AsSpan()).Read();
        return string.IsNullOrEmpty(text) || !HasBytes(text!) ? null : text;
    }

    /// <summary>Whether a text is found in a file's bytes wherever it is found in its text: half a surrogate pair and U+FFFD are not.</summary>
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
        while (at < pattern.Length)
        {
            char c = pattern[at++];
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
                    at += pattern.Slice(at).IndexOf('}') + 1;
                    EndWithoutLast();
                    break;
                default:
                    run.Append(c);
                    break;
            }
        }

        End();
        return longest;
    }

    private void ReadEscape()
    {
        char c = pattern[at++];
        if (!char.IsLetterOrDigit(c))
        {
            run.Append(c);
            return;
        }

        End();
        at += c switch
        {
            'x' => 2,
            'u' => 4,
            'c' => 1,
            'p' or 'P' => pattern.Slice(at).IndexOf('}') + 1,
            'k' => pattern.Slice(at + 1).IndexOfAny('>', '\'') + 2,
            _ => Digits(c),
        };
    }

    // The rest of a back-reference or an octal number.
    private readonly int Digits(char first)
    {
        int count = 0;
        while (char.IsDigit(first) && at + count < pattern.Length && char.IsDigit(pattern[at + count]))
            count++;
        return count;
    }

    // Past the group's end. Options that change how the rest is read are not understood.
    private bool TrySkipGroup()
    {
        for (int depth = 1; depth > 0;)
        {
            char c = pattern[at++];
            switch (c)
            {
                case '\\':
                    at++;
                    break;
                case '[' when !TrySkipClass():
                    return false;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '?' when pattern[at - 2] == '(' && pattern[at] is not (':' or '=' or '!' or '<' or '>'):
                    return false;
            }
        }

        return true;
    }

    // Past the class's end. A bracket within may begin a class to be taken away; that is not understood.
    private bool TrySkipClass()
    {
        // A bracket that comes first stands for itself.
        if (pattern[at] == '^')
            at++;
        if (pattern[at] == ']')
            at++;
        for (; pattern[at] != ']'; at++)
        {
            if (pattern[at] == '[')
                return false;
            if (pattern[at] == '\\')
                at++;
        }

        at++;
        return true;
    }

    private readonly bool IsQuantifier()
    {
        int end = pattern.Slice(at).IndexOf('}');
        if (end < 1 || !char.IsDigit(pattern[at]))
            return false;
        foreach (char c in pattern.Slice(at, end))
        {
            if (!char.IsDigit(c) && c != ',')
                return false;
        }

        return true;
    }

    private void EndWithoutLast()
    {
        if (run.Length > 0)
            run.Length--;
        End();
    }

    private void End()
    {
        if (run.Length > longest.Length)
            longest = run.ToString();
        run.Clear();
    }
}
