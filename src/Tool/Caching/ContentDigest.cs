using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>
/// Half of the SHA-256 of a content. It is compared where a stamp differs, as after a checkout there and back. Not even who writes the
/// content can make two that agree.
/// </summary>
internal static class ContentDigest
{
    // A larger file is no file of MSBuild, and reading it takes longer than evaluating.
    private const long LargestFile = 1 << 24;

    /// <summary>Returns the digest of a file; null when it is too large or cannot be read.</summary>
    public static UInt128? OfFile(string path)
    {
        try
        {
            using FileStream file = RegularFile.Open(path);
            if (file.Length > LargestFile)
                return null;
            byte[] content = new byte[file.Length];
            int length = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return length == content.Length && file.ReadByte() < 0 ? Of(content) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns the digest of the names in a directory; null when they cannot be read.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="isCounted">Determines whether a name counts.</param>
    public static UInt128? OfNames(string path, Func<string, bool> isCounted)
    {
        var names = new List<string>();
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (isCounted(entry.Name))
                    names.Add(entry.Name + ((entry.Attributes & FileAttributes.Directory) != 0 ? "/" : ""));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        names.Sort(StringComparer.Ordinal);
        return Of(Encoding.UTF8.GetBytes(string.Join('\0', names)));
    }

    private static UInt128 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
