namespace WorkspaceSdk;

/// <summary>Says how far the computation of fingerprints has come.</summary>
/// <param name="Files">How many files are done.</param>
/// <param name="TotalFiles">How many files there are.</param>
/// <param name="Bytes">How many bytes were read, those of files that are not done yet included.</param>
public readonly record struct FingerprintProgress(int Files, int TotalFiles, long Bytes);
