namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents one measurement.</summary>
/// <param name="Milliseconds">The time.</param>
/// <param name="Found">The number of results, so that no contender is fast by doing other work.</param>
public readonly record struct Sample(double Milliseconds, long Found);
