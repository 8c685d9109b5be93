using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>
/// Asks what a query says about one path. The walk itself decides, over a view of the directories in which nothing else is to be seen; so the answer is the
/// one that all other entries get. Which rule decides is found by giving the walk one rule after the other.
/// </summary>
/// <param name="openReader">Opens what reads the workspace's directories.</param>
/// <param name="query">The query; what git keeps outside the tree is among its ignore files already.</param>
internal sealed class PathQuestion(Func<IDirectoryReader> openReader, FileQuery query)
{
    private readonly WalkPlan _plan = FindPlan.Create(query);

    /// <summary>Asks about a path.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="assumed">What a path that is not there is taken for.</param>
    public PathVerdict Ask(string path, FileEntryType assumed)
    {
        using IDirectoryReader reader = openReader();
        FileEntryType? type = TypeOf(path, reader);
        var verdict = new PathVerdict(path, PathReason.Found, type) { Rule = RuleOf(path, type ?? assumed, reader) };
        if (_plan.Directory.Length > 0 && !path.StartsWith(_plan.Directory + "/", StringComparison.Ordinal))
            return verdict with { Reason = PathReason.OutsideDirectory, Detail = _plan.Directory };
        string relative = _plan.Directory.Length == 0 ? path : path.Substring(_plan.Directory.Length + 1);
        if (relative.Length == 0)
            return verdict with { Reason = PathReason.OutsideDirectory, Detail = _plan.Directory };
        if (relative.Split('/').Contains(".git"))
            return verdict with { Reason = PathReason.InsideGit };
        if (!query.FollowLinks && LinkAbove(path, reader) is { } link)
            return verdict with { Reason = PathReason.BelowLink, Detail = link };
        var view = new OnePathReader(reader, TreePath.From(path), _plan.IgnoreFileNameBytes) { Assumed = type is null ? assumed : null };
        (PathReason reason, string? error) = Decide(path, type is not null, view);
        return verdict with { Reason = reason, Detail = error ?? Detail(reason, path, relative, reader) };
    }

    /// <summary>Determines whether the query finds a path that is there. Asks once and gives no reason, so that what is not found costs no more than what is.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    public bool IsFound(string path)
    {
        string start = _plan.Directory.Length == 0 ? "" : _plan.Directory + "/";
        if (path.Length <= start.Length || !path.StartsWith(start, StringComparison.Ordinal) || path.Substring(start.Length).Split('/').Contains(".git"))
            return false;
        using IDirectoryReader reader = openReader();
        if (!query.FollowLinks && LinkAbove(path, reader) is not null)
            return false;
        return Finds(Whole(), path, new OnePathReader(reader, TreePath.From(path), _plan.IgnoreFileNameBytes), out _);
    }

    private (PathReason Reason, string? Error) Decide(string path, bool exists, OnePathReader view)
    {
        if (exists && Finds(Whole(), path, view, out _))
            return (PathReason.Found, null);
        FileQuery step = Everything();
        if (!Finds(step, path, view, out string? error))
            return (view.Error is null && error is null ? PathReason.Absent : PathReason.Unreadable, view.Error?.Message ?? error);
        foreach ((PathReason reason, Func<FileQuery, FileQuery> add) in Rules(exists))
        {
            step = add(step);
            if (!Finds(step, path, view, out _))
                return (reason, null);
        }

        return (exists ? PathReason.Found : PathReason.Absent, null);
    }

    private FileQuery Whole() => new(query) { Limit = null, Sort = FileSort.None, Threads = 1 };

    // A query without rules. With smart case the patterns decide how all is compared, so that is settled here.
    private FileQuery Everything() => new()
    {
        StartDirectory = query.StartDirectory,
        Escapes = query.Escapes,
        CaseSensitivity = _plan.EndingComparison == StringComparison.Ordinal ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
        FollowLinks = query.FollowLinks,
        IncludeHidden = true,
        RespectIgnoreFiles = false,
        Types = FileEntryTypes.All,
        Sort = FileSort.None,
        Threads = 1,
    };

    private IEnumerable<(PathReason Reason, Func<FileQuery, FileQuery> Add)> Rules(bool exists)
    {
        yield return (PathReason.InsideNestedRepository, step => new FileQuery(step) { EnterNestedRepositories = query.EnterNestedRepositories });
        if (exists)
            yield return (PathReason.OnOtherFileSystem, step => new FileQuery(step) { SameFileSystem = query.SameFileSystem });
        yield return (PathReason.Depth, step => new FileQuery(step) { MinDepth = query.MinDepth, MaxDepth = query.MaxDepth });
        yield return (PathReason.Type, step => new FileQuery(step) { Types = query.Types });
        if (exists)
            yield return (PathReason.LinkToNoFile, step => new FileQuery(step) { LinksToFilesOnly = query.LinksToFilesOnly });
        yield return (PathReason.NoPattern, step => new FileQuery(step) { Patterns = query.Patterns });
        yield return (PathReason.Extension, step => new FileQuery(step) { Extensions = query.Extensions });
        yield return (PathReason.Excluded, step => new FileQuery(step) { Excludes = query.Excludes });
        yield return (PathReason.RootExcluded, step => new FileQuery(step) { RootExcludes = query.RootExcludes });
        yield return (PathReason.Hidden, step => new FileQuery(step) { IncludeHidden = query.IncludeHidden });
        yield return (PathReason.Ignored, step => new FileQuery(step) { RespectIgnoreFiles = query.RespectIgnoreFiles, UseDotIgnoreFiles = query.UseDotIgnoreFiles, IgnoreFiles = query.IgnoreFiles });
        if (exists)
            yield return (PathReason.Metadata, _ => Whole());
    }

    private static bool Finds(FileQuery step, string path, OnePathReader view, out string? error)
    {
        string? first = null;
        var report = new ReadReport(new FindStatistics(), failure => first ??= failure.Message);
        MetadataFilter? metadata = step.NeedsMetadata ? new MetadataFilter(step, view, report) : null;
        bool isFound = false;
        foreach (EntryBatch batch in new FileSystemWalk(() => view).Walk(FindPlan.Create(step), report, CancellationToken.None))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                FileEntry entry = batch.Entry(i, root: "");
                isFound |= entry.Path == path && (metadata is null || metadata.TryFill(ref entry));
            }
        }

        error = first;
        return isFound;
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
        return set.IsMatch(path.AsSpan()) || set.MatchesEverythingBelow(default) || Above(path).Any(directory => set.MatchesEverythingBelow(directory.AsSpan()));
    });

    private IgnoreReason? RuleOf(string path, FileEntryType type, IDirectoryReader reader)
    {
        try
        {
            return new IgnoreQuestion(_plan, reader, new ReadReport(new FindStatistics(), static _ => { })).Ask(path, type == FileEntryType.Directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What cannot be read has no rules; whether the path is found, the walk says.
            return null;
        }
    }

    // The first link on the way from the query's directory to a path.
    private string? LinkAbove(string path, IDirectoryReader reader) =>
        Above(path).Where(directory => directory.Length > _plan.Directory.Length).FirstOrDefault(directory => TypeOf(directory, reader) == FileEntryType.Link);

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
            // Below a file, or where nobody may look.
            return null;
        }
    }
}
