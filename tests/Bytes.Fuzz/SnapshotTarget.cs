using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>Snapshots with a right checksum and right stamps, whose names, lengths and numbers are anything.</summary>
internal sealed class SnapshotTarget : IFuzzTarget
{
    private static readonly FileQuery[] Queries =
    [
        new() { Types = FileEntryTypes.All, IncludeHidden = true, Threads = 1 },
        new() { Patterns = ["**/*.{cs,txt}"], Sort = FileSort.None, Threads = 1 },
        new() { StartDirectory = "a", FollowLinks = true, RespectIgnoreFiles = false, Threads = 1 },
    ];

    private static readonly string[] Words =
    [
        "..", ".", "/", "\0", "../../outside/secret.txt", "a", "\u0004\0a", "\u0005\0a", "\u0001\0", "\u000d\0../", ".git", ".gitignore",
        "link", "*\n!*\n"
    ];

    private readonly MemoryTree _tree;
    private readonly ByteMutation _mutation = new(Words);
    private readonly WorkspaceTree _workspace;
    private readonly List<PathAndRow> _records;

    /// <summary>Makes a snapshot of the tree.</summary>
    public SnapshotTarget(MemoryTree tree)
    {
        _tree = tree;
        _workspace = WorkspaceTree.At(MemoryTree.Root, _ => tree);
        var store = new SnapshotStore(SnapshotTable.Empty, null);
        foreach (FileQuery all in Queries)
            _ = Walk(store, all).Count();
        _records = store.Known();
        Seeds = [store.ToFile(MemoryTree.Root)];
    }

    /// <inheritdoc/>
    public string Name => "snapshot";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; }

    // A quarter of the inputs are changed bytes, which a layout that is wrong ends at once; the others are
    // changed records in a layout that is right.
    public byte[] Mutate(byte[] parent, byte[] other, Random random)
    {
        byte[] file = random.Next(4) == 0
            ? _mutation.Mutate(parent, other, random)
            : SnapshotFormat.Write(MemoryTree.Root, ChangedRecords(parent, random));
        if (file.Length >= StateFile.HeaderLength)
            StateFile.Seal(file, StateFileKind.Snapshot);
        return file;
    }

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        if (SnapshotFormat.TryRead(bytes, MemoryTree.Root) is not { } table)
            return false;
        // One query for each input, and the same one when it is read again.
        var store = new SnapshotStore(table, null);
        FindResult found = Walk(store, Queries[bytes.Length % Queries.Length]);
        int left = bytes.Length + 100;
        foreach (FileEntry entry in found)
        {
            if (!TreePath.IsPath(TreePath.Of(entry).Bytes))
                throw new FuzzException($"the entry '{entry.Path}' is no path below the root");
            if (--left == 0)
                throw new FuzzException("the walk has no end");
        }

        bool wasBelieved = !table.IsWrong;
        foreach (PathAndRow known in store.Known())
        {
            // A file of rules from elsewhere may be known; nothing below it is.
            if (known.Record.Kind == SnapshotRowKind.Directory && !TreePath.IsPath(known.Path))
                throw new FuzzException("a record's path leads out of the root");
        }

        if (SnapshotFormat.TryRead(store.ToFile(MemoryTree.Root), MemoryTree.Root) is not { } kept || kept.All().Count != kept.Count)
            throw new FuzzException("what is kept is not what would be believed");
        return wasBelieved && found.Statistics.DirectoriesRecalled > 0;
    }

    private FindResult Walk(SnapshotStore store, FileQuery asked) =>
        _workspace.Find(
            asked,
            new EntrySource(_workspace.Root, () => new SnapshotReader(_tree, store, () => MemoryTree.Settled)),
            CancellationToken.None);

    private List<PathAndRow> ChangedRecords(byte[] parent, Random random)
    {
        List<PathAndRow> from = SnapshotFormat.TryRead(parent, MemoryTree.Root)?.All() is { Count: > 0 } own ? own : [.. _records];
        for (int changes = 1 + random.Next(3); changes > 0; changes--)
        {
            int at = random.Next(from.Count);
            if (random.Next(8) == 0)
                from.Add(Change(from[at], random));
            else
                from[at] = Change(random.Next(4) == 0 ? _records[random.Next(_records.Count)] : from[at], random);
        }

        return from;
    }

    private PathAndRow Change(PathAndRow known, Random random)
    {
        byte[] content = random.Next(2) == 0
            ? _mutation.Mutate(known.Record.Content, _records[random.Next(_records.Count)].Record.Content, random)
            : Listing(random);
        int entries = random.Next(8) == 0 ? random.Next(-1, 12) : Count(content);
        SnapshotRowKind kind = random.Next(16) == 0 ? SnapshotRowKind.File : known.Record.Kind;
        byte[] path = random.Next(8) == 0 ? Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]) : known.Path;
        return new PathAndRow(
            path, new SnapshotRow(kind, known.Record.Stamp, IsSettled: random.Next(8) != 0, content, 0, content.Length, entries));
    }

    private static byte[] Listing(Random random)
    {
        var names = new SortedDictionary<string, FileEntryType>(StringComparer.Ordinal);
        for (int count = random.Next(5); count > 0; count--)
            names[random.Next(4) == 0 ? Words[random.Next(Words.Length)]
                : random.Next(2) == 0 ? "link"
                : ((char)('a' + random.Next(6))).ToString()] = (FileEntryType)(1 << random.Next(4));
        var bytes = new List<byte>();
        foreach ((string text, FileEntryType type) in names)
        {
            byte[] name = Encoding.UTF8.GetBytes(text);
            byte[] entry = new byte[PackedEntry.Length(name)];
            PackedEntry.Write(entry, name, type);
            bytes.AddRange(entry);
        }

        return [.. bytes];
    }

    // As many as the bytes hold, where they hold whole ones.
    private static int Count(ReadOnlySpan<byte> content)
    {
        int count = 0;
        for (int read; (read = PackedEntry.TryRead(content, out _, out _)) > 0; content = content[read..])
            count++;
        return count;
    }
}
