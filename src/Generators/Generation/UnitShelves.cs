using System.Collections.Immutable;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>
/// Units on a fixed number of shelves, each by its own name. The compiler compares a step's outputs by their position; in a plain list a new
/// directory would move all after it and have their code written again, on shelves it disturbs its own at most.
/// </summary>
internal static class UnitShelves
{
    // Some times the top directories of a large workspace; each shelf, empty or not, is a few bytes at every edit.
    private const int Count = 128;

    private static readonly UnitShelf Empty = new(default);

    public static ImmutableArray<UnitShelf> Of(IEnumerable<SourceUnit> units)
    {
        var shelves = new List<SourceUnit>?[Count];
        foreach (SourceUnit unit in units)
            (shelves[Shelf(unit.HintName)] ??= []).Add(unit);
        return [.. shelves.Select(static shelf => shelf is null ? Empty : new UnitShelf(new EquatableArray<SourceUnit>(shelf)))];
    }

    // Not string.GetHashCode, which differs from process to process.
    private static int Shelf(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
            hash = unchecked((hash ^ c) * 16777619);
        return (int)(hash % Count);
    }
}
