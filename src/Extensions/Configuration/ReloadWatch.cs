namespace WorkspaceSdk.Extensions;

/// <summary>
/// Calls for a reload whenever something changes in some directories, one call at a time. Which directories these are is asked again after
/// each call, because layers and their directories come and go.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="directories">Gets the directories to watch, relative to its root: those that are there.</param>
/// <param name="reload">Looks whether anything is different. Errors of the files are its own business.</param>
/// <param name="errors">Where an error of watching is reported.</param>
internal sealed class ReloadWatch(WorkspaceTree workspace, Func<HashSet<string>> directories, Func<Task> reload, ReloadErrors errors)
    : IDisposable
{
    /// <summary>The time in which an emptied file can be filled, and a deleted directory can come back.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // The system has run out of something; others may give it back.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DirectorySubscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private bool _isRunning, _isAskedAgain, _isDisposed;

    /// <summary>Begins. What changed since the caller read the files is found, too.</summary>
    public void Start() => Ask();

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

    private void Ask()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isAskedAgain = true;
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
            _isRunning = _isAskedAgain && !_isDisposed;
            _isAskedAgain = false;
            return _isRunning;
        }
    }

    private async Task Run()
    {
        while (TakeRequest())
        {
            // Callbacks of the program may throw; the error of one reload must not end all that come.
            Task call = Look();
            await Task.WhenAny(call).ConfigureAwait(false);
        }
    }

    private async Task Look()
    {
        Follow();
        await reload().ConfigureAwait(false);
        // A directory that is watched only from now on may have changed before.
        if (Follow())
            Ask();
    }

    // Watches the directories there are, and no others. Returns whether one is new.
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
            Keep(directory, DirectoryWatches.Shared.Subscribe(workspace, directory, Ask, OnEnd));
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

    // An ended subscription stays in the list until its time is over, so that it is not tried again at once.
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

        Ask();
    }
}
