using System.Text;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Represents the state after the last build: the content of <c>workspace.state</c>.</summary>
internal sealed record BuildState
{
    /// <summary>Gets the inputs from MSBuild, as text.</summary>
    public required string Inputs { get; init; }

    /// <summary>Gets the records of the files that declare the groups, and of others whose content is in the manifest; absolute.</summary>
    public required byte[] Sources { get; init; }

    /// <summary>Gets the checksum of the manifest's bytes.</summary>
    public required ulong ManifestChecksum { get; init; }

    /// <summary>
    /// Gets whether no dependency had changed just before it was read: otherwise it may have changed again without a trace.
    /// </summary>
    public required bool IsSettled { get; init; }

    /// <summary>Gets the number of files of the groups.</summary>
    public required int FilesMatched { get; init; }

    /// <summary>Gets, for each query as text, the records of its dependencies, relative to the root.</summary>
    public required IReadOnlyList<KeyValuePair<string, byte[]>> Reads { get; init; }

    /// <summary>
    /// Gets the contents of the directories and ignore files that were read, as the bytes of a snapshot. A build that has to
    /// walk again reads only those that changed.
    /// </summary>
    public required ArraySegment<byte> Contents { get; init; }

    /// <summary>Gets the fingerprints, which are valid as long as the files' stamps are.</summary>
    public required FingerprintTable Fingerprints { get; init; }

    /// <summary>Returns the bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Inputs);
            WriteBytes(writer, Sources);
            writer.Write(ManifestChecksum);
            writer.Write(IsSettled);
            writer.Write(FilesMatched);
            writer.Write(Reads.Count);
            foreach (KeyValuePair<string, byte[]> read in Reads)
            {
                writer.Write(read.Key);
                WriteBytes(writer, read.Value);
            }

            writer.Write(Contents.Count);
            writer.Write(Contents.Array!, Contents.Offset, Contents.Count);
            Fingerprints.Write(writer);
        }

        return StateFile.Wrap(memory.GetBuffer().AsSpan(0, (int)memory.Length), StateFileKind.Build);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <returns>Null when they are damaged, foreign or of another version.</returns>
    public static BuildState? Read(byte[] file)
    {
        if (!StateFile.IsValid(file, StateFileKind.Build))
            return null;

        // The checksum detects damage only, and the author of the file is unknown: every length and count is checked against the bytes.
        var reader = new StateReader(file, StateFile.HeaderLength);
        try
        {
            var state = new BuildState
            {
                Inputs = reader.ReadText(),
                Sources = reader.ReadBytes(),
                ManifestChecksum = reader.ReadUInt64(),
                IsSettled = reader.ReadBoolean(),
                FilesMatched = reader.ReadNumber(),
                Reads = ReadAllReads(reader),
                // Without a copy: a build without changes never reads it.
                Contents = reader.ReadSegment(),
                Fingerprints = FingerprintTable.Read(reader),
            };
            return reader.IsAtEnd ? state : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static List<KeyValuePair<string, byte[]>> ReadAllReads(StateReader reader)
    {
        var reads = new List<KeyValuePair<string, byte[]>>();
        for (int left = reader.ReadNumber(); left > 0; left--)
            reads.Add(new KeyValuePair<string, byte[]>(reader.ReadText(), reader.ReadBytes()));
        return reads;
    }

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
