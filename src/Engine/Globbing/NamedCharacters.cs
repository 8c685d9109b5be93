namespace WorkspaceSdk.Globbing;

/// <summary>The named sets of <c>[[:name:]]</c>, in ASCII only, as ranges.</summary>
internal static class NamedCharacters
{
    private static readonly Dictionary<string, (int, int)[]> Sets = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [(1, 31), (127, 127)],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [(' ', ' '), ('\t', '\r')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>Finds a set by its name.</summary>
    public static bool TryGet(string name, out (int First, int Last)[] ranges) => Sets.TryGetValue(name, out ranges!);
}
