using WorkspaceSdk.Globbing;

namespace WorkspaceSdk.Walking;

/// <summary>Represents the states of a plan's globs in one directory.</summary>
/// <param name="Patterns">What can still match here.</param>
/// <param name="Excludes">What can still be excluded here; null when nothing.</param>
/// <param name="RootExcludes">The same for the globs that start at the root.</param>
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

    /// <summary>Goes on into a directory of this one.</summary>
    /// <returns>False when nothing in it can be let through.</returns>
    public bool TryEnter(ReadOnlySpan<char> name, out WalkRules below)
    {
        below = new WalkRules(Patterns.Enter(name), Living(Excludes?.Enter(name)), Living(RootExcludes?.Enter(name)));
        return !below.LeadNowhere;
    }

    /// <summary>The same, and the name is decoded only when it matters.</summary>
    public bool TryEnter(ReadOnlySpan<byte> name, EntryNames names, out WalkRules below)
    {
        if (DependOnName)
            return TryEnter(names.Decode(name), out below);
        below = new WalkRules(Patterns.EnterAny(), Living(Excludes?.EnterAny()), Living(RootExcludes?.EnterAny()));
        return !below.LeadNowhere;
    }

    private static GlobState? Living(GlobState? state) => state is { IsDead: false } ? state : null;
}
