using System.Runtime.ExceptionServices;

namespace WorkspaceSdk.Fingerprints;

/// <summary>
/// Files to hash. Each free thread takes the next one: files differ too much in size to be divided beforehand.
/// </summary>
internal sealed class FingerprintWork(
    IReadOnlyList<string> paths, IProgress<FingerprintProgress>? progress, CancellationToken cancellationToken)
{
    // Progress within a large file is reported after this many bytes.
    private const long BytesPerReport = 16 << 20;

    private readonly string[] _results = new string[paths.Count];
    private readonly object _failureLock = new();
    private readonly object _progressLock = new();
    private int _next = -1;
    private int _failedAt = int.MaxValue;
    private ExceptionDispatchInfo? _failure;
    private int _files;
    private long _bytes;
    private long _reportedBytes;

    public IReadOnlyList<string> Results => _results;

    /// <summary>Gets the number of files that were hashed.</summary>
    public int Files => _files;

    /// <summary>Gets the number of bytes that were read.</summary>
    public long Bytes => _bytes;

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
        Action<int> countBytes = CountBytes;
        while (!cancellationToken.IsCancellationRequested)
        {
            int index = Interlocked.Increment(ref _next);

            // Files are taken in order, so every file before the first failure has been taken: the first failure does not depend on timing.
            if (index >= paths.Count || index > Volatile.Read(ref _failedAt))
                return;
            try
            {
                _results[index] = hasher.Hash(paths[index], countBytes);
                CountFile();
            }
            catch (Exception exception)
            {
                Fail(index, exception);
            }
        }
    }

    private void CountBytes(int count)
    {
        lock (_progressLock)
        {
            _bytes += count;
            if (_bytes - _reportedBytes >= BytesPerReport)
                Report();
        }
    }

    private void CountFile()
    {
        lock (_progressLock)
        {
            _files++;
            Report();
        }
    }

    // Under the lock, so that numbers only grow from one report to the next. A lock for each file costs little compared with reading it.
    private void Report()
    {
        _reportedBytes = _bytes;
        progress?.Report(new FingerprintProgress(_files, paths.Count, _bytes));
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
