using WorkspaceSdk.FileSystem;


namespace WorkspaceSdk.Tasks.State;

/// <summary>Fingerprints by path, each with the stamp of its file.</summary>
internal sealed class FingerprintTable
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Gets the number of fingerprints.</summary>
    public int Count => _entries.Count;

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static FingerprintTable Read(StateReader reader)
    {
        var table = new FingerprintTable();
        for (int left = reader.ReadNumber(); left > 0; left--)
        {
            string path = reader.ReadText();
            var stamp = FileStamp.Read(reader.Take(FileStamp.Length));
            string fingerprint = reader.ReadText();
            // The stamp of an absent file proves nothing.
            if (stamp == FileStamp.Absent || !IsFingerprint(fingerprint))
                throw new InvalidDataException("The state holds what is no fingerprint.");
            table.Add(path, stamp, fingerprint);
        }

        return table;
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        byte[] stamp = new byte[FileStamp.Length];
        var paths = new string[_entries.Count];
        _entries.Keys.CopyTo(paths, 0);
        Array.Sort(paths, StringComparer.Ordinal);
        writer.Write(paths.Length);
        foreach (string path in paths)
        {
            Entry entry = _entries[path];
            entry.Stamp.Write(stamp);
            writer.Write(path);
            writer.Write(stamp);
            writer.Write(entry.Fingerprint);
        }
    }

    /// <summary>Adds or replaces the fingerprint of a file.</summary>
    public void Add(string path, FileStamp stamp, string fingerprint) => _entries[path] = new Entry(stamp, fingerprint);

    /// <summary>Returns the fingerprint of a file that has not changed; null when it has, or none is known.</summary>
    public string? Of(string path, FileStamp stamp) =>
        _entries.TryGetValue(path, out Entry? entry) && entry.Stamp == stamp ? entry.Fingerprint : null;

    private static bool IsFingerprint(string text) =>
        text.Length == 64 && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private sealed record Entry(FileStamp Stamp, string Fingerprint);
}
