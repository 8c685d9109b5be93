using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Walking;

/// <summary>A directory that a walk is in, and those it came through; by this a circle of links is noticed.</summary>
internal sealed record WalkAncestry(WalkAncestry? Parent, FileIdentity Identity)
{
    /// <summary>Whether a walk is in a directory already.</summary>
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
