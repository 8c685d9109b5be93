using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents a name of a tree of results: a result, or a directory that holds some.</summary>
/// <param name="name">The bytes of the name.</param>
internal sealed class TreeNode(byte[] name)
{
    private readonly Dictionary<byte[], TreeNode> _children = new(PathBytesComparer.Comparer);

    /// <summary>Gets the bytes of the name.</summary>
    public byte[] Name { get; } = name;

    /// <summary>Gets or sets the result; null for a directory that only holds results.</summary>
    public FileEntry? Entry { get; set; }

    /// <summary>Gets what is below, in the order of the bytes.</summary>
    public TreeNode[] Children() => [.. _children.Values.OrderBy(static child => child.Name, PathBytesComparer.Comparer)];

    /// <summary>Returns what lies at a path below, made where it is not there yet.</summary>
    public TreeNode At(ReadOnlySpan<byte> path)
    {
        TreeNode node = this;
        foreach (Range range in path.Split((byte)'/'))
        {
            byte[] name = path[range].ToArray();
            if (!node._children.TryGetValue(name, out TreeNode? child))
                node._children.Add(name, child = new TreeNode(name));
            node = child;
        }

        return node;
    }
}
