using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Walking;

/// <summary>Something that knows the entries of a workspace: the file system, or a recorded picture of it.</summary>
internal interface IEntrySource
{
    /// <summary>The entries that a plan lets through, in no promised order, read while they are asked for.</summary>
    /// <returns>Batches, none of them empty, each valid until the next is asked for.</returns>
    public IEnumerable<EntryBatch> Walk(WalkPlan plan, ReadReport report, CancellationToken cancellationToken);

    /// <summary>The same entries, ordinal by whole path as text. Everything is read before the first is returned.</summary>
    /// <returns>Batches, none of them empty, each valid until the next is asked for.</returns>
    public IEnumerable<EntryBatch> WalkInOrder(WalkPlan plan, ReadReport report, CancellationToken cancellationToken);
}
