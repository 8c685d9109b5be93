using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>The regular expression of a search.</summary>
internal static class RegexArgument
{
    /// <summary>Whether a text is a regular expression.</summary>
    public static bool IsValid(string text, out string error)
    {
        error = "";
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

    /// <summary>The expression; in linear time where it allows that.</summary>
    public static Regex Create(string text, bool ignoreCase)
    {
        RegexOptions options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
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

    /// <summary>Whether case plays no part. The letters of escapes such as <c>\W</c> are no upper-case letters.</summary>
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
}
