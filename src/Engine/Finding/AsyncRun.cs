namespace WorkspaceSdk.Finding;

/// <summary>
/// Enumerates results that a separate task produces. They are passed in batches, because waking a thread
/// for each result costs more than finding it.
/// When the consumer leaves or cancels, the producer ends before disposing returns.
/// </summary>
/// <param name="results">Creates the results. Calls the action before it waits for more, and ends when the token is cancelled.</param>
/// <param name="largestBatch">
/// The maximum number of results in one batch, and half of the maximum that wait for the consumer. Small where a result can be large.
/// </param>
/// <param name="first">Ends the run with the element at which it is cancelled.</param>
/// <param name="second">Likewise.</param>
internal sealed class AsyncRun<T>(
    Func<Action, CancellationToken, IEnumerable<T>> results, int largestBatch, CancellationToken first, CancellationToken second)
    : IAsyncEnumerator<T>
{
    // The first batch is small, so that results come soon. Later batches are larger, so that the other thread is woken less often.
    private const int FirstBatch = 256;

    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(first, second);

    // Three lists rotate: one is filled, one waits, one is read.
    private List<T> _filling = [];
    private List<T> _waiting = [];
    private List<T> _batch = [];
    private int _index = -1;
    private int _batchSize = FirstBatch;
    private Task? _producer;
    private TaskCompletionSource<bool>? _arrival;
    private TaskCompletionSource<bool>? _space;
    private Exception? _failure;
    private bool _isComplete;
    private bool _isDisposed;

    /// <inheritdoc/>
    public T Current => _batch[_index];

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (first.IsCancellationRequested || second.IsCancellationRequested)
            return new ValueTask<bool>(Cancelled());
        return ++_index < _batch.Count ? new ValueTask<bool>(true) : NextBatch();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (_producer is not null)
        {
            _stop.Cancel();
            lock (_gate)
                _space?.TrySetResult(true);
            // The consumer learned the outcome from the last element. Here only the end matters.
            await _producer.ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private Task<bool> Cancelled() => Task.FromCanceled<bool>(first.IsCancellationRequested ? first : second);

    private ValueTask<bool> NextBatch()
    {
        _producer ??= Task.Run(Produce);
        Task<bool> arrival;
        lock (_gate)
        {
            if (TakeWaiting())
                return new ValueTask<bool>(true);
            if (_isComplete)
                return new ValueTask<bool>(End());
            arrival = (_arrival = NewSignal()).Task;
        }

        return new ValueTask<bool>(WaitFor(arrival));
    }

    private async Task<bool> WaitFor(Task<bool> arrival)
    {
        await arrival.ConfigureAwait(false);
        Task<bool> end;
        lock (_gate)
        {
            // Cancelled while waiting: pending results of the producer are not returned.
            if (!first.IsCancellationRequested && !second.IsCancellationRequested && TakeWaiting())
                return true;
            end = End();
        }

        return await end.ConfigureAwait(false);
    }

    private bool TakeWaiting()
    {
        _batch.Clear();
        _index = 0;
        if (_waiting.Count == 0)
            return false;
        (_batch, _waiting) = (_waiting, _batch);
        _space?.TrySetResult(true);
        return true;
    }

    private Task<bool> End()
    {
        if (first.IsCancellationRequested || second.IsCancellationRequested)
            return Cancelled();
        Exception? failure = _failure;
        _failure = null;
        return failure is null ? Task.FromResult(false) : Task.FromException<bool>(failure);
    }

    private async Task Produce()
    {
        try
        {
            foreach (T result in results(HandOver, _stop.Token))
            {
                _filling.Add(result);
                if (_filling.Count >= _batchSize)
                {
                    HandOver();
                    _batchSize = Math.Min(2 * _batchSize, largestBatch);
                }

                if (_space is { } space)
                {
                    // A producer that stops after this check finds the signal and sets it.
                    _stop.Token.ThrowIfCancellationRequested();
                    await space.Task.ConfigureAwait(false);
                    _space = null;
                    _stop.Token.ThrowIfCancellationRequested();
                }
            }
        }
        catch (Exception error)
        {
            // The consumer gets the exception after the results before it.
            _failure = error;
        }

        lock (_gate)
        {
            _isComplete = true;
            HandOver();
            _arrival?.TrySetResult(true);
        }
    }

    private void HandOver()
    {
        if (_filling.Count == 0)
            return;
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                (_waiting, _filling) = (_filling, _waiting);
            }
            else
            {
                _waiting.AddRange(_filling);
                _filling.Clear();
            }

            // The consumer is so slow that the producer waits for it.
            if (_waiting.Count >= 2 * largestBatch)
                _space ??= NewSignal();
            _arrival?.TrySetResult(true);
        }
    }

    // Continuations do not run under the lock.
    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
