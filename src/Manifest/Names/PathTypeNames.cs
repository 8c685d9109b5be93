namespace WorkspaceSdk.Manifest.Names;

/// <summary>
/// Names of types for path members in the user's syntax: <c>System.IO.FileInfo</c>, or <c>(My.Path)</c> for a conversion.
/// </summary>
public static class PathTypeNames
{
    /// <summary>Returns the problem with a user's type.</summary>
    /// <returns>A clause for a diagnostic; <see langword="null"/> when it is empty or the name of a type.</returns>
    public static string? Problem(string text)
    {
        if (text.Length == 0 || NamespaceNames.IsDotted(NameIn(text)))
            return null;
        string code = NameIn(text).Replace('+', '.');
        if (NamespaceNames.IsDotted(code))
            return "write a nested type with a dot, as code does: '" + code + "'";
        return (text.IndexOf('<') >= 0 || text.IndexOf('`') >= 0 ? "it is generic; " : "")
            + "write the full name of a type that is not generic, for example System.IO.FileInfo; "
            + "write it in parentheses where a conversion makes the value";
    }

    /// <summary>Returns the name without the parentheses.</summary>
    public static string NameIn(string text) =>
        text.Length > 2 && text[0] == '(' && text[text.Length - 1] == ')' ? text.Substring(1, text.Length - 2) : text;
}
