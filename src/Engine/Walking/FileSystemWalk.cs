namespace WorkspaceSdk.Walking;

/// <summary>Walks the file system below a root, one directory at a time.</summary>
internal sealed class FileSystemWalk(IDirectoryReader reader) : IEntrySource
{
    /// <inheritdoc/>
    public IEnumerable<WalkEntry> Walk(WalkPlan plan, WalkReport report, CancellationToken cancellation)
    {
        if (WalkStart.Find(plan, reader, report) is not { } start)
            yield break;
        var visit = new DirectoryVisit(plan, reader, report);
        var open = new Stack<WalkNode>();
        open.Push(start);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            visit.Visit(open.Pop());
            for (int i = visit.Children.Count - 1; i >= 0; i--)
                open.Push(visit.Children[i]);
            foreach (WalkEntry entry in visit.Found)
                yield return entry;
        }
    }
}
