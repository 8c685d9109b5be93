using System.Text.RegularExpressions;

namespace WorkspaceSdk.Searching;

/// <summary>Searches the lines of files for a regular expression.</summary>
/// <param name="root">The absolute path the files' paths start from.</param>
/// <param name="regex">What to look for.</param>
/// <param name="literal">A text that every match holds, as bytes of UTF-8, to rule files out before they are decoded; null when none is known.</param>
/// <param name="options">How much to return.</param>
internal sealed class ContentSearch(string root, Regex regex, byte[]? literal, SearchOptions options)
{
    /// <summary>Every match in some files; files that are no text are passed over.</summary>
    public IEnumerable<SearchMatch> Search(IEnumerable<FileEntry> files, Action<WalkError> onError, CancellationToken cancellation)
    {
        foreach (FileEntry file in files)
        {
            using TextLines? lines = TextLines.TryOpen(root, file.Path, literal, onError);
            if (lines is null)
                continue;
            foreach (SearchMatch match in Search(file.Path, lines, cancellation))
                yield return match;
        }
    }

    private IEnumerable<SearchMatch> Search(string path, TextLines lines, CancellationToken cancellation)
    {
        // A match waits here until the lines after it are read.
        var waiting = new Queue<(SearchMatch Match, List<string> After)>();
        var before = new Queue<string>();
        int left = options.MaxMatchesPerFile ?? int.MaxValue;
        for (int number = 1; (left > 0 || waiting.Count > 0) && lines.TryRead(out string line); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach ((_, List<string> after) in waiting)
                after.Add(line);
            while (waiting.Count > 0 && waiting.Peek().After.Count == options.LinesAfter)
                yield return Complete(waiting.Dequeue());

            for (Match match = left > 0 ? regex.Match(line) : Match.Empty; match.Success && left > 0; match = match.NextMatch(), left--)
            {
                var found = new SearchMatch(path, number, match.Index + 1, match.Length, line) { Before = before.Count == 0 ? [] : before.ToArray() };
                if (options.LinesAfter == 0)
                    yield return found;
                else
                    waiting.Enqueue((found, []));
            }

            if (options.LinesBefore > 0)
            {
                if (before.Count == options.LinesBefore)
                    before.Dequeue();
                before.Enqueue(line);
            }
        }

        while (waiting.Count > 0)
            yield return Complete(waiting.Dequeue());
    }

    private static SearchMatch Complete((SearchMatch Match, List<string> After) waiting) => waiting.Match with { After = waiting.After };
}
