using System.Security.Cryptography;
using System.Text;

namespace WorkspaceSdk.Snapshots;

/// <summary>The bytes of a snapshot file: a header that names the version, the key, the entries, and SHA-256 of all that.</summary>
internal static class SnapshotFormat
{
    private const string Header = "workspace-snapshot 1\n";
    private const int ChecksumLength = 32;

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(string key, IReadOnlyList<FileEntry> entries)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Header);
            writer.Write(key);
            writer.Write(entries.Count);
            foreach (FileEntry entry in entries)
            {
                writer.Write(entry.Path);
                writer.Write((byte)entry.Type);
                writer.Write(entry.Size ?? -1);
                writer.Write(entry.Modified!.Value.UtcTicks);
            }
        }

        byte[] checksum = Checksum(memory.GetBuffer(), (int)memory.Length);
        memory.Write(checksum, 0, checksum.Length);
        return memory.ToArray();
    }

    /// <summary>The entries in a file's bytes.</summary>
    /// <returns>Null when these are damaged, of another version, or have another key.</returns>
    public static List<FileEntry>? TryRead(byte[] content, string key)
    {
        int length = content.Length - ChecksumLength;
        if (length < 0 || !content.AsSpan(length).SequenceEqual(Checksum(content, length)))
            return null;
        // From here on the content is what some version of this library wrote.
        using var reader = new BinaryReader(new MemoryStream(content, 0, length), Encoding.UTF8);
        if (reader.ReadString() != Header || reader.ReadString() != key)
            return null;
        var entries = new List<FileEntry>(reader.ReadInt32());
        for (int left = entries.Capacity; left > 0; left--)
        {
            string path = reader.ReadString();
            var type = (FileEntryTypes)reader.ReadByte();
            long size = reader.ReadInt64();
            entries.Add(new FileEntry(path, type, size < 0 ? null : size, new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero)));
        }

        return entries;
    }

    private static byte[] Checksum(byte[] bytes, int length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes, 0, length);
        return hash.GetHashAndReset();
    }
}
