using System.Buffers;
using System.Security.Cryptography;

namespace WorkspaceSdk.Fingerprints;

/// <summary>Hashes one file after another through one buffer. Not thread-safe: a thread has its own.</summary>
internal sealed class FileHasher : IDisposable
{
    private const int BufferSize = 128 * 1024;
    private const int HashSize = 32;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hash(string path)
    {
#if NET
        using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        Span<byte> digest = stackalloc byte[HashSize];
        long offset = 0;
        int read = RandomAccess.Read(file, _buffer, offset);

        // Most files fit: what was read is all there is, unless the file grew meanwhile, and then it is what there was.
        if (read < _buffer.Length && read == LengthOf(file))
        {
            SHA256.HashData(_buffer.AsSpan(0, read), digest);
            return Convert.ToHexStringLower(digest);
        }

        for (; read > 0; read = RandomAccess.Read(file, _buffer, offset))
        {
            _hash.AppendData(_buffer, 0, read);
            offset += read;
        }

        _hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
#else
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        for (int read; (read = file.Read(_buffer, 0, _buffer.Length)) > 0;)
            _hash.AppendData(_buffer, 0, read);
        return Hexadecimal(_hash.GetHashAndReset());
#endif
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

#if NET
    private static long LengthOf(Microsoft.Win32.SafeHandles.SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file);
        }
        catch (NotSupportedException exception)
        {
            throw new IOException("A pipe or a terminal has no content of its own, and so no fingerprint.", exception);
        }
    }
#else
    private static string Hexadecimal(byte[] bytes)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
#endif
}
