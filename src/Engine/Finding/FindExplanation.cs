using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Walking;
#if NET
using WorkspaceSdk.Telemetry;
#endif

namespace WorkspaceSdk;

/// <summary>
/// Counts, of the entries that a query's patterns name, how many each rule left out. An entry that several rules
/// leave out is counted for the first, in the order of these properties.
/// </summary>
public sealed record FindExplanation
{
    /// <summary>Gets how many entries of the wanted types the patterns match when hidden names count and nothing is left out.</summary>
    public int Candidates { get; private set; }

    /// <summary>Gets how many entries were left out by <see cref="FileQuery.Excludes"/>.</summary>
    public int LeftOutByExcludes { get; private set; }

    /// <summary>Gets how many entries were left out by <see cref="FileQuery.RootExcludes"/>.</summary>
    public int LeftOutByRootExcludes { get; private set; }

    /// <summary>Gets how many entries were left out because a wildcard does not match a name that begins with <c>.</c>.</summary>
    public int LeftOutAsHidden { get; private set; }

    /// <summary>Gets how many entries were left out by ignore files.</summary>
    public int LeftOutByIgnoreRules { get; private set; }

    /// <summary>Gets how many entries were left out by extension, links, sizes, times, nested repositories or the limit.</summary>
    public int LeftOutByFilters { get; private set; }

    /// <summary>Gets how many entries the query finds.</summary>
    public int Found { get; private set; }

    internal static FindExplanation Of(Func<IDirectoryReader> openReader, FileQuery query, IEntrySource source, CancellationToken cancellationToken)
    {
        var statistics = new FindStatistics();
#if NET
        if (TelemetryAudience.IsPossible && WorkspaceTelemetry.IsEnabled)
            return WorkspaceTelemetry.Measure("explain", _ => Of(openReader, query, source, statistics, cancellationToken), static made => made.Found, _ => WorkDone.Of(statistics));
#endif
        return Of(openReader, query, source, statistics, cancellationToken);
    }

    private static FindExplanation Of(Func<IDirectoryReader> openReader, FileQuery query, IEntrySource source, FindStatistics statistics, CancellationToken cancellationToken)
    {
        // Three walks of one call: they count together, and what cannot be read is reported once.
        IEnumerable<FileEntry> Entries(FileQuery asked, Action<WalkError>? onError) =>
            new FindRun(root: "", openReader, asked, source, new QueryRun("Explain", statistics, onError)).Entries(null, cancellationToken);

        var explanation = new FindExplanation();
        WalkPlan plan = FindPlan.Create(query);
        var found = new HashSet<string>(Entries(query, query.OnError).Select(static e => e.Path), StringComparer.Ordinal);
        var withIgnoreFiles = new FileQuery(Relaxed(query)) { RespectIgnoreFiles = query.RespectIgnoreFiles, UseDotIgnoreFiles = query.UseDotIgnoreFiles, IgnoreFiles = query.IgnoreFiles };
        var unignored = new HashSet<string>(Entries(withIgnoreFiles, null).Select(static e => e.Path), StringComparer.Ordinal);
        int skip = plan.Directory.Length == 0 ? 0 : plan.Directory.Length + 1;
        foreach (FileEntry entry in Entries(Relaxed(query), null))
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

    private static FileQuery Relaxed(FileQuery query) => new()
    {
        StartDirectory = query.StartDirectory,
        Patterns = query.Patterns,
        Types = query.Types,
        Escapes = query.Escapes,
        CaseSensitivity = query.CaseSensitivity,
        MinDepth = query.MinDepth,
        MaxDepth = query.MaxDepth,
        IncludeHidden = true,
        RespectIgnoreFiles = false,
        Sort = FileSort.None,
    };

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
