namespace WorkspaceSdk.Finding;

/// <summary>
/// Enumerates results of which all are read before the first one is returned. A task reads everything; after that the consumer
/// takes the results without waiting.
/// </summary>
/// <param name="results">Creates the results. Ends when the token is cancelled.</param>
/// <param name="first">Ends the run with the element at which it is cancelled.</param>
/// <param name="second">Likewise.</param>
internal sealed class AsyncReading<T>(
    Func<Action?, CancellationToken, IEnumerable<T>> results, CancellationToken first, CancellationToken second) : IAsyncEnumerator<T>
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(first, second);
    private IEnumerator<T>? _results;

    /// <inheritdoc/>
    public T Current => _results!.Current;

    private CancellationToken Cancelled => first.IsCancellationRequested ? first : second;

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        Cancelled.ThrowIfCancellationRequested();
        return _results is null ? new ValueTask<bool>(Read()) : new ValueTask<bool>(MoveNext());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _results?.Dispose();
        _results = null;
        _stop.Dispose();
        return default;
    }

    private async Task<bool> Read()
    {
        _results = results(null, _stop.Token).GetEnumerator();
        return await Task.Run(MoveNext).ConfigureAwait(false);
    }

    private bool MoveNext()
    {
        try
        {
            return _results!.MoveNext();
        }
        catch (OperationCanceledException) when (Cancelled.IsCancellationRequested)
        {
            // The caller knows its own token, and not the one linked to both.
            throw new OperationCanceledException(Cancelled);
        }
    }
}
