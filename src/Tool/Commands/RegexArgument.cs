using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>The regular expression of a search.</summary>
internal static class RegexArgument
{
    // Compiling an expression may expand its repetitions, so a larger number takes gigabytes, or overflows.
    private const int MostRepetitions = 1_000_000;

    /// <summary>Determines whether a text is a regular expression.</summary>
    public static bool IsValid(string text, out string error)
    {
        error = "";
        if (TooManyRepetitions(text) is { } number)
        {
            error =
                $"The regular expression '{text}' repeats something {number} times. At most {MostRepetitions} are possible; write '*' or "
                    + "'+' for any number.";
            return false;
        }

        try
        {
            _ = new Regex(text, RegexOptions.CultureInvariant);
            return true;
        }
        catch (RegexParseException wrong)
        {
            error = wrong.Message;
            return false;
        }
    }

    /// <summary>Creates the expression; it runs in linear time if its constructs allow that.</summary>
    /// <param name="text">The text of it.</param>
    /// <param name="others">The options besides.</param>
    public static Regex Create(string text, RegexOptions others)
    {
        RegexOptions options = RegexOptions.CultureInvariant | others;
        try
        {
            return new Regex(text, options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Back-references, look-around and the like need the other engine.
            return new Regex(text, options);
        }
    }

    /// <summary>Gets an expression that matches whole words, or whole lines.</summary>
    /// <param name="text">The expression for a word or a line.</param>
    /// <param name="lines">Whether lines are meant.</param>
    public static string Whole(string text, bool lines)
    {
        if (lines)
            return $"^{Group(text)}$";
        // \b needs a word character on one side. Words that begin or end with another character have no boundary there.
        bool isWord = text.Length > 0 && IsWordCharacter(text[0]) && IsWordCharacter(text[^1]) && Regex.Escape(text) == text;
        return isWord ? $@"\b{text}\b" : $@"(?<!\w){Group(text)}(?!\w)";
    }

    /// <summary>Gets an expression that can be joined with others.</summary>
    public static string Group(string text)
    {
        string group = $"(?:{text})";
        // In the mode (?x) a comment extends to the end of the line.
        return IsValid(group, out _) ? group : $"(?:{text}\n)";
    }

    /// <summary>Gets an expression that matches each whole line in which another one matches nowhere.</summary>
    public static string Inverse(string text) => $"^(?:(?!{Group(text)}).)*(?!{Group(text)})$";

    /// <summary>Determines whether case is ignored. The letters of escapes such as <c>\W</c> do not count as upper case.</summary>
    public static bool IgnoresCase(string text, bool literal, CaseSensitivity sensitivity) => sensitivity switch
    {
        CaseSensitivity.Sensitive => false,
        CaseSensitivity.Insensitive => true,
        _ => !(literal ? text.Any(char.IsUpper) : HasUpperCaseLiteral(text)),
    };

    private static bool HasUpperCaseLiteral(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                if (char.IsUpper(text[i]))
                    return true;
                continue;
            }

            i++;
            // A category's name, as in \p{Lu}, belongs to the escape.
            if (i + 1 < text.Length && text[i] is 'p' or 'P' && text[i + 1] == '{')
                i = Math.Max(i, text.IndexOf('}', i));
        }

        return false;
    }

    // The first number in braces, as in a{5} or a{2,5}, that is too large.
    private static string? TooManyRepetitions(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != '{')
                continue;
            int end = text.IndexOf('}', i);
            foreach (string number in end < 0 ? [] : text[(i + 1)..end].Split(','))
            {
                if (number.Length > 0
                    && number.All(char.IsAsciiDigit)
                    && (number.Length > 9 || int.Parse(number, CultureInfo.InvariantCulture) > MostRepetitions))
                    return number;
            }
        }

        return null;
    }

    private static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);
}
