using WorkspaceSdk.Globbing;

namespace WorkspaceSdk.Walking;

/// <summary>Represents the states of a plan's globs in one directory.</summary>
/// <param name="Patterns">The patterns that can still match here.</param>
/// <param name="Excludes">The excludes that can still match here; null for none.</param>
/// <param name="RootExcludes">The excludes relative to the root that can still match here; null for none.</param>
internal readonly record struct WalkRules(GlobState Patterns, GlobState? Excludes, GlobState? RootExcludes)
{
    private bool DependOnName => Patterns.DependsOnName || Excludes is { DependsOnName: true } || RootExcludes is { DependsOnName: true };

    private bool LeadNowhere =>
        Patterns.IsDead || Excludes is { MatchesEverythingBelow: true } || RootExcludes is { MatchesEverythingBelow: true };

    /// <summary>Determines whether the globs let an entry of this directory through.</summary>
    public bool IsMatch(ReadOnlySpan<byte> name) =>
        Patterns.IsMatch(name)
        && !(Excludes is not null && Excludes.IsMatch(name))
        && !(RootExcludes is not null && RootExcludes.IsMatch(name));

    /// <summary>Finds the states in a subdirectory.</summary>
    /// <returns>False when nothing in it can match.</returns>
    public bool TryEnter(ReadOnlySpan<char> name, out WalkRules below)
    {
        below = new WalkRules(Patterns.Enter(name), Living(Excludes?.Enter(name)), Living(RootExcludes?.Enter(name)));
        return !below.LeadNowhere;
    }

    /// <summary>Finds the states in a subdirectory; decodes the name only if necessary.</summary>
    public bool TryEnter(ReadOnlySpan<byte> name, EntryNames names, out WalkRules below)
    {
        if (DependOnName)
            return TryEnter(names.Decode(name), out below);
        below = new WalkRules(Patterns.EnterAny(), Living(Excludes?.EnterAny()), Living(RootExcludes?.EnterAny()));
        return !below.LeadNowhere;
    }

    private static GlobState? Living(GlobState? state) => state is { IsDead: false } ? state : null;
}
