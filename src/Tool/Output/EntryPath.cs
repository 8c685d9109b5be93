using System.Text;
using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>How paths are shown: relative to the starting directory or absolute, with <c>/</c> between names.</summary>
internal sealed class EntryPath
{
    private readonly int _skip;
    private readonly int _skipBytes;
    private readonly string _prefix;

    /// <summary>Prepares for one starting point.</summary>
    public EntryPath(StartingPoint start, bool absolute)
    {
        _skip = absolute || start.Directory.Length == 0 ? 0 : start.Directory.Length + 1;
        _skipBytes = _skip == 0 ? 0 : Encoding.UTF8.GetByteCount(start.Directory) + 1;
        _prefix = absolute ? Path.TrimEndingDirectorySeparator(start.Workspace.Root).Replace(Path.DirectorySeparatorChar, '/') : "";
        if (absolute && !_prefix.EndsWith('/'))
            _prefix += "/";
    }

    /// <summary>The text to show for a path relative to the workspace's root.</summary>
    public string Text(string path) => string.Concat(_prefix, path.AsSpan(_skip));

    /// <summary>Writes an entry's path; a name that is not UTF-8 as its bytes.</summary>
    public void Write(string path, ReadOnlyMemory<byte> rawPath, ResultStream output)
    {
        output.WriteName(_prefix);
        if (rawPath.IsEmpty)
            output.WriteName(path.AsSpan(_skip));
        else
            output.WriteName(rawPath.Span[_skipBytes..]);
    }
}
