namespace WorkspaceSdk.Extensions;

/// <summary>
/// The watches of single directories: one for each, however many wait for it. Systems have few watchers to give, and a program may
/// have many configurations.
/// </summary>
internal sealed class DirectoryWatches
{
    // A save takes a few milliseconds, also one in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Dictionary<WatchedPlace, DirectoryWatch> _watches = [];

    /// <summary>Gets those of this process.</summary>
    public static DirectoryWatches Shared { get; } = new();

    /// <summary>Gets the number of directories of a workspace that are watched.</summary>
    public int CountOf(string root)
    {
        lock (_gate)
            return _watches.Keys.Count(place => place.Root == root);
    }

    /// <summary>Begins to wait. Watching has begun when this returns.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory, relative to its root, without links.</param>
    /// <param name="changed">Called after a change. It must return soon.</param>
    /// <param name="ended">Called once when the directory can no longer be watched, with the reason.</param>
    public DirectorySubscription Subscribe(
        WorkspaceTree workspace, string directory, Action changed, Action<DirectorySubscription, Exception> ended)
    {
        var place = new WatchedPlace(workspace.Root, directory);
        var subscription = new DirectorySubscription(this, place, changed, ended);
        lock (_gate)
        {
            if (_watches.TryGetValue(place, out DirectoryWatch? watch))
            {
                watch.Subscriptions.Add(subscription);
                return subscription;
            }

            watch = new DirectoryWatch();
            watch.Subscriptions.Add(subscription);
            _watches.Add(place, watch);
            var query = new FileQuery
            {
                StartDirectory = directory,
                MaxDepth = 1,
                Types = FileEntryTypes.All,
                IncludeHidden = true,
                RespectIgnoreFiles = false,
            };
            IAsyncEnumerator<FileChange> changes = workspace.Watch(query, Quiet, watch.Token).GetAsyncEnumerator(watch.Token);
            _ = Run(place, watch, changes, changes.MoveNextAsync());
        }

        return subscription;
    }

    /// <summary>Ends waiting; the last one ends the watch.</summary>
    public void Remove(DirectorySubscription subscription)
    {
        DirectoryWatch? watch;
        lock (_gate)
        {
            if (!_watches.TryGetValue(subscription.Place, out watch)
                || !watch.Subscriptions.Remove(subscription)
                || watch.Subscriptions.Count > 0)
                return;
            _watches.Remove(subscription.Place);
        }

        watch.Dispose();
    }

    private async Task Run(WatchedPlace place, DirectoryWatch watch, IAsyncEnumerator<FileChange> changes, ValueTask<bool> next)
    {
        // Nothing is called back within the lock.
        await Task.Yield();
        Exception end;
        try
        {
            await using (changes.ConfigureAwait(false))
            {
                for (; await next.ConfigureAwait(false); next = changes.MoveNextAsync())
                {
                    foreach (DirectorySubscription subscription in SubscriptionsOf(watch))
                        subscription.Change();
                }
            }

            end = new IOException("The watch has ended.");
        }
        catch (Exception error)
        {
            end = error;
        }

        bool isOver;
        lock (_gate)
            isOver = _watches.TryGetValue(place, out DirectoryWatch? known) && known == watch && _watches.Remove(place);
        // Otherwise nobody waits any more, and the last who did has disposed the watch.
        if (!isOver)
            return;
        watch.Dispose();
        foreach (DirectorySubscription subscription in SubscriptionsOf(watch))
            subscription.End(end);
    }

    private DirectorySubscription[] SubscriptionsOf(DirectoryWatch watch)
    {
        lock (_gate)
            return [.. watch.Subscriptions];
    }

    private sealed class DirectoryWatch : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        public List<DirectorySubscription> Subscriptions { get; } = [];

        public CancellationToken Token => _stop.Token;

        public void Dispose()
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }
}
