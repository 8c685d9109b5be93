using System.Buffers.Binary;
using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Changes files of a corpus.</summary>
internal sealed class ByteMutation(Random random, IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words)
{
    private const int Longest = 64 * 1024;
    private static readonly int[] Numbers = [0, 1, -1, 2, 3, 7, 8, 16, 127, 128, 255, 256, 32767, 65535, 65536, int.MaxValue, int.MinValue, int.MaxValue - 8, 0x1000000];

    /// <summary>Returns the next input.</summary>
    public byte[] Next()
    {
        List<byte> bytes = [.. corpus[random.Next(corpus.Count)]];
        for (int steps = 1 + random.Next(6); steps > 0; steps--)
            Change(bytes);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1), length = random.Next(Math.Min(bytes.Count - at, 64) + 1);
        switch (random.Next(10))
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
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                byte[] other = corpus[random.Next(corpus.Count)];
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, random.Next(Math.Min(other.Length - from, 256) + 1)).ToArray());
                break;
            case 5:
                WriteNumber(bytes, at);
                break;
            case 6 or 7:
                byte[] word = Encoding.UTF8.GetBytes(words[random.Next(words.Count)]);
                for (int times = random.Next(8) == 0 ? random.Next(200) : 1; times > 0; times--)
                    bytes.InsertRange(at, word);
                break;
            case 8:
                byte[] over = Encoding.UTF8.GetBytes(words[random.Next(words.Count)]);
                for (int i = 0; i < over.Length && at + i < bytes.Count; i++)
                    bytes[at + i] = over[i];
                break;
            case 9 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private void WriteNumber(List<byte> bytes, int at)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, Numbers[random.Next(Numbers.Length)]);
        int place = at & ~3;
        for (int i = 0; i < 4 && place + i < bytes.Count; i++)
            bytes[place + i] = number[i];
    }
}
