using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Computes fingerprints of files: known ones that are still valid are reused, the others are computed in parallel.</summary>
/// <param name="fullPath">Returns the absolute path of a file of the workspace.</param>
/// <param name="known">The known fingerprints.</param>
/// <param name="readClock">Reads the file system's clock; called before hashing, and only when there is something to hash.</param>
internal sealed class FingerprintUpdate(Func<string, string> fullPath, FingerprintTable known, Func<FileSystemClock> readClock)
{
    /// <summary>
    /// Gets the new table: fingerprints of these files only, and of none that may have changed again without a trace.
    /// </summary>
    public FingerprintTable Table { get; } = new();

    /// <summary>Gets the number of files that were read.</summary>
    public int Hashed { get; private set; }

    /// <summary>Gets whether the table differs from the one known before.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Returns the fingerprints by path.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public Dictionary<string, string> Run(IReadOnlyList<string> paths)
    {
        var fingerprints = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        var stamps = new List<FileStamp>();
        foreach (string path in paths)
        {
            // Before reading: a change in between gives the file another stamp, which the next build sees.
            FileStamp stamp = FileStamps.Of(fullPath(path));
            if (known.Of(path, stamp) is { } fingerprint)
            {
                fingerprints[path] = fingerprint;
                Table.Add(path, stamp, fingerprint);
            }
            else
            {
                unknown.Add(path);
                stamps.Add(stamp);
            }
        }

        FileSystemClock clock = unknown.Count > 0 ? readClock() : FileSystemClock.Unknown;
        IReadOnlyList<string> made = Fingerprint.ComputeAll(unknown.ConvertAll(path => fullPath(path)));
        for (int i = 0; i < made.Count; i++)
        {
            fingerprints[unknown[i]] = made[i];

            // A file that changed just now could change again and keep its stamp: the next build hashes it again.
            if (clock.IsSettled(stamps[i].LatestChange))
                Table.Add(unknown[i], stamps[i], made[i]);
        }

        Hashed = made.Count;
        IsChanged = Table.Count != known.Count || made.Count > 0;
        return fingerprints;
    }
}
