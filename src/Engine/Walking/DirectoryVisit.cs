using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Reads one directory after the other and decides about each entry. Used by one thread; its buffers are reused.</summary>
internal sealed class DirectoryVisit(WalkPlan plan, IDirectoryReader reader, ReadReport report)
{
    /// <summary>How many levels a walk goes down.</summary>
    public const int DeepestLevel = 4096;

    /// <summary>The longest path of a directory that is entered, relative to the root, in bytes: as long as Windows can have one.</summary>
    public const int LongestPath = 32 * 1024;

    private const int LongestShown = 256;

    private readonly DirectoryListing _listing = new();
    private readonly EntryNames _names = new(plan);
    private byte[] _path = new byte[1024];

    /// <summary>The directories the last visit wants read, in the order in which they are listed.</summary>
    public List<WalkNode> Children { get; } = [];

    /// <summary>Reads a directory.</summary>
    /// <param name="node">The directory.</param>
    /// <param name="found">Where the entries that are let through are added.</param>
    public void Visit(WalkNode node, EntryBatch found)
    {
        Children.Clear();
        if (!reader.TryRead(node.Path, followLink: node.Depth == 0 || plan.FollowLinks, _listing, report))
            return;
        _listing.CountIn(report.Statistics);
        if (!plan.EnterNestedRepositories && node.Path.Bytes.Length > 0 && _listing.Holds(".git"u8))
            return;
        IgnoreScope? scope = node.Scope;
        // Later names are stronger, so they are pushed later.
        foreach (byte[] name in plan.IgnoreFileNameBytes)
            scope = WalkStart.ReadIgnoreFile(name, node.Path, _listing, scope, reader, report);
        VisitEntries(node, scope, found);
    }

    private void VisitEntries(WalkNode node, IgnoreScope? scope, EntryBatch found)
    {
        WalkRules rules = node.Rules;
        FileEntryTypes wanted = node.Depth + 1 >= plan.MinDepth ? plan.Types : FileEntryTypes.None;
        ReadOnlySpan<byte> prefix = WritePrefix(node.Path);
        int at = 0;
        while (_listing.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryType type))
        {
            if (name.Length == 4 && name.SequenceEqual(".git"u8))
                continue;
            // Most are files, which are what they seem and lead to nothing.
            if (type != FileEntryType.File)
                VisitOther(node, scope, name, type, found);
            else if ((wanted & (FileEntryTypes)type) != 0 && _names.HasEnding(name) && rules.IsMatch(name) && !(scope is not null && IgnoreScope.IsIgnored(scope, FullPath(prefix.Length, name), isDirectory: false)))
                found.Add(prefix, name, type);
        }
    }

    private void VisitOther(WalkNode node, IgnoreScope? scope, ReadOnlySpan<byte> name, FileEntryType listed, EntryBatch found)
    {
        FileIdentity? identity = null;
        FileEntryType type = listed == FileEntryType.Link && plan.FollowLinks ? Follow(node.Path.Append(name), out identity) : listed;
        int depth = node.Depth + 1;
        bool isFound = (plan.Types & (FileEntryTypes)type) != 0 && depth >= plan.MinDepth && _names.HasEnding(name) && node.Rules.IsMatch(name);
        WalkRules below = default;
        bool isEntered = type == FileEntryType.Directory && depth < plan.MaxDepth && node.Rules.TryEnter(name, _names, out below);
        if (!isFound && !isEntered)
            return;
        // Ignore rules are asked last: most names are decided by the patterns alone. To them a link stays a link.
        ReadOnlySpan<byte> prefix = _path.AsSpan(0, node.Path.PrefixLength);
        if (scope is not null && IgnoreScope.IsIgnored(scope, FullPath(prefix.Length, name), listed == FileEntryType.Directory))
            return;
        if (isFound && !(plan.LinksToFilesOnly && type == FileEntryType.Link && !reader.LeadsToFile(node.Path.Append(name))))
            found.Add(prefix, name, type);
        if (isEntered)
            AddChild(node, node.Path.Append(name), below, scope, identity);
    }

    // What an entry is when links are followed; a link that leads nowhere stays a link.
    private FileEntryType Follow(TreePath link, out FileIdentity? identity)
    {
        identity = WalkStart.TryIdentify(link, reader, report);
        return identity?.Type ?? FileEntryType.Link;
    }

    private void AddChild(WalkNode node, TreePath child, WalkRules rules, IgnoreScope? scope, FileIdentity? identity)
    {
        // Each directory's path is held whole: without an end the sum of them grows with the square of the depth.
        if (node.Depth >= DeepestLevel || child.Bytes.Length > LongestPath)
        {
            report.Error(Shortened(child), $"The directory lies more than {DeepestLevel} levels deep, or its path is longer than {LongestPath >> 10} KiB, so it is not entered. Start further down with another root. (WSDK1021)", null);
            return;
        }

        WalkAncestry? ancestry = node.Ancestry;
        if (ancestry is not null)
        {
            bool isLink = identity is not null;
            if ((identity ?? WalkStart.TryIdentify(child, reader, report)) is not { } known)
                return;
            if (plan.SameFileSystem && known.Device != ancestry.Identity.Device)
                return;
            if (isLink && ancestry.Holds(known))
            {
                report.Error(child.Text, "The link leads back to a directory that it lies in; it is not followed.", null);
                return;
            }

            ancestry = new WalkAncestry(ancestry, known);
        }

        Children.Add(new WalkNode(child, node.Depth + 1, rules, scope, ancestry));
    }

    private ReadOnlySpan<byte> WritePrefix(TreePath directory)
    {
        if (_path.Length < directory.PrefixLength)
            _path = new byte[directory.PrefixLength * 2];
        directory.WritePrefix(_path);
        return _path.AsSpan(0, directory.PrefixLength);
    }

    // The end tells nothing that its beginning does not, and would fill the screen.
    private static string Shortened(TreePath path) => path.Bytes.Length <= LongestShown ? path.Text : new TreePath(path.Bytes.AsSpan(0, LongestShown).ToArray()).Text + "…";

    // Behind the prefix, which is the same for all entries of a directory, only the name is written.
    private ReadOnlySpan<byte> FullPath(int prefix, ReadOnlySpan<byte> name)
    {
        if (_path.Length < prefix + name.Length)
            Array.Resize(ref _path, (prefix + name.Length) * 2);
        name.CopyTo(_path.AsSpan(prefix));
        return _path.AsSpan(0, prefix + name.Length);
    }
}
