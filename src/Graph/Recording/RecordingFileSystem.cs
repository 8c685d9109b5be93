using System.Collections.Concurrent;
using Microsoft.Build.FileSystem;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Recording;

/// <summary>The file system of evaluations. A path is looked up once in a run, and every read is recorded.</summary>
/// <param name="recorder">The recorder of the reads.</param>
internal sealed class RecordingFileSystem(ReadRecorder recorder) : MSBuildFileSystemBase
{
    private readonly ConcurrentDictionary<string, FoundAt> _found = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool FileExists(string path) => Look(path) == FoundAt.File;

    /// <inheritdoc/>
    public override bool DirectoryExists(string path) => Look(path) == FoundAt.Directory;

    /// <inheritdoc/>
    public override bool FileOrDirectoryExists(string path) => Look(path) != FoundAt.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateFiles(
        string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly)
    {
        AddListing(path, searchOption);
        return base.EnumerateFiles(path, searchPattern, searchOption);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateDirectories(
        string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly)
    {
        AddListing(path, searchOption);
        return base.EnumerateDirectories(path, searchPattern, searchOption);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> EnumerateFileSystemEntries(
        string path, string searchPattern = "*", SearchOption searchOption = SearchOption.TopDirectoryOnly)
    {
        AddListing(path, searchOption);
        return base.EnumerateFileSystemEntries(path, searchPattern, searchOption);
    }

    /// <inheritdoc/>
    public override TextReader ReadFile(string path)
    {
        recorder.Add(ReadKind.Content, Full(path));
        return base.ReadFile(path);
    }

    /// <inheritdoc/>
    public override string ReadFileAllText(string path)
    {
        recorder.Add(ReadKind.Content, Full(path));
        return base.ReadFileAllText(path);
    }

    /// <inheritdoc/>
    public override byte[] ReadFileAllBytes(string path)
    {
        recorder.Add(ReadKind.Content, Full(path));
        return base.ReadFileAllBytes(path);
    }

    /// <inheritdoc/>
    public override Stream GetFileStream(string path, FileMode mode, FileAccess access, FileShare share)
    {
        recorder.Add(ReadKind.Content, Full(path));
        return base.GetFileStream(path, mode, access, share);
    }

    /// <inheritdoc/>
    public override FileAttributes GetAttributes(string path)
    {
        recorder.Add(ReadKind.Presence, Full(path));
        return base.GetAttributes(path);
    }

    /// <inheritdoc/>
    public override DateTime GetLastWriteTimeUtc(string path)
    {
        recorder.Add(ReadKind.Anything, Full(path));
        return base.GetLastWriteTimeUtc(path);
    }

    private void AddListing(string path, SearchOption option)
    {
        if (option == SearchOption.AllDirectories)
            recorder.AddTree(Full(path));
        recorder.AddListing(Full(path));
    }

    private FoundAt Look(string path)
    {
        string full = Full(path);
        recorder.Add(ReadKind.Presence, full);
        return _found.GetOrAdd(full, static file =>
            File.Exists(file) ? FoundAt.File : Directory.Exists(file) ? FoundAt.Directory : FoundAt.Nothing);
    }

    private string Full(string path)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, recorder.CurrentDirectory ?? Environment.CurrentDirectory));
        }
        catch (ArgumentException)
        {
            // Nothing can have such a name.
            return path;
        }
    }

    private enum FoundAt
    {
        Nothing,
        File,
        Directory,
    }
}
