using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows found entries as a tree, with the directories that hold them. A line can be drawn only when all are known.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="path">How paths are shown.</param>
/// <param name="format">The colours.</param>
/// <param name="paint">Chooses the colours of entries.</param>
/// <param name="isAscii">Whether lines are drawn with ASCII alone.</param>
internal sealed class TreeOutput(ResultStream output, EntryPath path, ResultFormat format, EntryPaint paint, bool isAscii)
    : IResultOutput<FileEntry>
{
    private readonly TreeNode _top = new([]);

    /// <inheritdoc/>
    public void Write(FileEntry result) => _top.At(path.BytesBelowTop(result.Path, result.RawPath)).Entry = result;

    /// <inheritdoc/>
    public void Complete()
    {
        // Calls would go as deep as the tree does.
        var open = new Stack<(TreeNode Node, int Depth, bool IsLast)>();
        Push(_top, 0);
        if (open.Count == 0)
            return;
        output.WriteColor(paint.Directory);
        output.WriteName(path.Top);
        End(paint.Directory);
        var areLast = new List<bool>();
        while (open.TryPop(out (TreeNode Node, int Depth, bool IsLast) next))
        {
            areLast.RemoveRange(next.Depth, areLast.Count - next.Depth);
            DrawLines(areLast, next.IsLast);
            areLast.Add(next.IsLast);
            Show(next.Node);
            Push(next.Node, next.Depth + 1);
        }

        void Push(TreeNode node, int depth)
        {
            TreeNode[] children = node.Children();
            for (int i = children.Length - 1; i >= 0; i--)
                open.Push((children[i], depth, i == children.Length - 1));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => paint.Dispose();

    private void DrawLines(List<bool> above, bool isLast)
    {
        foreach (bool isAboveLast in above)
        {
            if (isAboveLast)
                output.WriteMark("    ");
            else if (isAscii)
                output.WriteMark("|   ");
            else
                output.WriteMark("│   ");
        }

        switch (isAscii, isLast)
        {
            case (true, true):
                output.WriteMark("`-- ");
                break;
            case (true, false):
                output.WriteMark("|-- ");
                break;
            case (false, true):
                output.WriteMark("└── ");
                break;
            default:
                output.WriteMark("├── ");
                break;
        }
    }

    private void Show(TreeNode node)
    {
        string color = node.Entry is { } entry ? paint.Of(entry) : paint.Directory;
        if (node.Entry is { } linked)
            path.BeginLink(linked.Path, linked.RawPath, output);
        output.WriteColor(color);
        output.WriteName(node.Name);
        if (node.Entry is not null)
            path.EndLink(output);
        End(color);
    }

    private void End(string color)
    {
        if (color.Length > 0)
            output.WriteColor(format.Colors.Off);
        output.End((byte)'\n');
    }
}
