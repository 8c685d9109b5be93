using WorkspaceSdk.Declarations;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Roots;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <summary>
/// Represents a workspace: a root directory, and queries for the paths and files below it. Never changes; thread-safe.
/// </summary>
/// <example>
/// <code>
/// WorkspaceTree tree = WorkspaceTree.Open();                         // the workspace that holds the current directory
/// string settings = tree.Join("config/app.json");                    // absolute; never leaves the workspace
/// foreach (FileEntry entry in tree.Find(new FileQuery { Patterns = ["src/**/*.cs"] }))
///     Console.WriteLine(entry.Path);
/// </code>
/// </example>
public sealed partial class WorkspaceTree
{
    private readonly EntrySource _source;

    // Whether to correct the spelling of all paths, not only of paths that a user typed.
    private readonly bool _ignoresCase;

    private WorkspaceTree(WorkspaceRoot root, Func<string, IDirectoryReader>? open = null, bool? ignoresCase = null)
    {
        _ignoresCase = ignoresCase ?? DiskSpelling.IsUsual;
        Root = root.Directory;
        RootSource = root.Source;
        _source = new EntrySource(Root, () => (open ?? DirectoryReaders.Open)(Root));
        _layout = new Lazy<WorkspaceLayout>(() => WorkspaceLayout.Read(Root));
    }

    /// <summary>Gets the absolute path of the root, without a trailing separator unless it is the top of a file system.</summary>
    public string Root { get; }

    /// <summary>Gets the step of the chain that found the root.</summary>
    public WorkspaceRootSource RootSource { get; }

    /// <summary>
    /// Finds the workspace that contains a directory: the environment variable <c>WORKSPACE_PATH</c>, else the nearest
    /// marker above, else the directory itself.
    /// Each call searches again, with at most four file system calls for each directory
    /// upward: keep the returned workspace to avoid that.
    /// </summary>
    /// <param name="startDirectory">The start directory; the current directory when null.</param>
    /// <returns>The workspace; <see cref="RootSource"/> is the step of the chain that found its root.</returns>
    /// <exception cref="WorkspaceRootException">
    /// The environment's root does not exist or does not contain the start, or the marker's directory belongs to another user.
    /// </exception>
    public static WorkspaceTree Open(string? startDirectory = null) =>
        new(RootChain.Resolve(RootRequest.FromEnvironment(startDirectory ?? Environment.CurrentDirectory)));

    /// <summary>Uses a directory as the root, whatever markers are in it or above.</summary>
    /// <param name="root">An existing directory; relative to the current one.</param>
    /// <returns>The workspace.</returns>
    /// <exception cref="WorkspaceRootException">The directory does not exist.</exception>
    public static WorkspaceTree At(string root)
    {
        string directory = AbsolutePath.Trim(Path.GetFullPath(root ?? throw new ArgumentNullException(nameof(root))));
        return Directory.Exists(directory)
            ? new WorkspaceTree(new WorkspaceRoot(directory, WorkspaceRootSource.Explicit))
            : throw WorkspaceRootException.Missing("the caller", root, directory);
    }

    internal static WorkspaceTree At(string root, Func<string, IDirectoryReader> open, bool? ignoresCase = null) =>
        new(new WorkspaceRoot(root, WorkspaceRootSource.Explicit), open, ignoresCase);

    /// <summary>Returns the absolute path of an entry of the workspace. Nothing is read or created.</summary>
    /// <param name="path">Relative to the root, or absolute below it.</param>
    /// <returns>The absolute path, with the separators of the system.</returns>
    /// <exception cref="WorkspacePathException">The path leads out of the workspace, by its text; links are not resolved.</exception>
    public string Join(string path)
    {
        string relative = GetRelativePath(path);
        return PathRules.Current.Join(Root, relative);
    }

    /// <summary>Returns the path relative to the root, with <c>/</c> between names; empty for the root itself.</summary>
    /// <param name="path">Relative to the root, or absolute below it.</param>
    /// <returns>The relative path.</returns>
    /// <exception cref="WorkspacePathException">The path leads out of the workspace, by its text.</exception>
    public string GetRelativePath(string path) =>
        TryGetRelativePath(path ?? throw new ArgumentNullException(nameof(path)), out string relative)
            ? relative
            : throw WorkspacePathException.Outside(path, Root, PathRules.Current.NameProblem(path));

    /// <summary>Determines whether a path is the root or below it, by its text. Links are not resolved.</summary>
    /// <param name="path">Relative to the root, or absolute.</param>
    /// <returns>Whether the path lies in the workspace.</returns>
    public bool Contains(string path) => TryGetRelativePath(path ?? throw new ArgumentNullException(nameof(path)), out _);

    /// <summary>Determines whether a path is the root or below it, also after following links.</summary>
    /// <param name="path">Relative to the root, or absolute. It need not exist.</param>
    /// <param name="resolveLinks">Whether to follow the links of the path and of the root.</param>
    /// <returns>Whether the path lies in the workspace.</returns>
    /// <exception cref="IOException">The links form a cycle, or cannot be read.</exception>
    public bool Contains(string path, bool resolveLinks)
    {
        if (!resolveLinks || !Contains(path))
            return Contains(path);
        return AbsolutePath.IsBelow(LinkResolution.Resolve(Join(path)), LinkResolution.Resolve(Root));
    }

    /// <summary>Follows the links of a path.</summary>
    /// <param name="path">Relative to the root, or absolute below it. It need not exist.</param>
    /// <param name="resolved">The path without links, relative to the root without links.</param>
    /// <returns>False when it leads out of the workspace, or when its links form a cycle or cannot be read.</returns>
    public bool TryResolve(string path, out string resolved)
    {
        resolved = "";
        if (!Contains(path))
            return false;
        try
        {
            string root = LinkResolution.Resolve(Root), full = LinkResolution.Resolve(Join(path));
            return PathRules.Current.TryGetRelative(root, full, out resolved);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Creates directories and their parents; existing ones are unchanged. If one path is wrong, none is created.</summary>
    /// <param name="paths">Relative to the root, or absolute below it.</param>
    /// <exception cref="WorkspacePathException">A path leads out of the workspace, by its text.</exception>
    /// <exception cref="IOException">A directory cannot be created; those before it in the list were.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be created; those before it in the list were.</exception>
    public void CreateDirectories(IEnumerable<string> paths)
    {
        string[] all = (paths ?? throw new ArgumentNullException(nameof(paths))).Select(Join).ToArray();
        foreach (string path in all)
            Directory.CreateDirectory(path);
    }

    /// <summary>Creates directories like <see cref="CreateDirectories"/>, without blocking the caller.</summary>
    /// <param name="paths">Relative to the root, or absolute below it.</param>
    /// <param name="cancellationToken">Cancels between two directories.</param>
    /// <returns>A task that ends when all directories exist.</returns>
    /// <exception cref="WorkspacePathException">A path leads out of the workspace, by its text; then none is created.</exception>
    public Task CreateDirectoriesAsync(IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        string[] all = (paths ?? throw new ArgumentNullException(nameof(paths))).Select(Join).ToArray();
        return Task.Run(
            () =>
            {
                foreach (string path in all)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Directory.CreateDirectory(path);
                }
            },
            cancellationToken);
    }

    /// <summary>Returns the missing or misplaced parts of this workspace. Nothing is created.</summary>
    /// <param name="requiredDirectories">Directories that must exist: relative to the root, or absolute below it.</param>
    /// <returns>One problem each, the root's first; empty when there is none.</returns>
    public IReadOnlyList<WorkspaceProblem> Validate(params string[] requiredDirectories)
    {
        var problems = new List<WorkspaceProblem>();
        if (!Directory.Exists(Root))
            problems.Add(WorkspaceProblem.RootMissing(Root));
        foreach (string directory in requiredDirectories ?? throw new ArgumentNullException(nameof(requiredDirectories)))
        {
            if (!Contains(directory))
                problems.Add(WorkspaceProblem.Outside(directory, Root, PathRules.Current.NameProblem(directory)));
            else if (!Directory.Exists(Join(directory)))
                problems.Add(WorkspaceProblem.DirectoryMissing(directory, Root));
        }

        return problems;
    }

    /// <summary>Returns a typed path as the disk spells it; names that do not exist are unchanged.</summary>
    /// <param name="relative">Relative to the root, as returned by <see cref="GetRelativePath"/>.</param>
    internal string Spell(string relative)
    {
        if (relative.Length == 0)
            return relative;
        try
        {
            using IDirectoryReader reader = _source.OpenReader();
            return new DiskSpelling(reader, _ignoresCase).Of(relative);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A later read of the root reports the error.
            return relative;
        }
    }

    // For paths of programs: where file systems usually are case-sensitive, nothing is read.
    private string SpellUsually(string relative) => _ignoresCase ? Spell(relative) : relative;

    private bool TryGetRelativePath(string path, out string relative) =>
        PathRules.Current.TryGetRelative(Root, path, out relative);
}
