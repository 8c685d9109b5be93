using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Snapshots;

/// <summary>The rules in recorded ignore files, kept so that queries need not take the bytes apart again and again. Thread-safe.</summary>
internal sealed class SnapshotRules
{
    private readonly object _gate = new();

    // Made for the first file: a process's first query need not make ready what it does not use.
    private Dictionary<byte[], Known>? _files;

    /// <summary>The rules in an ignore file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">Its bytes.</param>
    /// <param name="parse">Makes the rules.</param>
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

    /// <summary>Forgets all, and so lets go of the bytes.</summary>
    public void Clear()
    {
        lock (_gate)
            _files = null;
    }

    // Recorded bytes never change, so the same place is the same content.
    private sealed class Known(in SnapshotRow record, object rules)
    {
        private readonly byte[] _buffer = record.Buffer;
        private readonly int _start = record.Start;
        private readonly int _length = record.Length;

        public object Rules => rules;

        public bool IsOf(in SnapshotRow other) => _buffer == other.Buffer && _start == other.Start && _length == other.Length;
    }
}
