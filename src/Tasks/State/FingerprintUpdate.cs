using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Fingerprints of files: those known and still true as they are, the others made, several at a time.</summary>
internal sealed class FingerprintUpdate(Func<string, string> fullPath, FingerprintTable known)
{
    /// <summary>What is known afterwards: fingerprints of these files only, and of none that may have been changed again without a trace.</summary>
    public FingerprintTable Table { get; } = new();

    /// <summary>How many files were read.</summary>
    public int Hashed { get; private set; }

    /// <summary>Whether the table differs from the one known before.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The fingerprints by path.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public Dictionary<string, string> Run(IReadOnlyList<string> paths)
    {
        var fingerprints = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        var stamps = new List<FileStamp>();
        foreach (string path in paths)
        {
            // Before reading: a change in between gives the file another stamp, and the next build sees it.
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

        IReadOnlyList<string> made = Fingerprint.OfFiles(unknown.ConvertAll(path => fullPath(path)));
        long newest = NewestTrusted();
        for (int i = 0; i < made.Count; i++)
        {
            fingerprints[unknown[i]] = made[i];
            if (stamps[i].LatestChange < newest)
                Table.Add(unknown[i], stamps[i], made[i]);
        }

        Hashed = made.Count;
        IsChanged = Table.Count != known.Count || made.Count > 0;
        return fingerprints;
    }

    // The processor's clock, with more room than clocks of file systems differ by on one machine: a file changed just now is hashed once more next time.
    private static long NewestTrusted() => (DateTime.UtcNow - TimeSpan.FromSeconds(3) - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).Ticks * 100;
}
