using System.Text;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Namespaces from texts in a project file, which need not be valid: <c>my-app</c>, <c>1st.lib</c>, <c>event</c>.</summary>
public static class NamespaceNames
{
    /// <summary>
    /// Returns the namespace as C# code, by segment. A character that is neither letter, digit nor <c>_</c> becomes <c>_</c>. A leading
    /// digit gets <c>_</c> before it, an empty segment is <c>_</c>, a keyword gets <c>@</c>. Empty stays empty: the global namespace.
    /// </summary>
    public static string ToCode(string text) =>
        string.Join(
            ".",
            Segments(text)
                .Select(Escaped));

    /// <summary>Returns a name as C# code.</summary>
    internal static string Escaped(string name) =>
        IdentifierText.IsKeyword(name) || IdentifierText.IsContextualKeyword(name) ? "@" + name : name;

    /// <summary>Returns the same namespace in the form of metadata: without <c>@</c>.</summary>
    public static string ToMetadata(string text) => string.Join(".", Segments(text));

    /// <summary>Determines whether a text consists of identifiers with dots between them.</summary>
    internal static bool IsDotted(string text) => text.Split('.').All(static name =>
        name.Length > 0 && !IdentifierText.IsDigit(name[0])
        && name.All(static c => c == '_' || IdentifierText.IsLetter(c) || IdentifierText.IsDigit(c)));

    /// <summary>Returns the names of the namespace from the outside in, none escaped; nothing for the global one.</summary>
    internal static IEnumerable<string> Segments(string text) =>
        text.Trim() is { Length: > 0 } trimmed ? trimmed.Split('.').Select(Segment) : [];

    private static string Segment(string segment)
    {
        var output = new StringBuilder(segment.Length + 1);
        foreach (char c in segment)
            output.Append(IdentifierText.IsLetter(c) || IdentifierText.IsDigit(c) ? c : '_');
        if (output.Length == 0 || IdentifierText.IsDigit(output[0]))
            output.Insert(0, '_');
        return output.ToString();
    }
}
