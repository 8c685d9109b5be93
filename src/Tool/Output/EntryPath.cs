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
    private readonly bool _isAbsolute;
    private readonly EntryLink? _link;

    /// <summary>Creates a formatter for one starting point.</summary>
    /// <param name="start">The starting point.</param>
    /// <param name="absolute">Whether paths are absolute.</param>
    /// <param name="hasLinks">Whether a terminal makes links of them.</param>
    public EntryPath(StartingPoint start, bool absolute, bool hasLinks = false)
    {
        _prefix = start.Prefix;
        _link = hasLinks ? new EntryLink(start.Workspace.Root, Environment.MachineName) : null;
        _isAbsolute = absolute || start.IsAbsolute;
        if (_isAbsolute)
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

    /// <summary>Gets the directory that the shown paths start from.</summary>
    public string Top => _isAbsolute ? _prefix : ".";

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

    /// <summary>Returns the bytes of a shown path without <see cref="Top"/>.</summary>
    public ReadOnlySpan<byte> BytesBelowTop(string path, ReadOnlyMemory<byte> rawPath)
    {
        if (_isAbsolute)
            return rawPath.IsEmpty ? Encoding.UTF8.GetBytes(path) : rawPath.Span;
        var bytes = new ArrayBufferWriter<byte>();
        Write(path, rawPath, bytes);
        return bytes.WrittenSpan;
    }

    /// <summary>Writes an entry's path; a name that is not UTF-8 as its bytes.</summary>
    public void Write(string path, ReadOnlyMemory<byte> rawPath, ResultStream output) => Write(path, rawPath, output, PathColors.None);

    /// <summary>Writes an entry's path in colours; a name that is not UTF-8 as its bytes.</summary>
    public void Write(string path, ReadOnlyMemory<byte> rawPath, ResultStream output, PathColors colors)
    {
        BeginLink(path, rawPath, output);
        if (rawPath.IsEmpty)
        {
            string way = Way<char>(_directory, path, '/', out int shared);
            // Where there are no colours a path is one piece, as most are.
            int name = colors.Any ? Math.Max(path.LastIndexOf('/') + 1, shared) : shared;
            bool hasDirectory = way.Length > 0 || name > shared;
            BeginDirectory(hasDirectory, output, colors);
            output.WriteName(way);
            if (name > shared)
                output.WriteName(path.AsSpan(shared, name - shared));
            BeginName(hasDirectory, output, colors);
            output.WriteName(path.AsSpan(name));
        }
        else
        {
            ReadOnlySpan<byte> bytes = rawPath.Span;
            string way = Way<byte>(_directoryBytes, bytes, (byte)'/', out int shared);
            int name = colors.Any ? Math.Max(bytes.LastIndexOf((byte)'/') + 1, shared) : shared;
            bool hasDirectory = way.Length > 0 || name > shared;
            BeginDirectory(hasDirectory, output, colors);
            output.WriteName(way);
            output.WriteName(bytes[shared..name]);
            BeginName(hasDirectory, output, colors);
            output.WriteName(bytes[name..]);
        }

        if (colors.Name.Length > 0)
            output.WriteColor(colors.Off);
        EndLink(output);
    }

    /// <summary>Lets a terminal take what follows for a link to an entry, where links are wanted.</summary>
    public void BeginLink(string path, ReadOnlyMemory<byte> rawPath, ResultStream output)
    {
        if (_link is not null)
            output.WriteLink(_link.Of(path, rawPath));
    }

    /// <summary>Ends a link.</summary>
    public void EndLink(ResultStream output)
    {
        if (_link is not null)
            output.WriteLink("");
    }

    private static void BeginDirectory(bool hasDirectory, ResultStream output, PathColors colors)
    {
        if (hasDirectory)
            output.WriteColor(colors.Directory);
    }

    private static void BeginName(bool hasDirectory, ResultStream output, PathColors colors)
    {
        if (hasDirectory && colors.Directory.Length > 0)
            output.WriteColor(colors.Off);
        output.WriteColor(colors.Name);
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
