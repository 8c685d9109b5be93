using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Changes;

namespace WorkspaceSdk.Tool.Affected;

/// <summary>Represents the files of one entry of a group, as a build finds them. Projects that share the entry share the results.</summary>
/// <param name="workspace">The workspace of the entry.</param>
/// <param name="group">The entry.</param>
/// <param name="defaultExcludes">The default excludes.</param>
internal sealed class GroupQuery(WorkspaceTree workspace, GroupDeclaration group, IReadOnlyList<string> defaultExcludes)
{
    private static readonly HashSet<string> IgnoreFiles = new(StringComparer.OrdinalIgnoreCase) { ".gitignore", ".ignore" };

    private readonly FileQuery _query = group.Query(defaultExcludes);
    private readonly string _base = workspace.Join(group.Base);
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);

    /// <summary>Gets the name of the group.</summary>
    public string Name => group.Name;

    /// <summary>Determines whether a change can be one of the group's files.</summary>
    public bool IsAffected(ChangedPath change)
    {
        if (_answers.TryGetValue(change.FullPath, out bool known))
            return known;
        return _answers[change.FullPath] = Compute(change);
    }

    private bool Compute(ChangedPath change)
    {
        if (change.IsDirectory)
            return IsBelow(change.FullPath, _base) || IsBelow(_base, change.FullPath);
        if (!workspace.Contains(change.FullPath))
            return false;
        // A rule may hide files that were found, or show others.
        if (group.RespectIgnoreFiles && IgnoreFiles.Contains(Path.GetFileName(change.FullPath)))
        {
            string directory = Path.GetDirectoryName(change.FullPath)!;
            return IsBelow(directory, _base) || IsBelow(_base, directory);
        }

        try
        {
            PathReason reason = workspace.Judge(change.FullPath, _query).Reason;
            return reason is PathReason.Found or PathReason.Absent or PathReason.Unreadable or PathReason.LinkToNoFile;
        }
        catch (Exception error) when (error is GlobSyntaxException or IOException or UnauthorizedAccessException)
        {
            // The files of the group are not known.
            return true;
        }
    }

    private static bool IsBelow(string path, string directory) => Paths.AbsolutePath.IsBelow(path, directory);
}
