using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Holds what was found when a path was looked at.</summary>
/// <param name="Found">What is there.</param>
/// <param name="Stamp">
/// The stamp of a file whose content counts, or a directory whose names count; otherwise <see cref="FileStamp.Absent"/>.
/// </param>
/// <param name="Digest">The digest of that content or of those names; 0 where there is none.</param>
/// <param name="IsSettled">
/// Whether it had been changed longer ago than one tick of the file system's clock. Otherwise it may have been changed again without a
/// trace, and nothing is believed.
/// </param>
internal readonly record struct ReadState(PathFinding Found, FileStamp Stamp, UInt128 Digest, bool IsSettled);

/// <summary>Specifies what a path is.</summary>
internal enum PathFinding : byte
{
    /// <summary>Nothing is there, or it cannot be examined.</summary>
    Nothing = 0,

    /// <summary>A file, or a link to one.</summary>
    File = 1,

    /// <summary>A directory, or a link to one.</summary>
    Directory = 2,
}
