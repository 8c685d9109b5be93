using WorkspaceSdk.FileSystem;
using WorkspaceSdk.FileSystem.Linux;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Looks at what evaluations read. Thread-safe.</summary>
/// <param name="cacheDirectory">The directory of the cache, whose own files do not count among its names.</param>
/// <param name="clock">Returns what the file system's clock said before anything was evaluated or read.</param>
internal sealed class ReadExamination(string cacheDirectory, Func<FileSystemClock> clock)
{
    private const string TemporaryEnd = ".tmp";

    /// <summary>Returns the state of a path now.</summary>
    public ReadState Take(EvaluationRead read)
    {
        // The digest first: what has a settled stamp afterwards did not change in between.
        UInt128? digest = read.Kind switch
        {
            EvaluationReadKind.Content => ContentDigest.OfFile(read.Path),
            EvaluationReadKind.Names => ContentDigest.OfNames(read.Path, name => IsCounted(read.Path, name)),
            _ => null,
        };
        FileStamp stamp = FileStamps.Of(read.Path);
        PathFinding found = Find(read.Path, stamp);
        if (!HasStamp(read.Kind, found))
            return new ReadState(found, FileStamp.Absent, 0, IsSettled: read.Kind != EvaluationReadKind.Anything);
        return new ReadState(found, stamp, digest ?? 0, clock().IsSettled(stamp.LatestChange));
    }

    /// <summary>Compares the state of a path now with an earlier one.</summary>
    /// <param name="read">The read.</param>
    /// <param name="before">The earlier state.</param>
    /// <param name="now">The state now, where another stamp has the same content; otherwise the earlier one.</param>
    public ReadComparison Compare(EvaluationRead read, ReadState before, out ReadState now)
    {
        now = before;
        if (!before.IsSettled)
            return ReadComparison.Changed;
        FileStamp stamp = FileStamps.Of(read.Path);
        PathFinding found = Find(read.Path, stamp);
        if (found != before.Found)
            return ReadComparison.Changed;
        if (!HasStamp(read.Kind, found))
            return ReadComparison.Same;
        if (stamp == before.Stamp)
            return ReadComparison.SameStamp;
        if (before.Digest == 0)
            return ReadComparison.Changed;
        // Before the digest is computed, or a change in between would look settled.
        _ = clock();
        ReadState current = Take(read);
        if (current.Found != before.Found || current.Digest != before.Digest)
            return ReadComparison.Changed;
        now = current;
        return ReadComparison.Same;
    }

    private bool IsCounted(string directory, string name) => directory != cacheDirectory
        || !(name is GraphCacheFile.Name or GraphCacheFile.IgnoreFileName
            || (name[0] == '.' && name.EndsWith(TemporaryEnd, StringComparison.Ordinal)));

    private static bool HasStamp(EvaluationReadKind kind, PathFinding found) => kind switch
    {
        EvaluationReadKind.Content => found == PathFinding.File,
        EvaluationReadKind.Names => found == PathFinding.Directory,
        _ => false,
    };

    private static PathFinding Find(string path, FileStamp stamp)
    {
        if (stamp == FileStamp.Absent)
            return PathFinding.Nothing;
        bool isDirectory = LinuxStatusCall.IsKnown ? FileStamp.IsDirectory(stamp.Mode) : Directory.Exists(path);
        return isDirectory ? PathFinding.Directory : PathFinding.File;
    }
}

/// <summary>Specifies how a path compares with what it was.</summary>
internal enum ReadComparison
{
    /// <summary>It is another one.</summary>
    Changed,

    /// <summary>It is the same.</summary>
    Same,

    /// <summary>It is the same, and has the same stamp, which only who saw the file system can know.</summary>
    SameStamp,
}
