using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Linux;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>The file that keeps the graph of a workspace.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class GraphCacheFile(WorkspaceTree workspace)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "graph";

    /// <summary>The name of the file that keeps git from listing the cache.</summary>
    public const string IgnoreFileName = ".gitignore";

    private const string Place = ".workspace/cache";

    /// <summary>Gets the directory of the file.</summary>
    public string Directory { get; } = workspace.Join(Place);

    /// <summary>Gets the absolute path of the file.</summary>
    public string FullPath { get; } = workspace.Join(Place + "/" + Name);

    /// <summary>Gets why the file is neither read nor replaced: somebody else could have written it. Null when nobody could.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads the file; null when it is not there, is refused, or cannot be read.</summary>
    public byte[]? TryRead()
    {
        try
        {
            if (FileStamps.IsSpecial(FullPath))
                return null;
            if (OperatingSystem.IsLinux() && LinuxDirectoryReader.IsSupported)
                return LinuxWholeFile.TryRead(FullPath, rights => (Refusal = Refuse(rights)) is not null);
            return File.Exists(FullPath) ? FileRetry.Default.Read(() => RegularFile.ReadBytes(FullPath)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It counts as absent: nothing is lost but time.
            return null;
        }
    }

    /// <summary>Creates the directory where it can be created, and returns what the clock of its file system says.</summary>
    public FileSystemClock ReadClock()
    {
        try
        {
            // A link in the tree must not say what is created elsewhere.
            if (!workspace.TryResolve(Place, out _))
                return FileSystemClock.Unknown;
            if (!System.IO.Directory.Exists(Directory))
            {
                System.IO.Directory.CreateDirectory(Directory);
                AtomicFile.Write(Path.Combine(Directory, IgnoreFileName), Encoding.UTF8.GetBytes("*\n"));
            }

            return FileSystemClock.Read(Directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FileSystemClock.Unknown;
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <returns>Null when it is replaced; otherwise why not, as a clause.</returns>
    public string? TryWrite(byte[] content)
    {
        try
        {
            if (Refusal is not null || !workspace.TryResolve(Place, out _))
                return "a link leads out of the workspace, or the file is refused";
            if (FileStamps.IsSpecial(FullPath) || System.IO.Directory.Exists(FullPath) || !StateFile.MayReplace(FullPath))
                return "something else is in its place";
            AtomicFile.Write(FullPath, content, isPrivate: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message.TrimEnd('.');
        }
    }

    private string? Refuse(FileRights rights)
    {
        if (!rights.IsOwn)
            return WorkspaceDiagnostics.GraphRefused.Message(FullPath, $"user {rights.Owner} owns it");
        return rights.IsWritableByOthers
            ? WorkspaceDiagnostics.GraphRefused.Message(
                FullPath, $"other users may write to it (mode {Convert.ToString(rights.Mode & 0x1FF, 8)})")
            : null;
    }
}
