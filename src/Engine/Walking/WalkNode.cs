using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>A directory to read, with the state from the directories above.</summary>
/// <param name="path">Relative to the workspace root.</param>
/// <param name="depth">0 for the start of the walk.</param>
/// <param name="rules">The globs that can still match here.</param>
/// <param name="scope">The ignore files of the directories above.</param>
/// <param name="ancestry">The directory and those above it, kept only when links are followed.</param>
internal sealed class WalkNode(TreePath path, int depth, WalkRules rules, IgnoreScope? scope, WalkAncestry? ancestry)
{
    /// <summary>Gets the path relative to the workspace root.</summary>
    public TreePath Path => path;

    /// <summary>Gets the depth; 0 for the start of the walk.</summary>
    public int Depth => depth;

    /// <summary>Gets the globs that can still match here.</summary>
    public WalkRules Rules => rules;

    /// <summary>Gets the ignore files of the directories above.</summary>
    public IgnoreScope? Scope => scope;

    /// <summary>Gets the directory and those above it, kept only when links are followed.</summary>
    public WalkAncestry? Ancestry => ancestry;

    /// <summary>Gets or sets the results of an ordered walk here, once the directory has been read.</summary>
    public DirectoryResult? Result { get; set; }
}

/// <summary>The directories between the start of a walk and its current one. They detect a cycle of links.</summary>
internal sealed record WalkAncestry(WalkAncestry? Parent, FileIdentity Identity)
{
    /// <summary>Determines whether the walk is already inside a directory.</summary>
    public bool Holds(FileIdentity identity)
    {
        for (WalkAncestry? at = this; at is not null; at = at.Parent)
        {
            if (at.Identity == identity)
                return true;
        }

        return false;
    }
}
