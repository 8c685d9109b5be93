using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Globbing;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;

namespace WorkspaceSdk.Tests.Snapshots;

/// <summary>Names that somebody made so that they collide, as keys of our own tables.</summary>
public sealed class CollidingNamesTests
{
    private const int Count = 30_000;

    /// <summary>Functions without a key, and names that collide in them.</summary>
    public static TheoryData<string> Functions => ["multiply and shift", "31 times", "FNV-1a of two bytes", "sum"];

    [Theory]
    [InlineData("a", 0x407448D2B89B1813)]
    [InlineData("abcdefg", 0x6DB12AAE9070F506)]
    [InlineData("abcdefgh", 0x3F7B849C0B8E35EA)]
    [InlineData("abcdefghi", 0xF89B34A3D11EB6E5)]
    [InlineData("src/Engine/Paths", 0x7AA73ECD8A8C63BC)]
    public void The_function_is_SipHash_1_3(string text, ulong expected) =>
        Assert.Equal(expected, new SeededHash(0, 0).Hash(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Each_bit_of_the_key_counts()
    {
        byte[] path = "src/Engine"u8.ToArray();
        ulong[] hashes =
        [
            .. Enumerable.Range(0, 128)
                .Select(bit => new SeededHash(bit < 64 ? 1UL << bit : 0, bit < 64 ? 0 : 1UL << (bit - 64)).Hash(path)),
            new SeededHash(0, 0).Hash(path)
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Names_made_to_collide_do_not_collide(string function)
    {
        byte[][] names = Collisions(function);
        Assert.Equal(Count, names.Select(Convert.ToHexString).Distinct().Count());
        int[] hashes = [.. names.Select(PathBytesComparer.Comparer.GetHashCode)];
        // Of 30,000 random numbers of 32 bits a tenth of one is expected to meet another.
        Assert.True(hashes.Distinct().Count() > Count - 10);
        // Tables use the lowest bits: here at most a handful may share a place.
        Assert.True(hashes.GroupBy(static hash => hash & 0xFFFF).Max(static group => group.Count()) < 20);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_snapshot_of_them_is_the_same_in_every_order_and_finds_each(string function)
    {
        byte[][] names = Collisions(function);
        byte[] first = Write(names);
        new Random(1).Shuffle(names);
        Assert.Equal(first, Write(names));
        SnapshotTable table = SnapshotFormat.TryRead(first, "/root")!;
        foreach (byte[] name in names)
        {
            Assert.True(table.TryFind(name, out SnapshotRow record));
            Assert.Equal(name.Length, record.Stamp.Size);
        }

        Assert.False(table.TryFind("none of them"u8, out _));
    }

    [Fact]
    public void Sets_of_positions_do_not_collide()
    {
        // With a factor of 31 the sets {i, j} and {i + 1, j - 31} were one.
        var hashes = new HashSet<int>();
        var set = new PositionSet();
        int sets = 0;
        for (int i = 0; i < 200; i++)
        {
            for (int j = i + 1; j < 200; j++, sets++)
            {
                set.Clear();
                set.Add(j);
                set.Add(i);
                hashes.Add(set.Hash());
            }
        }

        Assert.True(hashes.Count > sets - 10, $"{hashes.Count} of {sets}");
    }

    [Fact]
    public void No_other_type_of_the_library_makes_hashes_of_names()
    {
        IEnumerable<string> comparers = typeof(WorkspaceTree).Assembly.GetTypes()
            .Where(static type => type.GetInterfaces()
                .Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEqualityComparer<>)))
            .Select(static type => type.Name);
        Assert.Equal([nameof(PathBytesComparer)], comparers);
    }

    private static byte[] Write(byte[][] names) => SnapshotFormat.Write("/root", [.. names.Select(static name => new PathAndRow(
        name,
        new SnapshotRow(SnapshotRowKind.File, new FileStamp(1, 2, 0x8000, name.Length, 3, 4), IsSettled: true, name, 0, name.Length, 0)))]);

    private static byte[][] Collisions(string function)
    {
        Func<long, byte[]> make = function switch
        {
            "multiply and shift" => Inverted,
            "31 times" => static number => Blocks(number, "Aa", "BB"),
            "FNV-1a of two bytes" => static number => Blocks(number, "a\u0001", "b\u0002"),
            _ => static number => Blocks(number, "ad", "bc"),
        };
        var names = new List<byte[]>(Count);
        for (long number = 1; names.Count < Count; number++)
        {
            byte[] name = make(number);
            if (!name.Contains((byte)0) && !name.Contains((byte)'/'))
                names.Add(name);
        }

        return [.. names];
    }

    // Fifteen times one of two blocks.
    private static byte[] Blocks(long number, string zero, string one) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 15).Select(bit => (number >> bit & 1) == 0 ? zero : one)));

    // The second half of a name is chosen so that nothing of the first is left in the hash that this library had.
    private static byte[] Inverted(long number)
    {
        byte[] name = new byte[16];
        ulong first = BitOperations.RotateLeft((ulong)number * 0x9E3779B97F4A7C15, 17) | 0x0101010101010101;
        ulong mixed = unchecked((16 ^ first) * 0x9E3779B97F4A7C15);
        mixed ^= mixed >> 29;
        BinaryPrimitives.WriteUInt64LittleEndian(name, first);
        BinaryPrimitives.WriteUInt64LittleEndian(name.AsSpan(8), mixed ^ 0x6A09E667F3BCC908);
        return name;
    }
}
