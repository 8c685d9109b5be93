namespace WorkspaceSdk.Tool.Options;

/// <summary>Reads several values in one argument: <c>py,md</c>.</summary>
internal static class ListArgument
{
    /// <summary>
    /// Splits a text at its commas. A comma inside braces or brackets belongs to a pattern, and a comma after a backslash is literal.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The values, none of them empty.</returns>
    public static IEnumerable<string> Split(string text)
    {
        int start = 0, depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case ',' when depth <= 0:
                    if (i > start)
                        yield return text[start..i];
                    start = i + 1;
                    break;
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }
}
