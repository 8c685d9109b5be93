using System.Text.RegularExpressions;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Searching;

/// <summary>Searches one file after the other. Used by one thread at a time; its buffers are reused.</summary>
internal sealed class FileSearch(
    SearchPattern pattern, SearchOptions options, IDirectoryReader reader, bool followLinks, ReadReport report,
    SearchStatistics statistics) : IDisposable
{
    private readonly TextBlocks _blocks = new();
    private readonly LineSearch _lines = new(pattern, options);
    private readonly MultilineSearch? _text = options.Multiline ? new(pattern, options) : null;
    private readonly CountedContent _content = new(statistics);
    private FileEntry _file;

    /// <summary>
    /// Starts a file and searches its first block; most files have no second. A line that is longer than a block is left for
    /// <see cref="Continue"/>: many files are started ahead, but only one at a time continues.
    /// </summary>
    /// <returns>Whether the file has more blocks.</returns>
    public bool Begin(FileEntry entry, List<SearchMatch> found)
    {
        _file = entry;
        _lines.Begin(entry);
        _text?.Close();
        if (reader.TryOpen(TreePath.Of(entry), followLinks, report) is not { } content)
            return false;
        _content.Begin(content);
        return Guard(found, () => _blocks.TryBegin(_content) && SearchNext(found, mayGrow: false));
    }

    /// <summary>Searches the next block.</summary>
    /// <returns>Whether the file has more blocks.</returns>
    public bool Continue(List<SearchMatch> found) => Guard(found, () => SearchNext(found, mayGrow: true));

    /// <inheritdoc/>
    public void Dispose() => _blocks.Dispose();

    private bool SearchNext(List<SearchMatch> found, bool mayGrow)
    {
        if (_text is not null)
            return SearchText(_text, found, mayGrow);
        if (!_blocks.TryNext(mayGrow, out ReadOnlySpan<byte> block))
            return true;
        _blocks.TakeBack(_lines.Search(block, _blocks.IsAtEnd, found));
        return !_blocks.IsAtEnd && !_lines.IsDone;
    }

    private bool SearchText(MultilineSearch text, List<SearchMatch> found, bool mayGrow)
    {
        if (!text.IsOpen)
        {
            if (!_blocks.TryReadAll(mayGrow, out ReadOnlySpan<byte> content))
                return true;
            text.Open(_file, content);
        }

        return text.Search(found);
    }

    private bool Guard(List<SearchMatch> found, Func<bool> read)
    {
        bool goesOn = false;
        try
        {
            goesOn = read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _lines.GiveUp(found);
            report.Error(_file.Path, error.Message, error);
        }
        catch (RegexMatchTimeoutException error)
        {
            string message = _text?.TimeIsUp ?? _lines.TimeIsUp;
            _lines.GiveUp(found);
            report.Error(_file.Path, message, error);
        }

        if (!goesOn)
            _blocks.End();
        return goesOn;
    }
}
