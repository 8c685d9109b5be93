namespace WorkspaceSdk.Declarations;

/// <summary>Recognizes a list of globs that is separated by commas instead of semicolons.</summary>
internal static class CommaList
{
    /// <summary>The advice for a pattern with commas.</summary>
    public const string Advice = "Separate globs with ';', not with ','.";

    /// <summary>
    /// Determines whether a text looks like several globs. A comma in braces separates alternatives, and a name may hold one.
    /// </summary>
    public static bool IsLikely(string text)
    {
        List<string> parts = Parts(text);
        return parts.Count > 1 && parts.All(static part => DeclaredText.IsPattern(part) || part.Contains('.'));
    }

    /// <summary>Returns the text with semicolons.</summary>
    public static string Corrected(string text) => string.Join(";", Parts(text));

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '[')
                depth++;
            else if (text[i] is '}' or ']')
                depth--;
            else if (text[i] == ',' && depth <= 0)
            {
                parts.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        parts.Add(text.Substring(start).Trim());
        return parts;
    }
}
