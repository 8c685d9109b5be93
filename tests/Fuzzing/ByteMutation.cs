using System.Buffers.Binary;
using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Changes bytes: bits, numbers, parts, and words that mean something to a reader.</summary>
/// <param name="words">The words.</param>
public sealed class ByteMutation(IEnumerable<string> words)
{
    private const int Longest = 64 * 1024;
    private static readonly int[] Numbers =
    [
        0, 1, -1, 2, 3, 7, 8, 16, 127, 128, 255, 256, 32767, 65535, 65536, int.MaxValue, int.MinValue, int.MaxValue - 8, 0x1000000
    ];

    private readonly byte[][] _words = [.. words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Returns changed bytes.</summary>
    /// <param name="parent">The bytes to change.</param>
    /// <param name="other">Bytes to take parts from.</param>
    /// <param name="random">Decides.</param>
    public byte[] Mutate(ReadOnlySpan<byte> parent, ReadOnlySpan<byte> other, Random random)
    {
        var bytes = new List<byte>(parent.Length + 64);
        bytes.AddRange(parent);
        for (int steps = 1 << random.Next(random.Next(4) + 1); steps > 0; steps--)
            Change(bytes, other, random);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, ReadOnlySpan<byte> other, Random random)
    {
        int at = random.Next(bytes.Count + 1), length = random.Next(Math.Min(bytes.Count - at, 64) + 1);
        switch (random.Next(12))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when bytes.Count < Longest:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.Slice(from, random.Next(Math.Min(other.Length - from, 256) + 1)));
                break;
            case 5:
                WriteNumber(bytes, at, random);
                break;
            case 6 or 7:
                byte[] word = _words[random.Next(_words.Length)];
                for (int times = random.Next(64) == 0 ? random.Next(200) : 1; times > 0; times--)
                    bytes.InsertRange(at, word);
                break;
            case 8:
                byte[] over = _words[random.Next(_words.Length)];
                for (int i = 0; i < over.Length && at + i < bytes.Count; i++)
                    bytes[at + i] = over[i];
                break;
            case 9 when random.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 10 when at < bytes.Count:
                bytes[at] += (byte)(random.Next(2) == 0 ? 1 : 255);
                break;
            case 11:
                bytes.Insert(at, (byte)random.Next(256));
                break;
        }
    }

    private static void WriteNumber(List<byte> bytes, int at, Random random)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, Numbers[random.Next(Numbers.Length)]);
        int place = at & ~3;
        for (int i = 0; i < 4 && place + i < bytes.Count; i++)
            bytes[place + i] = number[i];
    }
}
