namespace WorkspaceSdk.Ignoring;

/// <summary>
/// The named classes of <c>[[:name:]]</c> with git's members: ASCII only, and a <c>space</c> without vertical tab and form feed.
/// </summary>
internal static class ByteClassNames
{
    private static readonly Dictionary<string, (byte, byte)[]> Names = new(StringComparer.Ordinal)
    {
        ["alnum"] = [((byte)'0', (byte)'9'), ((byte)'A', (byte)'Z'), ((byte)'a', (byte)'z')],
        ["alpha"] = [((byte)'A', (byte)'Z'), ((byte)'a', (byte)'z')],
        ["blank"] = [((byte)' ', (byte)' '), ((byte)'\t', (byte)'\t')],
        ["cntrl"] = [(0, 31), (127, 127)],
        ["digit"] = [((byte)'0', (byte)'9')],
        ["graph"] = [((byte)'!', (byte)'~')],
        ["lower"] = [((byte)'a', (byte)'z')],
        ["print"] = [((byte)' ', (byte)'~')],
        ["punct"] = [((byte)'!', (byte)'/'), ((byte)':', (byte)'@'), ((byte)'[', (byte)'`'), ((byte)'{', (byte)'~')],
        ["space"] = [((byte)' ', (byte)' '), ((byte)'\t', (byte)'\n'), ((byte)'\r', (byte)'\r')],
        ["upper"] = [((byte)'A', (byte)'Z')],
        ["xdigit"] = [((byte)'0', (byte)'9'), ((byte)'A', (byte)'F'), ((byte)'a', (byte)'f')],
    };

    /// <summary>Finds a class by its name.</summary>
    public static bool TryGet(string name, out (byte First, byte Last)[] ranges) => Names.TryGetValue(name, out ranges!);
}
