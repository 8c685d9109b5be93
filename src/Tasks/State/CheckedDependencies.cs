using WorkspaceSdk.Dependencies;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tasks.State;

/// <summary>Represents the result of a check of recorded reads.</summary>
internal sealed class CheckedDependencies
{
    private CheckedDependencies(bool isUnchanged, int count, int stamps)
    {
        IsUnchanged = isUnchanged;
        Count = count;
        HasStamps = stamps > 0;
    }

    /// <summary>Gets whether everything is unchanged.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Gets the number of directories, ignore files and links that were checked.</summary>
    public int Count { get; }

    /// <summary>Gets whether a stamp proves anything, and not only the absence of files.</summary>
    public bool HasStamps { get; }

    /// <summary>Checks the records.</summary>
    /// <param name="root">The workspace root, the base of relative records.</param>
    /// <param name="reads">The records.</param>
    public static CheckedDependencies Check(string root, byte[] reads)
    {
        using IDirectoryReader reader = DirectoryReaders.Open(root);
        bool isUnchanged = DependencyCheck.IsUnchanged(reader, reads, out int count, out int stamps);
        return new CheckedDependencies(isUnchanged, count, stamps);
    }
}
