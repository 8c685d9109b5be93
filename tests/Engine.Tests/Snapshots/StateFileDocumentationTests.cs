using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Snapshots;

/// <summary>Reads a snapshot with nothing but what docs/state-file.md says.</summary>
public sealed class StateFileDocumentationTests
{
    [Fact]
    public void The_page_is_enough_to_read_a_snapshot()
    {
        using var tree = new TemporaryTree();
        using var state = new TemporaryTree();
        tree.With("a/b/c.txt", "é.cs", "empty/").Write(".gitignore", "*.tmp\n").Link("l", "a");
        Snapshot snapshot = Snapshot.Load(Path.Combine(state.Root, "s"), tree.Workspace);
        _ = snapshot.Find(new FileQuery { IncludeHidden = true }).Count();
        snapshot.Save();

        byte[] file = File.ReadAllBytes(snapshot.FilePath);
        Assert.Equal("WSDKSTAT", Encoding.ASCII.GetString(file, 0, 8));
#if NETSTANDARD_ENGINE
        uint kind = 0x101;
#else
        uint kind = OperatingSystem.IsLinux() ? 1u : 0x101u;
#endif
        Assert.Equal((2u, kind), (U32(file, 8), U32(file, 12)));
        int rootLength = (int)U32(file, 24);
        Assert.Equal(tree.Root, Encoding.UTF8.GetString(file, 32, rootLength));
        int first = (32 + rootLength + 7) / 8 * 8;
        var read = new List<string>();
        for (int i = 0; i < U32(file, 28); i++)
        {
            int record = first + (i * 72);
            string path = Encoding.UTF8.GetString(file, (int)U32(file, record + 52), (int)U32(file, record + 56));
            int content = (int)U32(file, record + 60), length = (int)U32(file, record + 64);
            bool isFile = (U32(file, record + 48) & 1) != 0;
            read.Add($"{path}: " + (isFile
                ? Encoding.UTF8.GetString(file, content, length)
                : Entries(file.AsSpan(content, length), (int)U32(file, record + 68))));
            DateTime modified = DateTime.UnixEpoch.AddTicks((long)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(record + 32)) / 100);
            string full = Path.Combine(tree.Root, path);
            Assert.Equal(isFile ? File.GetLastWriteTimeUtc(full) : Directory.GetLastWriteTimeUtc(full), modified);
        }

        Assert.Equal([": .gitignore 0, a 1, empty 1, l 2, é.cs 0", ".gitignore: *.tmp\n", "a: b 1", "a/b: c.txt 0", "empty: "], read);
    }

    private static string Entries(ReadOnlySpan<byte> content, int count)
    {
        var entries = new List<string>();
        while (!content.IsEmpty)
        {
            int header = BinaryPrimitives.ReadUInt16LittleEndian(content);
            entries.Add($"{Encoding.UTF8.GetString(content.Slice(2, header / 4))} {header % 4}");
            content = content[(2 + (header / 4))..];
        }

        Assert.Equal(count, entries.Count);
        return string.Join(", ", entries.Order(StringComparer.Ordinal));
    }

    private static uint U32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
