using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Declarations;

/// <summary>The tree that declarations are about. It finds as the library's face does, which uses the declarations and so cannot be used by them.</summary>
internal sealed class DeclaredTree
{
    private readonly string _root;
    private readonly Func<IDirectoryReader> _openReader;
    private readonly IEntrySource _source;

    /// <summary>Takes a tree; nothing is read.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    public DeclaredTree(string root)
    {
        _root = root;
        _openReader = () => DirectoryReaders.Open(root);
        _source = new FileSystemWalk(_openReader);
    }

    /// <summary>Finds entries.</summary>
    public FindResult Find(FileQuery query, CancellationToken cancellationToken = default) => new(_root, _openReader, query, _source, cancellationToken);

    /// <summary>Returns how many entries each rule of a query leaves out.</summary>
    public FindExplanation Explain(FileQuery query) => FindExplanation.Of(_openReader, query, _source, CancellationToken.None);
}
