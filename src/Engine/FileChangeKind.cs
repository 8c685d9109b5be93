namespace WorkspaceSdk;

/// <summary>What happened to an entry.</summary>
public enum FileChangeKind
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>Its content or attributes changed.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>It has a new path; <see cref="FileChange.OldPath"/> is the one before.</summary>
    Renamed,

    /// <summary>The system lost events: anything may have changed, so look again. The path is empty.</summary>
    Overflow,
}
