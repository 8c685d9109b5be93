namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents the cost of a process and everything it started.</summary>
/// <param name="CpuMilliseconds">User and system time of the whole tree of processes.</param>
/// <param name="WallMilliseconds">The time from its start until its last process ended.</param>
/// <param name="Output">Its output.</param>
public readonly record struct ProcessCost(double CpuMilliseconds, double WallMilliseconds, string Output);
