namespace WorkspaceSdk.Tests.Globbing;

/// <summary>The language without classes and braces, written down as directly as possible and as slowly as need be.</summary>
internal static class ReferenceGlob
{
    public static bool IsMatch(string pattern, string path, bool hidden) => Segments(pattern.Split('/'), path.Split('/'), hidden);

    private static bool Segments(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path, bool hidden)
    {
        if (pattern.IsEmpty || path.IsEmpty)
            return pattern.IsEmpty && path.IsEmpty;
        bool visible = hidden || !path[0].StartsWith('.');
        if (pattern[0] != "**")
            return (visible || pattern[0][0] is not ('*' or '?')) && Name(pattern[0], path[0]) && Segments(pattern[1..], path[1..], hidden);
        if (pattern.Length == 1)
            return visible && (path.Length == 1 || Segments(pattern, path[1..], hidden));
        return Segments(pattern[1..], path, hidden) || (visible && Segments(pattern, path[1..], hidden));
    }

    private static bool Name(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (pattern.IsEmpty)
            return name.IsEmpty;
        if (pattern[0] == '*')
            return Name(pattern[1..], name) || (!name.IsEmpty && Name(pattern, name[1..]));
        return !name.IsEmpty && (pattern[0] == '?' || pattern[0] == name[0]) && Name(pattern[1..], name[1..]);
    }
}
