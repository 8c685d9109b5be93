using WorkspaceSdk.Paths;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>Turns a query into what a walk needs.</summary>
internal static class FindPlan
{
    /// <summary>The plan for a query.</summary>
    /// <exception cref="GlobSyntaxException">A glob of the query breaks the language.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public static WalkPlan Create(FileQuery query)
    {
        if (Path.IsPathRooted(query.Directory) || !RelativePath.TryNormalize(query.Directory, out string directory))
            throw WorkspacePathException.Outside(query.Directory);
        GlobOptions options = Options(query);
        GlobOptions excludeOptions = options with { IncludeHidden = true };
        return new WalkPlan
        {
            Directory = directory,
            Patterns = GlobSet.Parse(query.Patterns.Count == 0 ? ["**"] : query.Patterns, options),
            Excludes = query.Excludes.Count == 0 ? null : GlobSet.Parse(query.Excludes, excludeOptions),
            RootExcludes = query.RootExcludes.Count == 0 ? null : GlobSet.Parse(query.RootExcludes, excludeOptions),
            Types = query.Types,
            Endings = query.Extensions.Count == 0 ? null : [.. query.Extensions.Select(static e => e.Length > 0 && e[0] == '.' ? e : "." + e)],
            EndingComparison = options.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase,
            IgnoreFileNames = IgnoreFileNames(query),
            OuterIgnoreFiles = query.IgnoreFiles,
            EnterNestedRepositories = query.EnterNestedRepositories,
            LinksToFilesOnly = query.LinksToFilesOnly,
            FollowLinks = query.FollowLinks,
            SameFileSystem = query.SameFileSystem,
            Threads = query.Threads,
            MinDepth = query.MinDepth ?? 0,
            MaxDepth = query.MaxDepth ?? int.MaxValue,
        };
    }

    private static GlobOptions Options(FileQuery query) => new()
    {
        IncludeHidden = query.IncludeHidden,
        Escapes = query.Escapes,
        CaseSensitive = query.CaseSensitivity switch
        {
            CaseSensitivity.Sensitive => true,
            CaseSensitivity.Insensitive => false,
            _ => query.Patterns.Concat(query.Extensions).Any(static text => text.Any(char.IsUpper)),
        },
    };

    private static string[] IgnoreFileNames(FileQuery query) => (query.RespectIgnoreFiles, query.UseDotIgnoreFiles) switch
    {
        (true, true) => [".gitignore", ".ignore"],
        (true, false) => [".gitignore"],
        (false, true) => [".ignore"],
        _ => [],
    };
}
