using WorkspaceSdk.Paths;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>Compiles queries for a walk. Each run compiles its query once.</summary>
/// <remarks>
/// Without LINQ, because every query passes here: docs/startup.md#linq.
/// </remarks>
internal static class FindPlan
{
    private static readonly string[] Everything = ["**"];

    /// <summary>Returns the plan for a query.</summary>
    /// <exception cref="GlobSyntaxException">A glob of the query breaks the language.</exception>
    /// <exception cref="WorkspacePathException">The query's directory is outside the workspace.</exception>
    public static WalkPlan Create(FileQuery query)
    {
        if (!PathRules.Current.TryNormalize(query.StartDirectory, out string directory))
        {
            throw WorkspacePathException.Outside(
                query.StartDirectory, root: null, PathRules.Current.NameProblem(query.StartDirectory));
        }

        GlobOptions options = Options(query);
        GlobOptions excludeOptions = options with { IncludeHidden = true };
        return new WalkPlan(GlobSet.Parse(query.Patterns.Count == 0 ? Everything : query.Patterns, options))
        {
            Directory = directory,
            Options = options,
            Excludes = query.Excludes.Count == 0 ? null : GlobSet.Parse(query.Excludes, excludeOptions),
            RootExcludes = query.RootExcludes.Count == 0 ? null : GlobSet.Parse(query.RootExcludes, excludeOptions),
            Types = query.Types,
            Endings = Endings(query.Extensions),
            EndingComparison = options.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase,
            IgnoreFileNames = IgnoreFileNames(query),
            OuterIgnoreFiles = query.IgnoreFiles,
            IgnoreCaseInRules = query.IgnoreCaseInRules,
            EnterNestedRepositories = query.EnterNestedRepositories,
            LinksToFilesOnly = query.LinksToFilesOnly,
            FollowLinks = query.FollowLinks,
            SameFileSystem = query.SameFileSystem,
            Threads = query.Threads,
            MinDepth = query.MinDepth ?? 0,
            MaxDepth = query.MaxDepth ?? int.MaxValue,
        };
    }

    /// <summary>Returns a plan for the same directory without any restriction: hidden names too, all types, any depth.</summary>
    /// <param name="plan">The plan, which defines case sensitivity.</param>
    public static WalkPlan Unrestricted(WalkPlan plan)
    {
        GlobOptions options = plan.Options with { IncludeHidden = true };
        return new WalkPlan(GlobSet.Parse(Everything, options)) { Options = options, Directory = plan.Directory };
    }

    /// <summary>Returns the patterns of a plan so that they match hidden names too.</summary>
    /// <param name="plan">The plan.</param>
    public static GlobSet PatternsOverHidden(WalkPlan plan) =>
        plan.Options.IncludeHidden
            ? plan.Patterns
            : GlobSet.Parse(plan.Patterns.Globs.Select(static glob => glob.Text), plan.Options with { IncludeHidden = true });

    private static GlobOptions Options(FileQuery query) => new()
    {
        IncludeHidden = query.IncludeHidden,
        Escapes = query.Escapes,
        CaseSensitive = query.CaseSensitivity switch
        {
            CaseSensitivity.Sensitive => true,
            CaseSensitivity.Insensitive => false,
            _ => HoldsUpperCase(query.Patterns) || HoldsUpperCase(query.Extensions),
        },
    };

    private static bool HoldsUpperCase(IReadOnlyList<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (char character in text)
            {
                if (char.IsUpper(character))
                    return true;
            }
        }

        return false;
    }

    private static string[]? Endings(IReadOnlyList<string> extensions)
    {
        if (extensions.Count == 0)
            return null;
        var endings = new string[extensions.Count];
        for (int i = 0; i < endings.Length; i++)
        {
            string extension = extensions[i];
            endings[i] = extension.Length > 0 && extension[0] == '.' ? extension : "." + extension;
        }

        return endings;
    }

    private static string[] IgnoreFileNames(FileQuery query) => (query.RespectIgnoreFiles, query.UseDotIgnoreFiles) switch
    {
        (true, true) => [".gitignore", ".ignore"],
        (true, false) => [".gitignore"],
        (false, true) => [".ignore"],
        _ => [],
    };
}
