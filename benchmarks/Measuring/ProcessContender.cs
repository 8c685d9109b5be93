namespace WorkspaceSdk.Benchmarks;

/// <summary>A process that does a piece of work.</summary>
/// <param name="Name">What is printed.</param>
/// <param name="Base">The name of the contender it is compared with; its own for the first of its kind.</param>
/// <param name="Run">Does the work once.</param>
public sealed record ProcessContender(string Name, string Base, Func<ProcessCost> Run);
