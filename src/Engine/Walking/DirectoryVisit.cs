using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Reads one directory after the other and decides about each entry. Used by one thread; its buffers are reused.</summary>
internal sealed class DirectoryVisit(WalkContext context)
{
    /// <summary>The number of levels that a walk goes down.</summary>
    public const int DeepestLevel = 4096;

    /// <summary>The longest path of a directory that is entered, relative to the root, in bytes: as long as Windows can have one.</summary>
    public const int LongestPath = 32 * 1024;

    private const int LongestShown = 256;

    private readonly WalkPlan _plan = context.Plan;
    private readonly IDirectoryReader _reader = context.Reader;
    private readonly Visibility _visibility = context.Plan.Visibility;
    private readonly DirectoryListing _listing = new();
    private readonly EntryNames _names = new(context.Plan);
    private byte[] _path = new byte[1024];

    /// <summary>The directories the last visit wants read, in the order in which they are listed.</summary>
    public List<WalkNode> Children { get; } = [];

    /// <summary>Reads a directory.</summary>
    /// <param name="node">The directory.</param>
    /// <param name="found">Where the entries that are let through are added.</param>
    public void Visit(WalkNode node, EntryBatch found)
    {
        Children.Clear();
        if (!_reader.TryRead(node.Path, _visibility.MayBeLink(node.Depth), _listing, context.Report))
            return;
        _listing.CountIn(context.Report.Statistics);
        if (!_visibility.IsForeignRepository(node.Path, _listing))
            VisitEntries(node, context.AddIgnoreFiles(node.Path, _listing, node.Scope), found);
    }

    private void VisitEntries(WalkNode node, IgnoreScope? scope, EntryBatch found)
    {
        WalkRules rules = node.Rules;
        FileEntryTypes wanted = _visibility.TypesAt(node.Depth + 1);
        ReadOnlySpan<byte> prefix = WritePrefix(node.Path);
        int at = 0;
        while (_listing.TryNext(ref at, out ReadOnlySpan<byte> name, out FileEntryType type))
        {
            if (Visibility.IsGit(name))
                continue;
            // Most are files, which are what they seem and lead to nothing.
            if (type != FileEntryType.File)
                VisitOther(node, scope, name, type, found);
            else if ((wanted & (FileEntryTypes)type) != 0
                && _names.HasEnding(name)
                && rules.IsMatch(name)
                && !(scope is not null && Visibility.IsIgnored(scope, FullPath(prefix.Length, name), type)))
                found.Add(prefix, name, type);
        }
    }

    private void VisitOther(WalkNode node, IgnoreScope? scope, ReadOnlySpan<byte> name, FileEntryType listed, EntryBatch found)
    {
        FileIdentity? identity = null;
        FileEntryType type = listed == FileEntryType.Link && _plan.FollowLinks ? Follow(node.Path.Append(name), out identity) : listed;
        int depth = node.Depth + 1;
        bool isFound = (_visibility.TypesAt(depth) & (FileEntryTypes)type) != 0 && _names.HasEnding(name) && node.Rules.IsMatch(name);
        WalkRules below = default;
        bool isEntered = type == FileEntryType.Directory && _visibility.EntersAt(depth) && node.Rules.TryEnter(name, _names, out below);
        if (!isFound && !isEntered)
            return;
        // Ignore rules are asked last: most names are decided by the patterns alone. To them a link stays a link.
        ReadOnlySpan<byte> prefix = _path.AsSpan(0, node.Path.PrefixLength);
        if (scope is not null && Visibility.IsIgnored(scope, FullPath(prefix.Length, name), listed))
            return;
        if (isFound && !(_plan.LinksToFilesOnly && type == FileEntryType.Link && !_reader.LeadsToFile(node.Path.Append(name))))
            found.Add(prefix, name, type);
        if (isEntered)
            AddChild(node, node.Path.Append(name), below, scope, identity);
    }

    // What an entry is when links are followed; a link that leads nowhere stays a link.
    private FileEntryType Follow(TreePath link, out FileIdentity? identity)
    {
        identity = context.TryIdentify(link);
        return identity?.Type ?? FileEntryType.Link;
    }

    private void AddChild(WalkNode node, TreePath child, WalkRules rules, IgnoreScope? scope, FileIdentity? identity)
    {
        // Each directory's path is held whole: without an end the sum of them grows with the square of the depth.
        if (node.Depth >= DeepestLevel || child.Bytes.Length > LongestPath)
        {
            context.Report.Error(
                Shortened(child),
                $"The directory lies more than {DeepestLevel} levels deep, or its path is longer than {LongestPath >> 10} KiB, so it is "
                + "not entered. Start further down with another root. (WSDK1021)",
                null);
            return;
        }

        WalkAncestry? ancestry = node.Ancestry;
        if (ancestry is not null)
        {
            bool isLink = identity is not null;
            if ((identity ?? context.TryIdentify(child)) is not { } known)
                return;
            if (_plan.SameFileSystem && known.Device != ancestry.Identity.Device)
                return;
            if (isLink && ancestry.Holds(known))
            {
                context.Report.Error(child.Text, "The link leads back to a directory that it lies in; it is not followed.", null);
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
    private static string Shortened(TreePath path) =>
        path.Bytes.Length <= LongestShown ? path.Text : new TreePath(path.Bytes.AsSpan(0, LongestShown).ToArray()).Text + "…";

    // Behind the prefix, which is the same for all entries of a directory, only the name is written.
    private ReadOnlySpan<byte> FullPath(int prefix, ReadOnlySpan<byte> name)
    {
        if (_path.Length < prefix + name.Length)
            Array.Resize(ref _path, (prefix + name.Length) * 2);
        name.CopyTo(_path.AsSpan(prefix));
        return _path.AsSpan(0, prefix + name.Length);
    }
}
