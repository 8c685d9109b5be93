using System.Buffers;
using System.Text;
using System.Text.Json;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Formats paths: relative to the starting directory or absolute, with <c>/</c> between names.</summary>
internal sealed class EntryPath
{
    private readonly string _directory = "";
    private readonly byte[] _directoryBytes = [];
    private readonly string _prefix;

    /// <summary>Creates a formatter for one starting point.</summary>
    public EntryPath(StartingPoint start, bool absolute)
    {
        _prefix = start.Prefix;
        if (absolute || start.IsAbsolute)
        {
            string root = Path.TrimEndingDirectorySeparator(start.Workspace.Root).Replace(Path.DirectorySeparatorChar, '/');
            _prefix = root.EndsWith('/') ? root : root + "/";
        }
        else if (start.Directory.Length > 0)
        {
            _directory = start.Directory + "/";
            _directoryBytes = Encoding.UTF8.GetBytes(_directory);
        }
    }

    /// <summary>Returns the text for a path relative to the workspace's root.</summary>
    public string Text(string path) => string.Concat(Way<char>(_directory, path, '/', out int shared), path.AsSpan(shared));

    /// <summary>Writes the members of an object for a path: its text and, if that is not exact, its bytes in Base64.</summary>
    public void WriteMembers(Utf8JsonWriter writer, string path, ReadOnlyMemory<byte> rawPath)
    {
        writer.WriteString("path", Text(path));
        if (rawPath.IsEmpty)
            return;
        var bytes = new ArrayBufferWriter<byte>();
        Write(path, rawPath, bytes);
        writer.WriteBase64String("rawPath", bytes.WrittenSpan);
    }

    /// <summary>Writes an entry's path as its bytes, for programs.</summary>
    public void Write(string path, ReadOnlyMemory<byte> rawPath, IBufferWriter<byte> bytes)
    {
        if (rawPath.IsEmpty)
        {
            Encoding.UTF8.GetBytes(Text(path), bytes);
            return;
        }

        Encoding.UTF8.GetBytes(Way<byte>(_directoryBytes, rawPath.Span, (byte)'/', out int shared), bytes);
        bytes.Write(rawPath.Span[shared..]);
    }

    /// <summary>Writes an entry's path; a name that is not UTF-8 as its bytes.</summary>
    public void Write(string path, ReadOnlyMemory<byte> rawPath, ResultStream output)
    {
        if (rawPath.IsEmpty)
        {
            output.WriteName(Way<char>(_directory, path, '/', out int shared));
            output.WriteName(path.AsSpan(shared));
        }
        else
        {
            output.WriteName(Way<byte>(_directoryBytes, rawPath.Span, (byte)'/', out int shared));
            output.WriteName(rawPath.Span[shared..]);
        }
    }

    // The prefix before the part of a path that it does not share with the directory: a step upwards for each remaining name.
    private string Way<T>(ReadOnlySpan<T> directory, ReadOnlySpan<T> path, T separator, out int shared)
        where T : unmanaged, IEquatable<T>
    {
        int common = directory.CommonPrefixLength(path);
        if (common == directory.Length)
        {
            shared = common;
            return _prefix;
        }

        shared = directory[..common].LastIndexOf(separator) + 1;
        return string.Concat(_prefix, string.Concat(Enumerable.Repeat("../", directory[shared..].Count(separator))));
    }
}
