namespace WorkspaceSdk.Walking;

/// <summary>
/// The directories that belong to one thread of a walk, so that threads synchronize only when one runs out. Used by that thread.
/// </summary>
internal sealed class WorkerQueue
{
    private readonly List<WalkNode> _nodes = [];

    /// <summary>Gets the number of directories.</summary>
    public int Count => _nodes.Count;

    /// <summary>Gets or sets whether the thread may still add directories: it has some, or is reading one.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Takes a directory.</summary>
    /// <returns>Null when there is none.</returns>
    public WalkNode? Next()
    {
        if (_nodes.Count == 0)
            return null;
        WalkNode node = _nodes[_nodes.Count - 1];
        _nodes.RemoveAt(_nodes.Count - 1);
        return node;
    }

    /// <summary>Adds directories; the first is taken first.</summary>
    public void Add(List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            _nodes.Add(children[i]);
    }

    /// <summary>Takes some of the directories that no thread has.</summary>
    public void TakeFrom(Stack<WalkNode> open, int count)
    {
        for (int i = 0; i < count; i++)
            _nodes.Add(open.Pop());
        _nodes.Reverse();
    }

    /// <summary>
    /// Gives directories to other threads: the last in order, which have the least depth and so the most below them.
    /// </summary>
    public void GiveTo(Stack<WalkNode> open, int count)
    {
        for (int i = 0; i < count; i++)
            open.Push(_nodes[i]);
        _nodes.RemoveRange(0, count);
    }
}
