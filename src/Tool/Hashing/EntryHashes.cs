using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Hashing;

/// <summary>Computes the SHA-256 of entries: of a file's content, and of a link's target as text, as in git.</summary>
/// <param name="workspace">The workspace that holds the entries.</param>
/// <param name="followLinks">Whether files may be reached through links.</param>
internal sealed class EntryHashes(WorkspaceTree workspace, bool followLinks)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Computes the hash of each entry, on several threads.</summary>
    /// <param name="entries">Files and links.</param>
    /// <param name="onError">Receives errors, in the order of the entries.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>32 bytes for each entry; null for one that could not be read.</returns>
    public byte[]?[] Compute(IReadOnlyList<FileEntry> entries, Action<WalkError> onError, CancellationToken cancellationToken)
    {
        var hashes = new byte[]?[entries.Count];
        var errors = new WalkError?[entries.Count];
        using IDirectoryReader reader = workspace.OpenReader();
        Parallel.For(0, entries.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var report = new ReadReport(new FindStatistics(), error => errors[i] = error);
            try
            {
                hashes[i] = entries[i].Type == FileEntryType.Link ? OfLink(entries[i]) : OfFile(entries[i], reader, report);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                errors[i] = new WalkError(entries[i].Path, error.Message, error);
            }
        });
        foreach (WalkError? error in errors)
        {
            if (error is not null)
                onError(error);
        }

        return hashes;
    }

    private byte[]? OfFile(FileEntry entry, IDirectoryReader reader, ReadReport report)
    {
        using FileContent? content = reader.TryOpen(TreePath.Of(entry), followLinks, report);
        if (content is null)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int read; (read = content.Read(buffer, 0, buffer.Length)) > 0;)
                hash.AppendData(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return hash.GetHashAndReset();
    }

    private static byte[] OfLink(FileEntry entry)
    {
        if (!entry.RawPath.IsEmpty)
            throw new IOException("The name of this link is not valid UTF-8, so what it leads to cannot be read here.");
        string target = new FileInfo(entry.FullPath).LinkTarget ?? throw new IOException("It is no link any more.");
        return SHA256.HashData(Encoding.UTF8.GetBytes(target.Replace(Path.DirectorySeparatorChar, '/')));
    }
}
