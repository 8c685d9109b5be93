namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents a process that does a piece of work.</summary>
/// <param name="Name">The printed name.</param>
/// <param name="Base">The name of the contender for comparison; its own for the first of its kind.</param>
/// <param name="Run">Does the work once.</param>
public sealed record ProcessContender(string Name, string Base, Func<ProcessCost> Run);
