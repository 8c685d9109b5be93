using WorkspaceSdk.Fingerprints;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>Computes hashes of file contents.</summary>
/// <example>
/// <code>
/// string hash = Fingerprint.Compute(tree.Join("config/app.json"));
/// string[] paths = [.. tree.Find(query).Paths(absolute: true)];
/// var progress = new Progress&lt;FingerprintProgress&gt;(
///     done => Console.Write($"\r{done.Files} of {done.TotalFiles} files, {done.Bytes:N0} bytes"));
/// IReadOnlyList&lt;string&gt; hashes = Fingerprint.ComputeAll(paths, progress, cancellationToken);
/// </code>
/// </example>
public static class Fingerprint
{
    // A few files per thread make up for the cost of starting it.
    private const int FilesPerWorker = 16;

    /// <summary>Computes the SHA-256 of a file's content. The file is streamed, never loaded whole.</summary>
    /// <param name="path">The file, absolute or relative to the current directory. A link is followed.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Compute(string path)
    {
        var work = new FingerprintWork([path ?? throw new ArgumentNullException(nameof(path))], null, CancellationToken.None);
        Run(work, 1);
        return work.Results[0];
    }

    /// <summary>
    /// Computes the SHA-256 of each file's content, on several threads where there are enough files. Each thread uses at
    /// most 128 KiB at a time.
    /// </summary>
    /// <param name="paths">The files, absolute or relative to the current directory. Links are followed.</param>
    /// <param name="progress">
    /// Receives the number of files and bytes that are done: after each file, and within large ones. It is called on the threads that read,
    /// one call at a time, with numbers that only grow; the last report counts all files. Null for none. If it throws, the work ends
    /// with that exception.
    /// </param>
    /// <param name="cancellationToken">Cancels between two files.</param>
    /// <returns>64 lower-case hexadecimal digits for each, in the order of <paramref name="paths"/>.</returns>
    /// <exception cref="IOException">
    /// A file cannot be read. Of several such files, the exception is that of the first in the order of <paramref name="paths"/>.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read; likewise.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<string> ComputeAll(
        IReadOnlyList<string> paths, IProgress<FingerprintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var work = new FingerprintWork(paths ?? throw new ArgumentNullException(nameof(paths)), progress, cancellationToken);
        Run(work, Math.Min(Environment.ProcessorCount, 1 + (paths.Count / FilesPerWorker)));
        return work.Results;
    }

    private static void Run(FingerprintWork work, int workers)
    {
#if NET
        if (TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled)
        {
            WorkspaceTelemetry.Measure(
                "fingerprint",
                _ =>
                {
                    work.Run(workers);
                    return work;
                },
                static ended => ended.Files,
                hasSucceeded => new WorkDone(0, 0, 0, hasSucceeded ? 0 : 1, work.Files, work.Bytes));
            return;
        }
#endif
        work.Run(workers);
    }
}
