using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tasks.State;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Fuzz;

/// <summary>A build's state with a right checksum.</summary>
internal sealed class StateTarget : IFuzzTarget
{
    private readonly FuzzedTree tree;

    public StateTarget(FuzzedTree tree)
    {
        this.tree = tree;
        var find = RecordedFind.Run(tree.Root, new FileQuery { Patterns = ["**/*.cs"] }, tree.Settled);
        var sources = new ReadRecord();
        sources.Add(Path.Combine(tree.Root, "g"));
        var fingerprints = new FingerprintTable();
        fingerprints.Add("a/d.cs", FileStamps.Of(Path.Combine(tree.Root, "a/d.cs")), new string('0', 64));
        var state = new BuildState
        {
            Inputs = "inputs",
            Sources = sources.ToArray(),
            ManifestChecksum = 1,
            IsSettled = true,
            FilesMatched = find.Entries.Count,
            Reads = [new KeyValuePair<string, byte[]>("question", find.Reads)],
            Contents = new ArraySegment<byte>(SnapshotFormat.Write(tree.Root, [.. find.Contents])),
            Fingerprints = fingerprints,
        };
        Corpus = [state.ToBytes(), (state with { Reads = [], Contents = new ArraySegment<byte>([]), Fingerprints = new FingerprintTable() }).ToBytes()];
    }

    public string Name => "state";

    public IReadOnlyList<byte[]> Corpus { get; }

    public IReadOnlyList<string> Words { get; } = ["..", "\0\0\0\0", "\u0001\0\0\0", "\u007f", "a/d.cs", "question", new string('0', 64), "/etc/passwd"];

    public byte[] Complete(byte[] changed, Random random)
    {
        if (changed.Length >= StateFile.HeaderLength)
            StateFile.Seal(changed, StateFileKind.Build);
        return changed;
    }

    public bool Read(byte[] bytes)
    {
        if (BuildState.Read(bytes) is not { } state)
            return false;
        foreach (byte[] reads in state.Reads.Select(static read => read.Value).Append(state.Sources))
            CheckedReads.Check(tree.Root, reads);
        SnapshotFormat.TryRead([.. state.Contents], tree.Root)?.All();
        if (BuildState.Read(state.ToBytes()) is not { } again || again.FilesMatched != state.FilesMatched || again.Fingerprints.Count != state.Fingerprints.Count)
            throw new FuzzException("what was read is not what is written");
        return true;
    }
}
