using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;


namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Units that share a place in the list of the generator's outputs.</summary>
/// <param name="Units">None, one or several.</param>
internal sealed record UnitBucket(EquatableArray<SourceUnit> Units);
