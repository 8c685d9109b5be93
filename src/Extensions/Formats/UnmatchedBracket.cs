namespace WorkspaceSdk.Extensions;

/// <summary>
/// Finds the bracket that makes a text wrong. The libraries report the place where they noticed it, which may be the end of the file.
/// </summary>
internal static class UnmatchedBracket
{
    private const int Endless = -1;

    /// <summary>Returns the error at the bracket if the reported place is after it, else the given error.</summary>
    /// <param name="ending">The extension of the format.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of the first character to look at; in YAML the outermost open bracket.</param>
    /// <param name="error">The error of the library.</param>
    public static ConfigurationSyntaxException Or(string ending, string text, int start, ConfigurationSyntaxException error)
    {
        var open = new Stack<int>();
        int last = IndexOf(text, error.Place);
        for (int i = start; i < text.Length; i++)
        {
            int end = EndOfSkipped(ending, text, i);
            if (end == Endless)
                return error;
            if (end > i)
            {
                i = end - 1;
                continue;
            }

            char c = text[i];
            if (c is '[' or '{')
                open.Push(i);
            if (c is not (']' or '}'))
                continue;
            if (!open.TryPop(out int other))
                return error;
            // The closing brackets have the codes of the opening ones and 2.
            if (text[other] + 2 != c)
                return i > last ? error : At(text, i, $"'{c}' does not close '{text[other]}'.", error);
            if (open.Count == 0 && ending == ".yaml")
                return error;
        }

        // The innermost one comes first.
        foreach (int index in open)
        {
            if (index <= last)
                return At(text, index, $"'{text[index]}' is never closed.", error);
        }

        return error;
    }

    private static ConfigurationSyntaxException At(string text, int index, string message, ConfigurationSyntaxException error) =>
        new(TextPlace.After(text.AsSpan(0, index)), message, error.InnerException);

    // Computed once: to compute the place of each bracket would take the square of the text's length.
    private static int IndexOf(string text, TextPlace place)
    {
        int start = 0;
        for (int line = 1; line < place.Line && start < text.Length; start++)
        {
            bool isHalf = text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n';
            if (text[start] is '\n' or '\r' && !isHalf)
                line++;
        }

        int length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return Math.Min(start + place.Column - 1, length < 0 ? text.Length : start + length);
    }

    // Returns the index after the string or comment that begins here; the index itself when none begins.
    private static int EndOfSkipped(string ending, string text, int i)
    {
        char c = text[i];
        return ending switch
        {
            ".json" when c == '"' => EndOfString(text, i, '"', hasEscapes: true),
            ".json" when c == '/' && Follows(text, i, "//") => EndOfLine(text, i),
            ".json" when c == '/' && Follows(text, i, "/*") => After(text, i + 2, "*/"),
            ".toml" when c == '#' => EndOfLine(text, i),
            ".toml" when c is '"' or '\'' => Follows(text, i, new string(c, 3))
                ? EndOfLongString(text, i + 3, new string(c, 3), hasEscapes: c == '"')
                : EndOfString(text, i, c, hasEscapes: c == '"'),
            ".yaml" when c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])) => EndOfLine(text, i),
            ".yaml" when c is '"' or '\'' && BeginsValue(text, i) => EndOfLongString(text, i + 1, c.ToString(), hasEscapes: c == '"'),
            ".yaml" when c == '\n' && (Follows(text, i, "\n---") || Follows(text, i, "\n...")) => text.Length,
            _ => i,
        };
    }

    // In YAML a quotation mark within a word is a character of the word. A doubled one ends a string and begins the next.
    private static bool BeginsValue(string text, int i)
    {
        int before = text.AsSpan(0, i).TrimEnd().Length;
        return before == 0 || text[before - 1] is '[' or '{' or ',' or ':' or '?' or '\'' or '"';
    }

    private static int EndOfString(string text, int start, char quote, bool hasEscapes)
    {
        for (int i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '\\' && hasEscapes)
                i++;
            else if (text[i] == quote)
                return i + 1;
        }

        return Endless;
    }

    private static int EndOfLongString(string text, int start, string quotes, bool hasEscapes)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && hasEscapes)
                i++;
            else if (text[i] == quotes[0] && Follows(text, i, quotes))
                return i + quotes.Length;
        }

        return Endless;
    }

    private static bool Follows(string text, int i, string part) => string.CompareOrdinal(text, i, part, 0, part.Length) == 0;

    private static int EndOfLine(string text, int i)
    {
        int length = text.AsSpan(i).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : i + length;
    }

    private static int After(string text, int i, string end)
    {
        int found = text.IndexOf(end, i, StringComparison.Ordinal);
        return found < 0 ? Endless : found + end.Length;
    }
}
