using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>
/// Finds the verdict of a query on one path. The walk itself decides, over a view of the directories that contains nothing else, so
/// the result is the same as in a full walk. To find the rule that decides, the walk runs with one more rule each time.
/// </summary>
/// <param name="source">Opens the reader of the workspace's directories.</param>
/// <param name="query">The query; its ignore files already include those that git keeps outside the tree.</param>
internal sealed class PathJudge(EntrySource source, FileQuery query)
{
    private readonly WalkPlan _plan = FindPlan.Create(query);

    /// <summary>Returns the verdict on a path.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="assumed">The type to assume for a path that does not exist.</param>
    public PathVerdict Judge(string path, FileEntryType assumed)
    {
        using IDirectoryReader reader = source.OpenReader();
        FileEntryType? type = TypeOf(path, reader);
        var verdict = new PathVerdict(path, PathReason.Found, type) { Rule = RuleOf(path, type ?? assumed, reader) };
        if (_plan.Directory.Length > 0 && !path.StartsWith(_plan.Directory + "/", StringComparison.Ordinal))
            return verdict with { Reason = PathReason.OutsideDirectory, Detail = _plan.Directory };
        string relative = _plan.Directory.Length == 0 ? path : path.Substring(_plan.Directory.Length + 1);
        if (relative.Length == 0)
            return verdict with { Reason = PathReason.OutsideDirectory, Detail = _plan.Directory };
        if (Visibility.IsInsideGit(relative.AsSpan()))
            return verdict with { Reason = PathReason.InsideGit };
        if (!query.FollowLinks && LinkAbove(path, reader) is { } link)
            return verdict with { Reason = PathReason.BelowLink, Detail = link };
        var view = new OnePathReader(reader, TreePath.From(path), _plan.Visibility) { Assumed = type is null ? assumed : null };
        (PathReason reason, string? error) = Decide(path, type is not null, view);
        return verdict with { Reason = reason, Detail = error ?? Detail(reason, path, relative, reader) };
    }

    /// <summary>
    /// Determines whether the query finds an existing path. It walks once and gives no reason, so that a path
    /// that is left out costs no more than one that is found.
    /// </summary>
    /// <param name="path">Relative to the workspace root.</param>
    public bool IsFound(string path)
    {
        string start = _plan.Directory.Length == 0 ? "" : _plan.Directory + "/";
        if (path.Length <= start.Length
            || !path.StartsWith(start, StringComparison.Ordinal)
            || Visibility.IsInsideGit(path.AsSpan(start.Length)))
            return false;
        using IDirectoryReader reader = source.OpenReader();
        if (!query.FollowLinks && LinkAbove(path, reader) is not null)
            return false;
        return FindsWhole(path, new OnePathReader(reader, TreePath.From(path), _plan.Visibility));
    }

    private (PathReason Reason, string? Error) Decide(string path, bool exists, OnePathReader view)
    {
        if (exists && FindsWhole(path, view))
            return (PathReason.Found, null);
        WalkPlan step = FindPlan.Unrestricted(_plan) with { FollowLinks = _plan.FollowLinks, Threads = 1 };
        if (!Finds(step, path, view, out string? error))
            return (view.Error is null && error is null ? PathReason.Absent : PathReason.Unreadable, view.Error?.Message ?? error);
        foreach ((PathReason reason, Func<WalkPlan, WalkPlan> add) in Rules(exists))
        {
            step = add(step);
            if (!Finds(step, path, view, out _))
                return (reason, null);
        }

        // All rules let it through, but the query does not find it.
        return (exists ? PathReason.Metadata : PathReason.Absent, null);
    }

    // The rules in the order of a walk, each added to those before.
    private IEnumerable<(PathReason Reason, Func<WalkPlan, WalkPlan> Add)> Rules(bool exists)
    {
        yield return (PathReason.InsideNestedRepository, step => step with { EnterNestedRepositories = _plan.EnterNestedRepositories });
        if (exists)
            yield return (PathReason.OnOtherFileSystem, step => step with { SameFileSystem = _plan.SameFileSystem });
        yield return (PathReason.Depth, step => step with { MinDepth = _plan.MinDepth, MaxDepth = _plan.MaxDepth });
        yield return (PathReason.Type, step => step with { Types = _plan.Types });
        if (exists)
            yield return (PathReason.LinkToNoFile, step => step with { LinksToFilesOnly = _plan.LinksToFilesOnly });
        yield return (PathReason.NoPattern, step => step with { Patterns = FindPlan.PatternsOverHidden(_plan) });
        yield return (PathReason.Extension, step => step with { Endings = _plan.Endings, EndingComparison = _plan.EndingComparison });
        yield return (PathReason.Excluded, step => step with { Excludes = _plan.Excludes });
        yield return (PathReason.RootExcluded, step => step with { RootExcludes = _plan.RootExcludes });
        yield return (PathReason.Hidden, step => step with { Patterns = _plan.Patterns, Options = _plan.Options });
        yield return (PathReason.Ignored,
            step => step with { IgnoreFileNames = _plan.IgnoreFileNames, OuterIgnoreFiles = _plan.OuterIgnoreFiles });
    }

    private static bool IsFoundBy(WalkPlan step, string path, OnePathReader view, MetadataFilter? metadata, ReadReport report)
    {
        bool isFound = false;
        foreach (EntryBatch batch in new EntrySource(root: "", () => view).Walk(step, report, CancellationToken.None))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                FileEntry entry = batch.Entry(i, root: "");
                isFound |= entry.Path == path && (metadata is null || metadata.TryFill(ref entry));
            }
        }

        return isFound;
    }

    private static bool Finds(WalkPlan step, string path, OnePathReader view, out string? error)
    {
        string? first = null;
        var report = new ReadReport(new FindStatistics(), failure => first ??= failure.Message);
        bool isFound = IsFoundBy(step, path, view, null, report);
        error = first;
        return isFound;
    }

    private bool FindsWhole(string path, OnePathReader view)
    {
        var report = new ReadReport(new FindStatistics(), static _ => { });
        return IsFoundBy(
            _plan with { Threads = 1 }, path, view, query.NeedsMetadata ? new MetadataFilter(query, view, report) : null, report);
    }

    private string? Detail(PathReason reason, string path, string relative, IDirectoryReader reader) => reason switch
    {
        PathReason.Found or PathReason.Absent or PathReason.Ignored or PathReason.Metadata => FirstMatch(query.Patterns, relative),
        PathReason.Excluded => FirstExclude(query.Excludes, relative),
        PathReason.RootExcluded => FirstExclude(query.RootExcludes, path),
        PathReason.Hidden => relative.Split('/').FirstOrDefault(static name => name.Length > 0 && name[0] == '.'),
        PathReason.InsideNestedRepository => Above(path).FirstOrDefault(directory => TypeOf(directory + "/.git", reader) is not null),
        _ => null,
    };

    private string? FirstMatch(IReadOnlyList<string> patterns, string path) =>
        patterns.FirstOrDefault(pattern => GlobSet.Parse([pattern], _plan.Options).IsMatch(path.AsSpan()));

    // A glob that leaves out everything below a directory keeps the walk out of it.
    private string? FirstExclude(IReadOnlyList<string> globs, string path) => globs.FirstOrDefault(glob =>
    {
        var set = GlobSet.Parse([glob], _plan.Options with { IncludeHidden = true });
        return set.IsMatch(path.AsSpan())
            || set.MatchesEverythingBelow(default)
            || Above(path).Any(directory => set.MatchesEverythingBelow(directory.AsSpan()));
    });

    private IgnoreReason? RuleOf(string path, FileEntryType type, IDirectoryReader reader)
    {
        try
        {
            var context = new WalkContext(_plan, reader, new ReadReport(new FindStatistics(), static _ => { }));
            return new IgnoreExplainer(context).Explain(path, type == FileEntryType.Directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An unreadable file has no rules; the walk reports whether the path is found.
            return null;
        }
    }

    // The first link between the query's directory and a path.
    private string? LinkAbove(string path, IDirectoryReader reader) =>
        Above(path).Where(directory => directory.Length > _plan.Directory.Length)
            .FirstOrDefault(directory => TypeOf(directory, reader) == FileEntryType.Link);

    private static IEnumerable<string> Above(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path.Substring(0, slash);
    }

    private static FileEntryType? TypeOf(string path, IDirectoryReader reader)
    {
        try
        {
            return reader.TryGetStatus(TreePath.From(path), followLink: false)?.Type;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The path is below a file, or in a directory without permission.
            return null;
        }
    }
}
