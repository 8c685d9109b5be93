namespace WorkspaceSdk;

/// <summary>Specifies the kind of a change.</summary>
public enum FileChangeKind
{
    /// <summary>The entry is new.</summary>
    Created,

    /// <summary>The content or the attributes of the entry changed.</summary>
    Changed,

    /// <summary>The entry is gone.</summary>
    Deleted,

    /// <summary>The entry has a new path; <see cref="FileChange.OldPath"/> is the path before.</summary>
    Renamed,

    /// <summary>The system lost events, so anything may have changed. Find again. The path is empty.</summary>
    Overflow,
}
