namespace WorkspaceSdk.Snapshots;

/// <summary>A record with its path. A class, because collections of such structures would have to be compiled just in time, even where all else was compiled ahead.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Record">What is known of it.</param>
internal sealed record PathAndRow(byte[] Path, SnapshotRow Record);
