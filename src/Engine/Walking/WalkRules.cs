using WorkspaceSdk.Globbing;

namespace WorkspaceSdk.Walking;

/// <summary>How far the globs of a plan have come in one directory.</summary>
/// <param name="Patterns">What can still match here.</param>
/// <param name="Excludes">What can still be excluded here; null when nothing.</param>
/// <param name="RootExcludes">The same for the globs that start at the root.</param>
internal readonly record struct WalkRules(GlobState Patterns, GlobState? Excludes, GlobState? RootExcludes)
{
    /// <summary>Whether the globs let an entry of this directory through.</summary>
    public bool IsMatch(ReadOnlySpan<byte> name) =>
        Patterns.IsMatch(name) && !(Excludes is not null && Excludes.IsMatch(name)) && !(RootExcludes is not null && RootExcludes.IsMatch(name));

    /// <summary>Goes on into a directory of this one.</summary>
    /// <returns>False when nothing in it can be let through.</returns>
    public bool TryEnter(ReadOnlySpan<char> name, out WalkRules below)
    {
        below = new WalkRules(Patterns.Enter(name), Enter(Excludes, name), Enter(RootExcludes, name));
        return !below.Patterns.IsDead && below.Excludes is not { MatchesEverythingBelow: true } && below.RootExcludes is not { MatchesEverythingBelow: true };
    }

    private static GlobState? Enter(GlobState? state, ReadOnlySpan<char> name) =>
        state?.Enter(name) is { IsDead: false } next ? next : null;
}
