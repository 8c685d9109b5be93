using Microsoft.Extensions.Primitives;

namespace WorkspaceSdk.Extensions;

/// <summary>Holds the tokens that wait for changes, over one watch of the workspace that begins with the first token.</summary>
internal sealed class ChangeTokens(WorkspaceTree workspace, FileQuery query) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Glob Glob, CancellationTokenSource Source)> _waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private Task? _watching;
    private bool _disposed;

    /// <summary>Returns a token for a glob. Requests for the same glob share one token until it fires.</summary>
    /// <exception cref="ObjectDisposedException">The tokens were disposed.</exception>
    public CancellationChangeToken Add(Glob glob)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(WorkspaceFileProvider));
            if (!_waiting.TryGetValue(glob.Text, out (Glob Glob, CancellationTokenSource Source) token))
                _waiting[glob.Text] = token = (glob, new CancellationTokenSource());
            if (_watching is null or { IsCompleted: true })
                _watching = Start();
            return new CancellationChangeToken(token.Source.Token);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _waiting.Clear();
        }

        _stop.Cancel();
        _stop.Dispose();
    }

    // The first element is requested here, so that no change after Add is missed.
    private Task Start()
    {
        IAsyncEnumerator<FileChange> changes = workspace.Watch(query, _stop.Token).GetAsyncEnumerator(_stop.Token);
        return Run(changes, changes.MoveNextAsync());
    }

    private async Task Run(IAsyncEnumerator<FileChange> changes, ValueTask<bool> next)
    {
        try
        {
            await using (changes.ConfigureAwait(false))
            {
                for (; await next.ConfigureAwait(false); next = changes.MoveNextAsync())
                    Fire(changes.Current);
            }
        }
        catch (OperationCanceledException) when (_disposed)
        {
            // The provider was disposed, so no token waits any more.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Watching ended, for example because the directory was deleted. Consumers read again and handle the error there. They do so
            // after a delay, because a consumer often requests the next token, and that would be an endless loop.
            await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            Fire(new FileChange(FileChangeKind.Overflow, ""));
        }
    }

    private void Fire(FileChange change)
    {
        List<CancellationTokenSource> fired = [];
        lock (_gate)
        {
            foreach ((string text, (Glob glob, CancellationTokenSource source)) in _waiting)
            {
                if (change.Kind != FileChangeKind.Overflow
                    && !glob.IsMatch(change.Path)
                    && !(change.OldPath is { } old && glob.IsMatch(old)))
                    continue;
                _waiting.Remove(text);
                fired.Add(source);
            }
        }

        // Outside the lock, and each separately: a callback often requests the next token at once, and may throw.
        foreach (CancellationTokenSource source in fired)
            _ = source.CancelAsync();
    }
}
