using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>Units that share a place in the list of the generator's outputs.</summary>
/// <param name="Units">None, one or several.</param>
internal sealed record UnitShelf(EquatableArray<SourceUnit> Units);
