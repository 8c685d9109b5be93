using System.Runtime.ExceptionServices;

namespace WorkspaceSdk.Fingerprints;

/// <summary>Files to hash, taken one by one by whichever thread is free: files differ too much in size to be shared out beforehand.</summary>
internal sealed class FingerprintWork(IReadOnlyList<string> paths, CancellationToken cancellationToken)
{
    private readonly string[] results = new string[paths.Count];
    private readonly object failureLock = new();
    private int next = -1;
    private int failedAt = int.MaxValue;
    private ExceptionDispatchInfo? failure;

    public IReadOnlyList<string> Results => results;

    /// <summary>Hashes all, on this thread and <paramref name="workers"/> - 1 others.</summary>
    public void Run(int workers)
    {
        var others = new Task[workers - 1];
        for (int i = 0; i < others.Length; i++)
            others[i] = Task.Run(HashUntilNoneIsLeft, CancellationToken.None);
        HashUntilNoneIsLeft();
        Task.WaitAll(others);
        cancellationToken.ThrowIfCancellationRequested();
        failure?.Throw();
    }

    private void HashUntilNoneIsLeft()
    {
        using var hasher = new FileHasher();
        while (!cancellationToken.IsCancellationRequested)
        {
            int index = Interlocked.Increment(ref next);

            // Files are taken in order, so every file before the first failure has been taken: which one is first does not depend on luck.
            if (index >= paths.Count || index > Volatile.Read(ref failedAt))
                return;
            try
            {
                results[index] = hasher.Hash(paths[index]);
            }
            catch (Exception exception)
            {
                Fail(index, exception);
            }
        }
    }

    private void Fail(int index, Exception exception)
    {
        lock (failureLock)
        {
            if (index >= failedAt)
                return;
            failedAt = index;
            failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
