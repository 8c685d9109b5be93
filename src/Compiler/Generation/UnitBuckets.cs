using System.Collections.Immutable;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// Units in a fixed number of buckets, each by its own name. The compiler compares a step's outputs by their position. In a plain list a
/// new directory would move all units after it, and their code would be written again. In buckets it affects its own bucket at most.
/// </summary>
internal static class UnitBuckets
{
    // Several times the top directories of a large workspace; each bucket, empty or not, costs a few bytes at every edit.
    private const int Count = 128;

    private static readonly UnitBucket Empty = new(default);

    public static ImmutableArray<UnitBucket> Of(IEnumerable<SourceUnit> units)
    {
        var shelves = new List<SourceUnit>?[Count];
        foreach (SourceUnit unit in units)
            (shelves[Shelf(unit.HintName)] ??= []).Add(unit);
        return [.. shelves.Select(static shelf => shelf is null ? Empty : new UnitBucket(new EquatableArray<SourceUnit>(shelf)))];
    }

    // Not string.GetHashCode, whose results differ between processes.
    private static int Shelf(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
            hash = unchecked((hash ^ c) * 16777619);
        return (int)(hash % Count);
    }
}

/// <summary>Units that share a position in the list of the generator's outputs.</summary>
/// <param name="Units">None, one or several.</param>
internal sealed record UnitBucket(EquatableArray<SourceUnit> Units);
