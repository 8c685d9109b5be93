using System.Buffers;
using System.Text;

namespace WorkspaceSdk.Tool.Output;

/// <summary>
/// Makes the address of an entry: <c>file://</c>, the name of this machine, and the absolute path, percent-encoded byte by byte.
/// </summary>
internal sealed class EntryLink
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:";
    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Plain));
    private readonly string _start;

    /// <summary>Prepares for a root.</summary>
    /// <param name="root">The absolute path of the workspace's root.</param>
    /// <param name="host">The name of this machine, by which a terminal knows that the file is not on another one.</param>
    public EntryLink(string root, string host)
    {
        // On Windows a name before the path would be that of a share.
        bool hasHost = !OperatingSystem.IsWindows() && host.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
        string path = root.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        string slash = path.StartsWith('/') || path.Length == 0 ? "" : "/";
        _start = $"file://{(hasHost ? host : "")}{slash}{Encode(Encoding.UTF8.GetBytes(path))}/";
    }

    /// <summary>Returns the address of an entry.</summary>
    /// <param name="path">The path relative to the root.</param>
    /// <param name="rawPath">Its bytes when they are not valid UTF-8, else nothing.</param>
    public string Of(string path, ReadOnlyMemory<byte> rawPath) =>
        _start + Encode(rawPath.IsEmpty ? Encoding.UTF8.GetBytes(path) : rawPath.Span);

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExcept(PlainBytes))
            return Encoding.ASCII.GetString(bytes);
        var text = new StringBuilder(bytes.Length + 16);
        foreach (byte value in bytes)
        {
            if (PlainBytes.Contains(value))
                text.Append((char)value);
            else
                text.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
