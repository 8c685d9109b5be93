using System.Text;

namespace WorkspaceSdk.Paths;

/// <summary>A path relative to the workspace root, as the bytes the file system knows it by.</summary>
/// <param name="Bytes">With <c>/</c> between names; empty for the root.</param>
internal readonly record struct TreePath(byte[] Bytes)
{
    /// <summary>The workspace root.</summary>
    public static TreePath Root { get; } = new([]);

    /// <summary>The path for people and patterns, with U+FFFD in place of bytes that are not UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Bytes before the names of this directory's entries in their paths.</summary>
    public int PrefixLength => Bytes.Length == 0 ? 0 : Bytes.Length + 1;

    /// <summary>A path from its text.</summary>
    public static TreePath From(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The path of a found entry.</summary>
    public static TreePath Of(in FileEntry entry) => entry.RawPath.IsEmpty ? From(entry.Path) : new TreePath(entry.RawPath.ToArray());

    /// <summary>
    /// Determines whether bytes are a path below the root, or the root's: names a directory can hold, with one slash between them.
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

    /// <summary>Determines whether bytes are the name of an entry.</summary>
    public static bool IsName(ReadOnlySpan<byte> name) => IsName(name, PathRules.Current);

    /// <summary>Determines whether bytes are the name of an entry by the rules of a platform.</summary>
    public static bool IsName(ReadOnlySpan<byte> name, PathRules rules) =>
        !name.IsEmpty
        && name.IndexOfAny((byte)'/', (byte)0) < 0
        && !(name[0] == '.' && (name.Length == 1 || (name.Length == 2 && name[1] == '.')))
        && (rules == PathRules.Unix || name.IndexOfAny((byte)'\\', (byte)':') < 0);

    /// <summary>The path of something in this directory.</summary>
    public TreePath Append(ReadOnlySpan<byte> name)
    {
        byte[] path = new byte[PrefixLength + name.Length];
        WritePrefix(path);
        name.CopyTo(path.AsSpan(PrefixLength));
        return new TreePath(path);
    }

    /// <summary>Writes what the paths of this directory's entries begin with.</summary>
    public void WritePrefix(Span<byte> target)
    {
        if (Bytes.Length == 0)
            return;
        Bytes.AsSpan().CopyTo(target);
        target[Bytes.Length] = (byte)'/';
    }
}
