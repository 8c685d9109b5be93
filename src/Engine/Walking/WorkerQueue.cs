namespace WorkspaceSdk.Walking;

/// <summary>
/// The directories that one thread of a walk has to itself, so that threads meet only when one of them runs out. Used by that thread.
/// </summary>
internal sealed class WorkerQueue
{
    private readonly List<WalkNode> _nodes = [];

    /// <summary>Gets the number of directories.</summary>
    public int Count => _nodes.Count;

    /// <summary>Gets or sets whether the thread may still bring directories: it has some, or is reading one.</summary>
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

    /// <summary>Adds directories, the first to be taken first.</summary>
    public void Add(List<WalkNode> children)
    {
        for (int i = children.Count - 1; i >= 0; i--)
            _nodes.Add(children[i]);
    }

    /// <summary>Fetches some of the directories nobody has.</summary>
    public void TakeFrom(Stack<WalkNode> open, int count)
    {
        for (int i = 0; i < count; i++)
            _nodes.Add(open.Pop());
        _nodes.Reverse();
    }

    /// <summary>
    /// Leaves directories to whoever wants them: those that would have come last, which lie highest and so have most below them.
    /// </summary>
    public void GiveTo(Stack<WalkNode> open, int count)
    {
        for (int i = 0; i < count; i++)
            open.Push(_nodes[i]);
        _nodes.RemoveRange(0, count);
    }
}
