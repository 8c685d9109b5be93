namespace WorkspaceSdk.Fuzz;

/// <summary>An edge that ran, and how often.</summary>
/// <param name="Number">Its place in the map.</param>
/// <param name="Magnitude">One bit for the order of magnitude.</param>
internal readonly record struct CoveredEdge(ushort Number, byte Magnitude);
