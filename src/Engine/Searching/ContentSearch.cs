using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Searches the lines of files.</summary>
internal sealed class ContentSearch(string root, Regex regex)
{
    // A NUL among the first bytes says that a file is no text.
    private const int BinaryProbe = 8 * 1024;

    /// <summary>Every match in some files; files that are no text are passed over.</summary>
    public IEnumerable<SearchMatch> Search(IEnumerable<FileEntry> files, Action<WalkError> onError, CancellationToken cancellation)
    {
        foreach (FileEntry file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (SearchMatch match in SearchFile(file.Path, onError))
                yield return match;
        }
    }

    private List<SearchMatch> SearchFile(string path, Action<WalkError> onError)
    {
        var matches = new List<SearchMatch>();
        try
        {
            using var stream = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (IsBinary(stream))
                return matches;
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BinaryProbe);
            for (int number = 1; reader.ReadLine() is { } line; number++)
            {
                for (Match match = regex.Match(line); match.Success; match = match.NextMatch())
                    matches.Add(new SearchMatch(path, number, match.Index + 1, match.Length, line));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            onError(new WalkError(path, error.Message, error));
        }

        return matches;
    }

    private static bool IsBinary(FileStream stream)
    {
        byte[] probe = new byte[BinaryProbe];
        int length = 0;
        for (int read; length < probe.Length && (read = stream.Read(probe, length, probe.Length - length)) > 0;)
            length += read;
        stream.Position = 0;
        // UTF-16 holds a NUL beside every ASCII character, and says so with its first two bytes.
        bool utf16 = length >= 2 && ((probe[0] == 0xFF && probe[1] == 0xFE) || (probe[0] == 0xFE && probe[1] == 0xFF));
        return !utf16 && Array.IndexOf(probe, (byte)0, 0, length) >= 0;
    }
}
