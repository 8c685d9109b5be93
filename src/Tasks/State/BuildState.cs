using System.Text;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Represents the state after the last build: the content of <c>workspace.state</c>.</summary>
internal sealed record BuildState
{
    /// <summary>Gets what MSBuild gave, as text.</summary>
    public required string Inputs { get; init; }

    /// <summary>The files in which the groups are declared, and others whose content went into the manifest; absolute.</summary>
    public required byte[] Sources { get; init; }

    /// <summary>Of the manifest's bytes.</summary>
    public required ulong ManifestChecksum { get; init; }

    /// <summary>
    /// Gets whether nothing that was read had been changed just before: otherwise it may have been changed again without a trace.
    /// </summary>
    public required bool IsSettled { get; init; }

    /// <summary>Gets the number of files of the groups.</summary>
    public required int FilesMatched { get; init; }

    /// <summary>For each question asked of the file system, by its text, what the answer was read from, relative to the root.</summary>
    public required IReadOnlyList<KeyValuePair<string, byte[]>> Reads { get; init; }

    /// <summary>
    /// Gets what stood in the directories and ignore files that were read, as the bytes of a snapshot: a build that has to
    /// look again reads only those that changed.
    /// </summary>
    public required ArraySegment<byte> Contents { get; init; }

    /// <summary>Fingerprints that hold as long as the files' stamps do.</summary>
    public required FingerprintTable Fingerprints { get; init; }

    /// <summary>The bytes of the file.</summary>
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

        // The checksum tells damage, and nobody knows who wrote the file: whatever a length or a count says has to be there.
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
                // In place: a build without changes never looks at it.
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
