using System.Runtime.ExceptionServices;

namespace WorkspaceSdk.Fingerprints;

/// <summary>Files to hash, taken one by one by whichever thread is free: files differ too much in size to be shared out beforehand.</summary>
internal sealed class FingerprintWork(IReadOnlyList<string> paths, CancellationToken cancellationToken)
{
    private readonly string[] _results = new string[paths.Count];
    private readonly object _failureLock = new();
    private int _next = -1;
    private int _failedAt = int.MaxValue;
    private ExceptionDispatchInfo? _failure;

    public IReadOnlyList<string> Results => _results;

    /// <summary>Hashes all, on this thread and <paramref name="workers"/> - 1 others.</summary>
    public void Run(int workers)
    {
        var others = new Task[workers - 1];
        for (int i = 0; i < others.Length; i++)
            others[i] = Task.Run(HashUntilNoneIsLeft, CancellationToken.None);
        HashUntilNoneIsLeft();
        Task.WaitAll(others);
        cancellationToken.ThrowIfCancellationRequested();
        _failure?.Throw();
    }

    private void HashUntilNoneIsLeft()
    {
        using var hasher = new FileHasher();
        while (!cancellationToken.IsCancellationRequested)
        {
            int index = Interlocked.Increment(ref _next);

            // Files are taken in order, so every file before the first failure has been taken: which one is first does not depend on luck.
            if (index >= paths.Count || index > Volatile.Read(ref _failedAt))
                return;
            try
            {
                _results[index] = hasher.Hash(paths[index]);
            }
            catch (Exception exception)
            {
                Fail(index, exception);
            }
        }
    }

    private void Fail(int index, Exception exception)
    {
        lock (_failureLock)
        {
            if (index >= _failedAt)
                return;
            _failedAt = index;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
