using System.Text;

namespace WorkspaceSdk.Paths;

/// <summary>A path relative to the workspace root, as the bytes that the file system uses.</summary>
/// <param name="Bytes">With <c>/</c> between names; empty for the root.</param>
internal readonly record struct TreePath(byte[] Bytes)
{
    /// <summary>Gets the workspace root.</summary>
    public static TreePath Root { get; } = new([]);

    /// <summary>Gets the path for people and patterns, with U+FFFD in place of invalid UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Gets the number of bytes before the names of this directory's entries in their paths.</summary>
    public int PrefixLength => Bytes.Length == 0 ? 0 : Bytes.Length + 1;

    /// <summary>Creates a path from its text.</summary>
    public static TreePath From(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Returns the path of a found entry.</summary>
    public static TreePath Of(in FileEntry entry) => entry.RawPath.IsEmpty ? From(entry.Path) : new TreePath(entry.RawPath.ToArray());

    /// <summary>
    /// Determines whether bytes are a path below the root, or the root's: valid names with one slash between them.
    /// </summary>
    public static bool IsPath(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return true;
        while (true)
        {
            int slash = bytes.IndexOf((byte)'/');
            ReadOnlySpan<byte> name = slash < 0 ? bytes : bytes.Slice(0, slash);
            if (!IsName(name))
                return false;
            if (slash < 0)
                return true;
            bytes = bytes.Slice(slash + 1);
        }
    }

    /// <summary>Determines whether bytes are a valid name of an entry.</summary>
    public static bool IsName(ReadOnlySpan<byte> name) => IsName(name, PathRules.Current);

    /// <summary>Determines whether bytes are a valid name of an entry by the rules of a platform.</summary>
    public static bool IsName(ReadOnlySpan<byte> name, PathRules rules) =>
        !name.IsEmpty
        && name.IndexOfAny((byte)'/', (byte)0) < 0
        && !(name[0] == '.' && (name.Length == 1 || (name.Length == 2 && name[1] == '.')))
        && (rules == PathRules.Unix || name.IndexOfAny((byte)'\\', (byte)':') < 0);

    /// <summary>Returns the path of an entry in this directory.</summary>
    public TreePath Append(ReadOnlySpan<byte> name)
    {
        byte[] path = new byte[PrefixLength + name.Length];
        WritePrefix(path);
        name.CopyTo(path.AsSpan(PrefixLength));
        return new TreePath(path);
    }

    /// <summary>Writes the prefix of the paths of this directory's entries.</summary>
    public void WritePrefix(Span<byte> target)
    {
        if (Bytes.Length == 0)
            return;
        Bytes.AsSpan().CopyTo(target);
        target[Bytes.Length] = (byte)'/';
    }
}
