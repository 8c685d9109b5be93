using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>A directory's path relative to the workspace root, as text for people and patterns, and as the bytes the file system knows it by.</summary>
/// <param name="Text">With U+FFFD in place of bytes that are not UTF-8.</param>
/// <param name="Bytes">The bytes; empty for the root.</param>
internal readonly record struct WalkPath(string Text, byte[] Bytes)
{
    /// <summary>The workspace root.</summary>
    public static WalkPath Root { get; } = new("", []);

    /// <summary>Bytes before the names of this directory's entries in their paths.</summary>
    public int PrefixLength => Bytes.Length == 0 ? 0 : Bytes.Length + 1;

    /// <summary>A path from its text.</summary>
    public static WalkPath From(string text) => new(text, Encoding.UTF8.GetBytes(text));
}
