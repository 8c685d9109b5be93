namespace WorkspaceSdk.Benchmarks;

/// <summary>One measurement.</summary>
/// <param name="Milliseconds">The time.</param>
/// <param name="Found">How many entries were found, so that nobody is fast by doing something else.</param>
public readonly record struct Sample(double Milliseconds, long Found);
