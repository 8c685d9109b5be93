namespace WorkspaceSdk.Snapshots;

/// <summary>What a snapshot's record is about.</summary>
internal enum SnapshotRowKind
{
    /// <summary>A directory: the names and types of its entries.</summary>
    Directory,

    /// <summary>An ignore file: its bytes.</summary>
    File,
}
