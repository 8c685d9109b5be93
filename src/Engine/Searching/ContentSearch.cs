using System.Collections.Concurrent;

namespace WorkspaceSdk.Searching;

/// <summary>
/// Searches files on several threads, and returns matches in the files' order. Each thread reads only the first block of a file.
/// A longer file is read further when its matches are next in order, so that memory does not grow with the files.
/// </summary>
/// <param name="open">Creates a search of single files.</param>
/// <param name="threads">The number of threads.</param>
internal sealed class ContentSearch(Func<FileSearch> open, int threads)
{
    // Searching a small file is faster than passing it to another thread.
    private const int FilesPerPortion = 16;
    private const int PortionsAhead = 4;

    private readonly ConcurrentBag<FileSearch> _opened = [];
    private readonly ConcurrentBag<FileSearch> _spare = [];

    /// <summary>Returns every match in the files; files that are no text are skipped.</summary>
    /// <param name="files">The files.</param>
    /// <param name="pause">Called before more is read, so that the matches so far can be passed on; null for none.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IEnumerable<SearchMatch> Search(IEnumerable<FileEntry> files, Action? pause, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = new Queue<Task<List<SearchedFile>>>();
        using IEnumerator<FileEntry> next = files.GetEnumerator();
        try
        {
            bool more = true;
            while (more || ahead.Count > 0)
            {
                pause?.Invoke();
                while (more && ahead.Count < threads * PortionsAhead)
                    more = TryStart(next, ahead, stop.Token);
                if (ahead.Count == 0)
                    break;
                foreach (SearchedFile searched in ahead.Dequeue().GetAwaiter().GetResult())
                {
                    foreach (SearchMatch match in HandOut(searched, pause, cancellationToken))
                        yield return match;
                }
            }
        }
        finally
        {
            stop.Cancel();
            End(ahead);
        }
    }

    private bool TryStart(IEnumerator<FileEntry> files, Queue<Task<List<SearchedFile>>> ahead, CancellationToken cancellationToken)
    {
        var portion = new FileEntry[FilesPerPortion];
        int count = 0;
        while (count < FilesPerPortion && files.MoveNext())
            portion[count++] = files.Current;
        if (count > 0)
            ahead.Enqueue(Task.Run(() => Search(portion, count, cancellationToken), cancellationToken));
        return count == FilesPerPortion;
    }

    private List<SearchedFile> Search(FileEntry[] files, int count, CancellationToken cancellationToken)
    {
        var searched = new List<SearchedFile>();
        FileSearch search = Take();
        var found = new List<SearchMatch>();
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool goesOn = search.Begin(files[i], found);
            if (!goesOn && found.Count == 0)
                continue;
            searched.Add(new SearchedFile(found, goesOn ? search : null));
            found = [];
            if (goesOn)
                search = Take();
        }

        _spare.Add(search);
        return searched;
    }

    private IEnumerable<SearchMatch> HandOut(SearchedFile searched, Action? pause, CancellationToken cancellationToken)
    {
        bool goesOn = searched.Rest is not null;
        while (true)
        {
            foreach (SearchMatch match in searched.Found)
                yield return match;
            searched.Found.Clear();
            if (!goesOn)
                break;
            pause?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
            goesOn = searched.Rest!.Continue(searched.Found);
        }

        if (searched.Rest is not null)
            _spare.Add(searched.Rest);
    }

    private FileSearch Take()
    {
        if (_spare.TryTake(out FileSearch? search))
            return search;
        search = open();
        _opened.Add(search);
        return search;
    }

    // No file may stay open, and no thread may continue to read one.
    private void End(IEnumerable<Task> ahead)
    {
        Task.WhenAll(ahead)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .GetAwaiter()
            .GetResult();
        while (_opened.TryTake(out FileSearch? search))
            search.Dispose();
    }
}
