using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.State;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>A build's state with a right checksum.</summary>
internal sealed class StateTarget : IFuzzTarget
{
    private readonly MemoryTree _tree;
    private readonly ByteMutation _mutation =
        new(["..", "\0\0\0\0", "\u0001\0\0\0", "\u007f", "a/d.cs", "question", new string('0', 64), "/etc/passwd"]);

    /// <summary>Makes the states of a build with files and of one without.</summary>
    public StateTarget(MemoryTree tree)
    {
        _tree = tree;
        var record = new DependencyLog();
        var store = new SnapshotStore(SnapshotTable.Empty, null);
        var workspace = WorkspaceTree.At(MemoryTree.Root, _ => tree);
        int matched = workspace
            .Find(
                new FileQuery { Patterns = ["**/*.cs"], Threads = 1 },
                new EntrySource(
                    workspace.Root, () => new SnapshotReader(new DependencyRecorder(tree, record), store, () => MemoryTree.Settled)),
                CancellationToken.None)
            .Count();
        var sources = new DependencyLog();
        sources.Add(DependencyKind.Content, "g"u8, tree.Stamp(TreePath.From("g"), followLink: true));
        var fingerprints = new FingerprintTable();
        fingerprints.Add("a/d.cs", tree.Stamp(TreePath.From("a/d.cs"), followLink: true), new string('0', 64));
        var state = new BuildState
        {
            Inputs = "inputs",
            Sources = sources.ToArray(),
            ManifestChecksum = 1,
            IsSettled = true,
            FilesMatched = matched,
            Reads = [new KeyValuePair<string, byte[]>("question", record.ToArray())],
            Contents = new ArraySegment<byte>(SnapshotFormat.Write(MemoryTree.Root, store.Known())),
            Fingerprints = fingerprints,
        };
        Seeds =
        [
            state.ToBytes(),
            (state with { Reads = [], Contents = new ArraySegment<byte>([]), Fingerprints = new FingerprintTable() }).ToBytes()
        ];
        tree.MayAskOutside = true;
    }

    /// <inheritdoc/>
    public string Name => "state";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; }

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random)
    {
        byte[] file = random.Next(2) == 0 && BuildState.Read(parent) is { } state
            ? Changed(state, other, random).ToBytes()
            : _mutation.Mutate(parent, other, random);
        if (file.Length >= StateFile.HeaderLength)
            StateFile.Seal(file, StateFileKind.Build);
        return file;
    }

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        if (BuildState.Read(bytes) is not { } state)
            return false;
        foreach (byte[] reads in state.Reads.Select(static read => read.Value).Append(state.Sources))
            _ = DependencyCheck.IsUnchanged(_tree, reads, out _, out _);
        SnapshotFormat.TryRead([.. state.Contents], MemoryTree.Root)?.All();
        if (BuildState.Read(state.ToBytes()) is not { } again
            || again.FilesMatched != state.FilesMatched
            || again.Fingerprints.Count != state.Fingerprints.Count)
            throw new FuzzException("what was read is not what is written");
        return true;
    }

    private BuildState Changed(BuildState state, byte[] other, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                return state with { Sources = _mutation.Mutate(state.Sources, other, random) };
            case 1 when state.Reads.Count > 0:
                return state with
                {
                    Reads =
                    [
                        .. state.Reads.Skip(random.Next(2)),
                        new KeyValuePair<string, byte[]>("q", _mutation.Mutate(state.Reads[0].Value, other, random))
                    ]
                };
            default:
                byte[] contents = _mutation.Mutate(state.Contents, other, random);
                if (contents.Length >= StateFile.HeaderLength)
                    StateFile.Seal(contents, StateFileKind.Snapshot);
                return state with { Contents = new ArraySegment<byte>(contents) };
        }
    }
}
