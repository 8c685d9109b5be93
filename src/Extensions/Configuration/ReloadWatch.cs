namespace WorkspaceSdk.Extensions;

/// <summary>
/// Runs a reload after each change in the watched directories, one reload at a time. The list of directories is updated after each reload,
/// because layers and their directories are added and deleted.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="directories">Gets the existing directories to watch, relative to its root.</param>
/// <param name="reload">Reads the files again. It reports errors of the files itself.</param>
/// <param name="errors">Receives errors of watching.</param>
internal sealed class ReloadWatch(WorkspaceTree workspace, Func<HashSet<string>> directories, Func<Task> reload, ReloadErrors errors)
    : IDisposable
{
    /// <summary>The time to wait for the content of an emptied file, or for the return of a deleted directory.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // The system has run out of a resource; other programs may release it.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DirectorySubscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private bool _isRunning, _isRequested, _isDisposed;

    /// <summary>Starts watching. Changes since the caller read the files are found, too.</summary>
    public void Start() => Request();

    /// <inheritdoc/>
    public void Dispose()
    {
        DirectorySubscription[] subscriptions;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            subscriptions = [.. _subscriptions.Values];
            _subscriptions.Clear();
        }

        foreach (DirectorySubscription subscription in subscriptions)
            subscription.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Request()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isRequested = true;
            if (_isRunning)
                return;
            _isRunning = true;
        }

        _ = Task.Run(Run);
    }

    private bool TakeRequest()
    {
        lock (_gate)
        {
            _isRunning = _isRequested && !_isDisposed;
            _isRequested = false;
            return _isRunning;
        }
    }

    private async Task Run()
    {
        while (TakeRequest())
        {
            try
            {
                await Look().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                // Callbacks of the program may throw; an error in one reload must not end later ones.
                if (!_stop.IsCancellationRequested)
                    ReloadErrors.ReportCallback(error);
            }
        }
    }

    private async Task Look()
    {
        Follow();
        await reload().ConfigureAwait(false);
        // A newly watched directory may have changed before its watch began.
        if (Follow())
            Request();
    }

    // Watches exactly the existing directories. Returns true if one is new.
    private bool Follow()
    {
        HashSet<string> wanted = directories();
        List<DirectorySubscription> gone;
        List<string> missing;
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            gone = [.. _subscriptions.Where(pair => !wanted.Contains(pair.Key)).Select(static pair => pair.Value)];
            missing = [.. wanted.Where(directory => !_subscriptions.ContainsKey(directory))];
            gone.ForEach(subscription => _subscriptions.Remove(subscription.Place.Directory));
        }

        gone.ForEach(static subscription => subscription.Dispose());
        foreach (string directory in missing)
            Keep(directory, DirectoryWatches.Shared.Subscribe(workspace, directory, Request, OnEnd));
        return missing.Count > 0;
    }

    private void Keep(string directory, DirectorySubscription subscription)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _subscriptions[directory] = subscription;
                return;
            }
        }

        subscription.Dispose();
    }

    // An ended subscription stays in the list until the delay is over, so that it is not tried again at once.
    private void OnEnd(DirectorySubscription subscription, Exception error)
    {
        bool isGone = error is DirectoryNotFoundException, isNews;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            isNews = !isGone && _reported.Add(subscription.Place.Directory);
        }

        _ = TryAgain(subscription, isGone ? Pause : Retry);
        if (isNews)
            errors.Report(WorkspaceConfigurationException.NotWatched(workspace.Root, subscription.Place.Directory, error));
    }

    private async Task TryAgain(DirectorySubscription subscription, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }

        lock (_gate)
        {
            string directory = subscription.Place.Directory;
            if (_subscriptions.TryGetValue(directory, out DirectorySubscription? known) && known == subscription)
                _subscriptions.Remove(directory);
        }

        Request();
    }
}
