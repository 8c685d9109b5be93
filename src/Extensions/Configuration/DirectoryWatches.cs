namespace WorkspaceSdk.Extensions;

/// <summary>
/// Holds one watch for each directory, shared by all subscriptions. An operating system has few watchers, and a program may have many
/// configurations.
/// </summary>
internal sealed class DirectoryWatches
{
    // Even a save in several steps takes only a few milliseconds.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Dictionary<WatchedPlace, DirectoryWatch> _watches = [];

    /// <summary>Gets the watches of this process.</summary>
    public static DirectoryWatches Shared { get; } = new();

    /// <summary>Gets the number of watched directories of a workspace.</summary>
    public int CountOf(string root)
    {
        lock (_gate)
            return _watches.Keys.Count(place => place.Root == root);
    }

    /// <summary>Adds a subscription. Watching has begun when this method returns.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory, relative to its root, without links.</param>
    /// <param name="changed">Runs after a change. It must return soon.</param>
    /// <param name="ended">Runs once, with the reason, when the directory can no longer be watched.</param>
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

    /// <summary>Removes a subscription; removing the last one ends the watch.</summary>
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
        // No callback runs within the lock.
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
        // Otherwise no subscription is left, and removing the last one has disposed the watch.
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
