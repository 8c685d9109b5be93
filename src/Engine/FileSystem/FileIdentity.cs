namespace WorkspaceSdk.FileSystem;

/// <summary>Identifies a file: device and inode, or the real path where those are not available.</summary>
/// <param name="Type">The type, never a link.</param>
/// <param name="Device">The file system; 0 when unknown.</param>
/// <param name="Inode">The file within it; 0 when unknown.</param>
/// <param name="RealPath">The path without links, when device and inode are unknown.</param>
internal sealed record FileIdentity(FileEntryType Type, ulong Device, ulong Inode, string? RealPath);
