using System.Text;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>Snapshots with a right checksum and right stamps, whose names, lengths and numbers are anything.</summary>
internal sealed class SnapshotTarget : IFuzzTarget
{
    private static readonly FileQuery[] Queries =
    [
        new() { Types = FileEntryTypes.All, IncludeHidden = true, Threads = 1 },
        new() { Patterns = ["**/*.{cs,txt}"], Sort = FileSort.None, Threads = 1 },
        new() { Directory = "a", FollowLinks = true, RespectIgnoreFiles = false, Threads = 1 },
    ];

    private readonly Workspace workspace;
    private readonly FuzzedTree tree;
    private readonly List<KnownRecord> records;
    private int query;

    public SnapshotTarget(FuzzedTree tree)
    {
        this.tree = tree;
        workspace = Workspace.OpenRoot(tree.Root);
        var store = new SnapshotStore(SnapshotTable.Empty, null);
        foreach (FileQuery all in Queries)
            _ = Walk(store, all).Count();
        records = store.Known();
        Corpus = [store.ToFile(tree.Root)];
    }

    public string Name => "snapshot";

    public IReadOnlyList<byte[]> Corpus { get; }

    public IReadOnlyList<string> Words { get; } = ["..", ".", "/", "\0", "../../outside/secret.txt", "a", "\u0004\0a", "\u0005\0a", "\u0001\0", "\u000d\0../", ".git", ".gitignore"];

    // Half of the inputs are the bytes as they are, which a layout that is wrong ends at once; the others are records that were changed, in a layout that is right.
    public byte[] Complete(byte[] changed, Random random)
    {
        byte[] file = changed;
        if (random.Next(4) != 0)
        {
            var written = records.ConvertAll(record => random.Next(3) == 0 ? Change(record, random) : record);
            file = SnapshotFormat.Write(tree.Root, written);
        }

        if (file.Length >= StateFile.HeaderLength)
            StateFile.Seal(file, StateFileKind.Snapshot);
        return file;
    }

    public bool Read(byte[] bytes)
    {
        if (SnapshotFormat.TryRead(bytes, tree.Root) is not { } table)
            return false;
        var store = new SnapshotStore(table, null);
        FileQuery asked = Queries[query++ % Queries.Length];
        FindResult found = Walk(store, asked);
        int left = bytes.Length + 100;
        foreach (FileEntry entry in found)
        {
            if (!WalkPath.IsPath(WalkPath.Of(entry).Bytes))
                throw new FuzzException($"the entry '{entry.Path}' is no path below the root");
            if (--left == 0)
                throw new FuzzException("the walk has no end");
        }

        bool wasBelieved = !table.IsWrong;
        foreach (KnownRecord known in store.Known())
        {
            // A file of rules from elsewhere may be known; nothing below it is.
            if (known.Record.Kind == SnapshotRecordKind.Directory && !WalkPath.IsPath(known.Path))
                throw new FuzzException("a record's path leads out of the root");
        }

        if (SnapshotFormat.TryRead(store.ToFile(tree.Root), tree.Root) is not { } kept || kept.All().Count != kept.Count)
            throw new FuzzException("what is kept is not what would be believed");
        return wasBelieved && found.Statistics.DirectoriesRecalled > 0;
    }

    private FindResult Walk(SnapshotStore store, FileQuery asked) =>
        workspace.Find(asked, new FileSystemWalk(() => new SnapshotReader(workspace.OpenReader(), store, () => tree.Settled)), CancellationToken.None);

    private KnownRecord Change(KnownRecord known, Random random)
    {
        var mutation = new ByteMutation(random, [known.Record.Content.ToArray()], Words);
        byte[] content = random.Next(2) == 0 ? mutation.Next() : Listing(random);
        int entries = random.Next(4) == 0 ? random.Next(-1, 12) : Count(content);
        SnapshotRecordKind kind = random.Next(16) == 0 ? SnapshotRecordKind.File : known.Record.Kind;
        byte[] path = random.Next(16) == 0 ? Encoding.UTF8.GetBytes(Words[random.Next(Words.Count)]) : known.Path;
        return new KnownRecord(path, new SnapshotRecord(kind, known.Record.Stamp, IsSettled: true, content, 0, content.Length, entries));
    }

    private byte[] Listing(Random random)
    {
        var bytes = new List<byte>();
        for (int names = random.Next(5); names > 0; names--)
        {
            byte[] name = Encoding.UTF8.GetBytes(random.Next(2) == 0 ? Words[random.Next(Words.Count)] : ((char)('a' + random.Next(6))).ToString());
            byte[] entry = new byte[PackedEntry.Length(name)];
            PackedEntry.Write(entry, name, (FileEntryTypes)(1 << random.Next(4)));
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
