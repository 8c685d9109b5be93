using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Reads one directory after the other and decides about each entry. Used by one thread; its buffers are reused.</summary>
internal sealed class DirectoryVisit(WalkContext context)
{
    /// <summary>The maximum depth of a walk.</summary>
    public const int DeepestLevel = 4096;

    /// <summary>The maximum length of a visited directory's path, relative to the root, in bytes: the limit of Windows.</summary>
    public const int LongestPath = 32 * 1024;

    private const int LongestShown = 256;

    private readonly WalkPlan _plan = context.Plan;
    private readonly IDirectoryReader _reader = context.Reader;
    private readonly Visibility _visibility = context.Plan.Visibility;
    private readonly DirectoryListing _listing = new();
    private readonly EntryNames _names = new(context.Plan);
    private byte[] _path = new byte[1024];

    /// <summary>Gets the subdirectories that the last visit found to visit, in the order of the listing.</summary>
    public List<WalkNode> Children { get; } = [];

    /// <summary>Reads a directory.</summary>
    /// <param name="node">The directory.</param>
    /// <param name="found">Receives the matching entries.</param>
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
            // Most entries are files, which have no link to follow and nothing below.
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
        // Ignore rules are evaluated last: the patterns alone decide most names. Ignore rules treat a link as a link.
        ReadOnlySpan<byte> prefix = _path.AsSpan(0, node.Path.PrefixLength);
        if (scope is not null && Visibility.IsIgnored(scope, FullPath(prefix.Length, name), listed))
            return;
        if (isFound && !(_plan.LinksToFilesOnly && type == FileEntryType.Link && !_reader.LeadsToFile(node.Path.Append(name))))
            found.Add(prefix, name, type);
        if (isEntered)
            AddChild(node, node.Path.Append(name), below, scope, identity);
    }

    // The type of an entry when links are followed; a link without a target stays a link.
    private FileEntryType Follow(TreePath link, out FileIdentity? identity)
    {
        identity = context.TryIdentify(link);
        return identity?.Type ?? FileEntryType.Link;
    }

    private void AddChild(WalkNode node, TreePath child, WalkRules rules, IgnoreScope? scope, FileIdentity? identity)
    {
        // Each directory's path is held whole: without a limit, their sum grows with the square of the depth.
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

    // The beginning is enough for a message; the whole path would fill the screen.
    private static string Shortened(TreePath path) =>
        path.Bytes.Length <= LongestShown ? path.Text : new TreePath(path.Bytes.AsSpan(0, LongestShown).ToArray()).Text + "…";

    // The prefix is the same for all entries of a directory, so only the name after it is written.
    private ReadOnlySpan<byte> FullPath(int prefix, ReadOnlySpan<byte> name)
    {
        if (_path.Length < prefix + name.Length)
            Array.Resize(ref _path, (prefix + name.Length) * 2);
        name.CopyTo(_path.AsSpan(prefix));
        return _path.AsSpan(0, prefix + name.Length);
    }
}
