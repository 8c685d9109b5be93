using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>Caches the rules of recorded ignore files, so that queries need not parse the bytes again. Thread-safe.</summary>
internal sealed class SnapshotRules
{
    private readonly object _gate = new();

    // Created for the first file: docs/startup.md#first-use.
    private Dictionary<byte[], Known>? _files;

    /// <summary>Returns the rules of an ignore file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">Its bytes.</param>
    /// <param name="parse">Creates the rules.</param>
    public T Of<T>(byte[] path, in SnapshotRow record, Func<byte[], T> parse)
        where T : class
    {
        lock (_gate)
        {
            _files ??= new Dictionary<byte[], Known>(PathBytesComparer.Comparer);
            if (_files.TryGetValue(path, out Known? known) && known.IsOf(record) && known.Rules is T rules)
                return rules;
            rules = parse(record.Content.ToArray());
            _files[path] = new Known(record, rules);
            return rules;
        }
    }

    /// <summary>Removes all rules, and so releases the bytes.</summary>
    public void Clear()
    {
        lock (_gate)
            _files = null;
    }

    // Recorded bytes never change, so the same position means the same content.
    private sealed class Known(in SnapshotRow record, object rules)
    {
        private readonly byte[] _buffer = record.Buffer;
        private readonly int _start = record.Start;
        private readonly int _length = record.Length;

        public object Rules => rules;

        public bool IsOf(in SnapshotRow other) => _buffer == other.Buffer && _start == other.Start && _length == other.Length;
    }
}
