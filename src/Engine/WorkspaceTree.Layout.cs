using WorkspaceSdk.Declarations;
using WorkspaceSdk.Roots;

namespace WorkspaceSdk;

/// <content>The declarations of <c>Directory.Workspace.props</c>, and the workspaces below.</content>
public sealed partial class WorkspaceTree
{
    // Read by the first member that needs it, so that opening a workspace costs nothing.
    private readonly Lazy<WorkspaceLayout> _layout;

    /// <summary>
    /// Gets the directories of the workspace, by name: the standard ones and those that <c>Directory.Workspace.props</c> at the root
    /// declares, moves and removes. They may not exist.
    /// That file is read once, by the first member that needs it; open the workspace again to see a later change.
    /// </summary>
    /// <exception cref="WorkspaceDeclarationException">
    /// The file cannot be read, the declaration of a directory has a fault, or only a build knows one.
    /// </exception>
    public IReadOnlyList<WorkspaceDirectory> Directories => _layout.Value.Directories;

    /// <summary>
    /// Gets the groups of files that <c>Directory.Workspace.props</c> at the root declares, in the order they are declared. It returns the
    /// groups of all projects; see <see cref="GetGroups(string)"/>. That file is read once, as for <see cref="Directories"/>.
    /// </summary>
    /// <exception cref="WorkspaceDeclarationException">
    /// The file cannot be read, the declaration of a group has a fault, or only a build knows one.
    /// </exception>
    public IReadOnlyList<FileGroup> Groups => _layout.Value.Groups(null);

    /// <summary>
    /// Gets the absolute path of a directory of the workspace, the same as in builds and in the generated class.
    /// </summary>
    /// <param name="name">
    /// The name: a standard one (<c>Config</c>, <c>Data</c>, <c>Logs</c>, <c>Docs</c>, <c>Tests</c>, <c>State</c>, <c>Cache</c>,
    /// <c>Temp</c>) or a declared one. Case counts.
    /// </param>
    /// <returns>The absolute path, without a separator at its end. The directory need not exist.</returns>
    /// <exception cref="WorkspacePathException">No directory has that name.</exception>
    /// <exception cref="WorkspaceDeclarationException">The declaration has a fault, or only a build knows the directory.</exception>
    /// <example>
    /// <code>
    /// string settings = Path.Combine(WorkspaceTree.Open().GetDirectory("Config"), "app.json");
    /// </code>
    /// </example>
    public string GetDirectory(string name) => _layout.Value.Directory(name ?? throw new ArgumentNullException(nameof(name))).FullPath;

    /// <summary>Gets a group of files by its name. Other groups may have faults or be unknown.</summary>
    /// <param name="name">The name. Case counts.</param>
    /// <returns>The group.</returns>
    /// <exception cref="WorkspaceDeclarationException">
    /// No group has that name, its declaration has a fault, or only a build knows it.
    /// </exception>
    public FileGroup GetGroup(string name) => _layout.Value.Group(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>
    /// Gets the groups of files that the builds of a project get: those whose <c>Projects</c> match it, and those without.
    /// </summary>
    /// <param name="project">The project file, relative to the root, or absolute below it. It need not exist.</param>
    /// <returns>The groups, in the order of the file.</returns>
    /// <exception cref="WorkspacePathException">The path leads out of the workspace.</exception>
    /// <exception cref="WorkspaceDeclarationException">The declaration of a group has a fault, or only a build knows one.</exception>
    public IReadOnlyList<FileGroup> GetGroups(string project) => _layout.Value.Groups(SpellUsually(GetRelativePath(project)));

    /// <summary>
    /// Finds the files of a group, ordinal by path. They are those that a build finds, except that a build also leaves
    /// out the output directories of its project.
    /// Files whose names are not UTF-8 are left out, as in builds.
    /// </summary>
    /// <param name="group">A group of this workspace.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The files, with the errors and statistics of that run.</returns>
    /// <exception cref="ArgumentException">The group belongs to another workspace.</exception>
    public FindResult Find(FileGroup group, CancellationToken cancellationToken = default)
    {
        if ((group ?? throw new ArgumentNullException(nameof(group))).Root != Root)
            throw new ArgumentException(
                $"The group '{group.Name}' is declared by the workspace '{group.Root}', and not by '{Root}'.", nameof(group));
        return Find(group.Query(), cancellationToken);
    }

    /// <summary>
    /// Gets the workspaces below this one, ordinal by path: directories with a marker, submodules and other repositories. Directories
    /// that ignore files leave out are not entered.
    /// </summary>
    /// <param name="onError">Called for each directory that cannot be read. When null, such a directory is an error.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The workspaces, ordinal by path.</returns>
    /// <exception cref="IOException">A directory cannot be read, and <paramref name="onError"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public IReadOnlyList<NestedWorkspace> GetNestedWorkspaces(
        Action<WalkError>? onError = null, CancellationToken cancellationToken = default)
    {
        FindResult directories = Find(
            new FileQuery { Types = FileEntryTypes.Directory, IncludeHidden = true, OnError = onError }, cancellationToken);
        var found = new List<NestedWorkspace>();
        foreach (FileEntry entry in directories)
        {
            string directory = Join(entry.Path);
            if (RootChain.SourceOf(directory) is { } source)
                found.Add(new NestedWorkspace(entry.Path, source, IsRoot(directory)));
        }

        if (onError is null && directories.Errors.Count > 0)
        {
            WalkError error = directories.Errors[0];
            throw new IOException(
                $"'{error.Path}' cannot be read, so the workspaces below it are not known: {error.Message}", error.Exception);
        }

        return found;
    }

    // If the marker above belongs to another user, a directory below it has no root.
    private static bool IsRoot(string directory)
    {
        try
        {
            return Open(directory).Root == directory;
        }
        catch (WorkspaceRootException)
        {
            return false;
        }
    }
}
