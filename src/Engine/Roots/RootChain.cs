using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Roots;

/// <summary>
/// The chain that finds a workspace's root: explicit, environment, marker, git, global.json, the start directory itself.
/// <c>src/Sdk/msbuild/Workspace.props</c> is the same chain for MSBuild; one table of tests checks both.
/// </summary>
internal static class RootChain
{
    /// <summary>The file whose nearest ancestor directory is the root; it takes precedence over any repository.</summary>
    public const string MarkerFile = "Directory.Workspace.props";

    /// <summary>The file that counts where there is neither marker nor repository.</summary>
    public const string GlobalJson = "global.json";

    /// <summary>The file that identifies a clone.</summary>
    public static readonly string GitHead = Path.Combine(".git", "HEAD");

    /// <summary>Finds the root.</summary>
    /// <exception cref="WorkspaceRootException">
    /// The explicit root or the environment's is unusable, the start lies outside it, or the marker belongs to another user.
    /// </exception>
    public static WorkspaceRoot Resolve(RootRequest request) => Resolve(request, File.Exists);

    /// <summary>Finds the root.</summary>
    /// <param name="request">The inputs of the chain.</param>
    /// <param name="fileExists">Determines whether a file exists: called at most four times for each directory above the start.</param>
    /// <exception cref="WorkspaceRootException">
    /// The explicit root or the environment's is unusable, or the start lies outside it.
    /// </exception>
    public static WorkspaceRoot Resolve(RootRequest request, Func<string, bool> fileExists)
    {
        string start = AbsolutePath.Trim(Path.GetFullPath(request.StartDirectory));
        WorkspaceRoot root = Given(request, start) ?? Detected(request, start, fileExists);
        if (!AbsolutePath.IsBelow(start, root.Directory))
            throw WorkspaceRootException.StartOutside(start, root);
        return root;
    }

    /// <summary>Returns the kind of root that a directory is: a marker file takes precedence over a repository. Null for none.</summary>
    public static WorkspaceRootSource? SourceOf(string directory)
    {
        if (File.Exists(Path.Combine(directory, MarkerFile)))
            return WorkspaceRootSource.Marker;
        return HoldsRepository(directory, File.Exists) ? WorkspaceRootSource.Git : null;
    }

    private static WorkspaceRoot? Given(RootRequest request, string start)
    {
        if (request.Explicit is { Length: > 0 } given)
        {
            string directory = AbsolutePath.Trim(Path.GetFullPath(Path.Combine(start, given)));
            return Directory.Exists(directory)
                ? new WorkspaceRoot(directory, WorkspaceRootSource.Property)
                : throw WorkspaceRootException.Missing("the explicit root", given, directory);
        }

        if (request.EnvironmentVariable is { Length: > 0 } value)
        {
            if (!PathRules.Current.IsFullyQualified(value))
                throw WorkspaceRootException.NotAbsolute(value);
            string directory = AbsolutePath.Trim(Path.GetFullPath(value));
            return Directory.Exists(directory)
                ? new WorkspaceRoot(directory, WorkspaceRootSource.Environment)
                : throw WorkspaceRootException.Missing("the environment variable " + RootRequest.VariableName, value, directory);
        }

        return null;
    }

    private static WorkspaceRoot Detected(RootRequest request, string start, Func<string, bool> fileExists)
    {
        if (NearestAbove(start, d => fileExists(Path.Combine(d, MarkerFile))) is { } marker)
        {
            return MarkerTrust.Allows(marker, start, request.SafeRoots)
                ? new WorkspaceRoot(marker, WorkspaceRootSource.Marker)
                : throw WorkspaceRootException.NotTrusted(marker, start);
        }

        // A stray repository or global.json in the profile or at the top would include everything below it.
        string profile = request.ProfileDirectory is { Length: > 0 } p ? AbsolutePath.Trim(p) : "";
        bool Excluded(string d) => string.Equals(d, profile, request.ProfileComparison) || Path.GetDirectoryName(d) is null;

        if (NearestAbove(start, d => HoldsRepository(d, fileExists) && !Excluded(d)) is { } repository)
            return new WorkspaceRoot(repository, WorkspaceRootSource.Git);
        if (NearestAbove(start, d => fileExists(Path.Combine(d, GlobalJson)) && !Excluded(d)) is { } global)
            return new WorkspaceRoot(global, WorkspaceRootSource.GlobalJson);
        return new WorkspaceRoot(start, WorkspaceRootSource.Project);
    }

    // A worktree or submodule has a file `.git`, a clone has `.git/HEAD`. Their content is never parsed,
    // because a repository format that this library does not know must not break a build.
    private static bool HoldsRepository(string directory, Func<string, bool> fileExists) =>
        fileExists(Path.Combine(directory, ".git")) || fileExists(Path.Combine(directory, GitHead));

    private static string? NearestAbove(string start, Func<string, bool> matches)
    {
        for (string? directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (matches(directory))
                return directory;
        }

        return null;
    }
}
