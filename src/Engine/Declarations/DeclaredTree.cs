using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The tree for the checks of declarations. <see cref="WorkspaceTree"/> depends on the declarations, so they cannot depend on it.
/// </summary>
/// <param name="root">The workspace root, absolute.</param>
internal sealed class DeclaredTree(string root)
{
    private readonly EntrySource _source = new(root, () => DirectoryReaders.Open(root));

    /// <summary>Finds entries.</summary>
    public FindResult Find(FileQuery query, CancellationToken cancellationToken = default) => new(_source, query, cancellationToken);

    /// <summary>Returns the number of entries that each rule of a query leaves out.</summary>
    public FindExplanation Explain(FileQuery query) => FindExplanation.Of(_source, query, CancellationToken.None);
}
