using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// Counts how many of the entries that a query's patterns match are left out by each rule. An entry that several rules
/// leave out counts for the first of them, in the order of these properties.
/// </summary>
public sealed record FindExplanation
{
    /// <summary>Gets the number of entries of the requested types that the patterns match, before any rule leaves one out.</summary>
    public int Candidates { get; private set; }

    /// <summary>Gets the number of entries that were left out by <see cref="FileQuery.Excludes"/>.</summary>
    public int LeftOutByExcludes { get; private set; }

    /// <summary>Gets the number of entries that were left out by <see cref="FileQuery.RootExcludes"/>.</summary>
    public int LeftOutByRootExcludes { get; private set; }

    /// <summary>Gets the number of entries that were left out because a wildcard does not match a name that begins with <c>.</c>.</summary>
    public int LeftOutAsHidden { get; private set; }

    /// <summary>Gets the number of entries that were left out by ignore files.</summary>
    public int LeftOutByIgnoreRules { get; private set; }

    /// <summary>
    /// Gets the number of entries that were left out by extension, links, sizes, times, nested repositories or the limit.
    /// </summary>
    public int LeftOutByFilters { get; private set; }

    /// <summary>Gets the number of entries that the query finds.</summary>
    public int Found { get; private set; }

    internal static FindExplanation Of(EntrySource source, FileQuery query, CancellationToken cancellationToken)
    {
        var statistics = new FindStatistics();
#if NET
        if (TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled)
            return WorkspaceTelemetry.Measure(
                "explain", _ => Of(source, query, statistics, cancellationToken), static made => made.Found, _ => WorkDone.Of(statistics));
#endif
        return Of(source, query, statistics, cancellationToken);
    }

    private static FindExplanation Of(EntrySource source, FileQuery query, FindStatistics statistics, CancellationToken cancellationToken)
    {
        // Three walks of one call: they share counters, and each read error is reported once.
        IEnumerable<FileEntry> Entries(FileQuery variant, WalkPlan plan, Action<WalkError>? onError) =>
            new FindRun(source, variant, plan, new QueryRun("Explain", statistics, onError)).Entries(null, cancellationToken);

        var explanation = new FindExplanation();
        WalkPlan plan = FindPlan.Create(query);
        WalkPlan candidates = FindPlan.Unrestricted(plan) with
        {
            Patterns = FindPlan.PatternsOverHidden(plan),
            Types = plan.Types,
            MinDepth = plan.MinDepth,
            MaxDepth = plan.MaxDepth,
        };
        WalkPlan notIgnored = candidates with { IgnoreFileNames = plan.IgnoreFileNames, OuterIgnoreFiles = plan.OuterIgnoreFiles };
        var unordered = new FileQuery { Sort = FileSort.None };
        var found = new HashSet<string>(Entries(query, plan, query.OnError).Select(static e => e.Path), StringComparer.Ordinal);
        var unignored = new HashSet<string>(Entries(unordered, notIgnored, null).Select(static e => e.Path), StringComparer.Ordinal);
        int skip = plan.Directory.Length == 0 ? 0 : plan.Directory.Length + 1;
        foreach (FileEntry entry in Entries(unordered, candidates, null))
        {
            ReadOnlySpan<char> relative = entry.Path.AsSpan(skip);
            explanation.Count(
                found.Contains(entry.Path),
                plan.Excludes is not null && plan.Excludes.IsMatch(relative),
                plan.RootExcludes is not null && plan.RootExcludes.IsMatch(entry.Path.AsSpan()),
                !plan.Patterns.IsMatch(relative),
                !unignored.Contains(entry.Path));
        }

        return explanation;
    }

    /// <summary>Counts an entry for the first rule that leaves it out.</summary>
    internal void Count(bool isFound, bool isExcluded, bool isExcludedFromRoot, bool isHidden, bool isIgnored)
    {
        Candidates++;
        if (isFound)
            Found++;
        else if (isExcluded)
            LeftOutByExcludes++;
        else if (isExcludedFromRoot)
            LeftOutByRootExcludes++;
        else if (isHidden)
            LeftOutAsHidden++;
        else if (isIgnored)
            LeftOutByIgnoreRules++;
        else
            LeftOutByFilters++;
    }
}
