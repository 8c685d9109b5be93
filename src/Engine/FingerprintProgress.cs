namespace WorkspaceSdk;

/// <summary>Represents the progress of computing fingerprints.</summary>
/// <param name="Files">The number of files that are done.</param>
/// <param name="TotalFiles">The number of all files.</param>
/// <param name="Bytes">The number of bytes read, including those of files in progress.</param>
public readonly record struct FingerprintProgress(int Files, int TotalFiles, long Bytes);
