using System.Buffers;
using System.Security.Cryptography;

namespace WorkspaceSdk.Fingerprints;

/// <summary>Hashes one file after another through one buffer. Not thread-safe: each thread has its own.</summary>
internal sealed class FileHasher : IDisposable
{
    private const int BufferSize = 128 * 1024;
    private const int HashSize = 32;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Returns 64 lower-case hexadecimal digits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Called with the number of bytes of each part read; null for none.</param>
    public string Hash(string path, Action<int>? read = null)
    {
#if NET
        using Microsoft.Win32.SafeHandles.SafeFileHandle file = Opened(path, static path => File.OpenHandle(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan));
        Span<byte> digest = stackalloc byte[HashSize];
        long offset = 0;
        int count = RandomAccess.Read(file, _buffer, offset);

        // Most files fit: the buffer holds the whole content, unless the file grew meanwhile; then it holds the content at this time.
        if (count < _buffer.Length && count == LengthOf(file))
        {
            read?.Invoke(count);
            SHA256.HashData(_buffer.AsSpan(0, count), digest);
            return Convert.ToHexStringLower(digest);
        }

        for (; count > 0; count = RandomAccess.Read(file, _buffer, offset))
        {
            read?.Invoke(count);
            _hash.AppendData(_buffer, 0, count);
            offset += count;
        }

        _hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
#else
        using FileStream file = Opened(path, static path => new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan));
        for (int count; (count = file.Read(_buffer, 0, _buffer.Length)) > 0;)
        {
            read?.Invoke(count);
            _hash.AppendData(_buffer, 0, count);
        }

        return Hexadecimal(_hash.GetHashAndReset());
#endif
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    // Windows refuses some names of devices in this way. Exceptions of the caller's own code pass unchanged.
    private static T Opened<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (NotSupportedException exception)
        {
            throw new IOException($"'{path}' is a device, which has no content of its own.", exception);
        }
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
