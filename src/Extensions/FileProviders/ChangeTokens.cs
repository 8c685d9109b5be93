using Microsoft.Extensions.Primitives;

namespace WorkspaceSdk.Extensions;

/// <summary>The tokens that wait for changes, over one watch of the workspace that begins with the first of them.</summary>
internal sealed class ChangeTokens(WorkspaceTree workspace, FileQuery query) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Glob Glob, CancellationTokenSource Source)> _waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private Task? _watching;
    private bool _disposed;

    /// <summary>A token for a glob. Tokens for the same glob are one until it tells.</summary>
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

    // The first element is asked for here, so that no change after Add is missed.
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
                    Tell(changes.Current);
            }
        }
        catch (OperationCanceledException) when (_disposed)
        {
            // The provider was disposed: nobody waits any more.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Watching ended, for example with the directory. Whoever waits looks again, and finds out what went wrong where it can be
            // handled; not at once, since that often asks for the next token, and so would go round and round.
            await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            Tell(new FileChange(FileChangeKind.Overflow, ""));
        }
    }

    private void Tell(FileChange change)
    {
        List<CancellationTokenSource> told = [];
        lock (_gate)
        {
            foreach ((string text, (Glob glob, CancellationTokenSource source)) in _waiting)
            {
                if (change.Kind != FileChangeKind.Overflow
                    && !glob.IsMatch(change.Path)
                    && !(change.OldPath is { } old && glob.IsMatch(old)))
                    continue;
                _waiting.Remove(text);
                told.Add(source);
            }
        }

        // Outside the lock, and each on its own: what is called back often asks for the next token at once, and may throw.
        foreach (CancellationTokenSource source in told)
            _ = source.CancelAsync();
    }
}
