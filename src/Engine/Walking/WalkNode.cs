using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>A directory still to be read, with what is known about it from above.</summary>
/// <param name="path">Relative to the workspace root.</param>
/// <param name="depth">0 for the directory the walk starts in.</param>
/// <param name="rules">What can still match and be excluded here.</param>
/// <param name="scope">The ignore files of the directories above.</param>
/// <param name="ancestry">The directory and those above it, kept only when links are followed.</param>
internal sealed class WalkNode(TreePath path, int depth, WalkRules rules, IgnoreScope? scope, WalkAncestry? ancestry)
{
    /// <summary>Relative to the workspace root.</summary>
    public TreePath Path => path;

    /// <summary>0 for the directory the walk starts in.</summary>
    public int Depth => depth;

    /// <summary>Gets what can still match and be excluded here.</summary>
    public WalkRules Rules => rules;

    /// <summary>The ignore files of the directories above.</summary>
    public IgnoreScope? Scope => scope;

    /// <summary>The directory and those above it, kept only when links are followed.</summary>
    public WalkAncestry? Ancestry => ancestry;

    /// <summary>Gets or sets what an ordered walk found here, once it has been read.</summary>
    public DirectoryResult? Result { get; set; }
}

/// <summary>A directory that a walk is in, and those it came through; by this a circle of links is noticed.</summary>
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
