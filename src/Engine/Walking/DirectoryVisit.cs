using System.Text;
using WorkspaceSdk.Globbing;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Reads one directory after the other and decides about each entry. Used by one thread; its buffers are reused.</summary>
internal sealed class DirectoryVisit(WalkPlan plan, IDirectoryReader reader, WalkReport report)
{
    private readonly DirectoryListing listing = new();
    private readonly byte[][] ignoreFileNames = plan.IgnoreFileNames.Select(Encoding.UTF8.GetBytes).ToArray();
    private byte[] path = new byte[1024];
    private char[] name = new char[256];

    /// <summary>The entries the last visit let through.</summary>
    public List<WalkEntry> Found { get; } = [];

    /// <summary>The directories the last visit wants read.</summary>
    public List<WalkNode> Children { get; } = [];

    /// <summary>Reads a directory.</summary>
    public void Visit(WalkNode node)
    {
        Found.Clear();
        Children.Clear();
        if (!reader.TryRead(node.Path, followLink: node.Depth == 0 || plan.FollowLinks, listing, report))
            return;
        report.Statistics.CountDirectory(listing.Count);
        if (!plan.EnterNestedRepositories && node.Path.Bytes.Length > 0 && HoldsGit())
            return;
        IgnoreScope? scope = node.Scope;
        // Later names are stronger, so they are pushed later.
        for (int i = 0; i < ignoreFileNames.Length; i++)
            scope = WalkStart.ReadIgnoreFile(plan.IgnoreFileNames[i], ignoreFileNames[i], node.Path, listing, scope, reader, report);
        WritePrefix(node.Path);
        for (int i = 0; i < listing.Count; i++)
        {
            if (!IsGit(listing.Name(i)))
                VisitEntry(node, scope, i);
        }
    }

    private void VisitEntry(WalkNode node, IgnoreScope? scope, int index)
    {
        ReadOnlySpan<byte> bytes = listing.Name(index);
        if (name.Length < bytes.Length)
            name = new char[bytes.Length];
        ReadOnlySpan<char> text = name.AsSpan(0, Encoding.UTF8.GetChars(bytes, name));
        FileEntryTypes listed = listing.Type(index);
        FileIdentity? identity = null;
        FileEntryTypes type = listed == FileEntryTypes.Link && plan.FollowLinks ? Follow(node, text, bytes, out identity) : listed;
        int depth = node.Depth + 1;

        bool found = (plan.Types & type) != 0 && depth >= plan.MinDepth && HasEnding(text)
            && node.Patterns.IsMatch(text) && !IsExcluded(node, text);
        WalkNode? child = type == FileEntryTypes.Directory && depth < plan.MaxDepth ? Enter(node, text, depth) : null;
        // Ignore rules are asked last: most names are decided by the patterns alone. To them a link stays a link.
        if ((!found && child is null) || (scope is not null && IgnoreScope.IsIgnored(scope, FullPath(node.Path.PrefixLength, bytes), listed == FileEntryTypes.Directory)))
            return;

        string entry = RelativePath.Combine(node.Path.Text, text.ToString());
        if (found)
            AddFound(node, entry, bytes, type);
        if (child is not null)
            AddChild(node, child, new WalkPath(entry, FullPath(node.Path.PrefixLength, bytes).ToArray()), scope, identity);
    }

    private FileEntryTypes Follow(WalkNode node, ReadOnlySpan<char> text, ReadOnlySpan<byte> bytes, out FileIdentity? identity)
    {
        var path = new WalkPath(RelativePath.Combine(node.Path.Text, text.ToString()), FullPath(node.Path.PrefixLength, bytes).ToArray());
        identity = null;
        try
        {
            identity = reader.TryIdentify(path);
        }
        catch (IOException error)
        {
            report.Error(path.Text, error.Message, error);
        }

        return identity?.Type ?? FileEntryTypes.Link;
    }

    private void AddFound(WalkNode node, string entry, ReadOnlySpan<byte> bytes, FileEntryTypes type)
    {
        if (type == FileEntryTypes.Link && plan.LinksToFilesOnly && !reader.LeadsToFile(new WalkPath(entry, FullPath(node.Path.PrefixLength, bytes).ToArray())))
            return;
        Found.Add(new WalkEntry(entry, type, IsUtf8(entry, node.Path, bytes) ? null : FullPath(node.Path.PrefixLength, bytes).ToArray()));
    }

    private void AddChild(WalkNode node, WalkNode child, WalkPath path, IgnoreScope? scope, FileIdentity? identity)
    {
        WalkAncestry? ancestry = node.Ancestry;
        if (ancestry is not null)
        {
            bool isLink = identity is not null;
            if ((identity ?? reader.TryIdentify(path)) is not { } known)
                return;
            if (plan.SameFileSystem && known.Device != ancestry.Identity.Device)
                return;
            if (isLink && ancestry.Holds(known))
            {
                report.Error(path.Text, "The link leads back to a directory that it lies in; it is not followed.", null);
                return;
            }

            ancestry = new WalkAncestry(ancestry, known);
        }

        Children.Add(child with { Path = path, Scope = scope, Ancestry = ancestry, Result = new DirectoryResult() });
    }

    // Decoding puts U+FFFD where bytes are wrong, and that character can also be in a name rightly.
    private bool IsUtf8(string entry, WalkPath directory, ReadOnlySpan<byte> bytes) =>
        !entry.Contains('\uFFFD') || Encoding.UTF8.GetBytes(entry).AsSpan().SequenceEqual(FullPath(directory.PrefixLength, bytes));

    private static WalkNode? Enter(WalkNode node, ReadOnlySpan<char> name, int depth)
    {
        GlobState patterns = node.Patterns.Enter(name);
        GlobState? excludes = EnterExcludes(node.Excludes, name);
        GlobState? rootExcludes = EnterExcludes(node.RootExcludes, name);
        if (patterns.IsDead || excludes is { MatchesEverythingBelow: true } || rootExcludes is { MatchesEverythingBelow: true })
            return null;
        return node with { Depth = depth, Patterns = patterns, Excludes = excludes, RootExcludes = rootExcludes };
    }

    private static GlobState? EnterExcludes(GlobState? state, ReadOnlySpan<char> name) =>
        state?.Enter(name) is { IsDead: false } next ? next : null;

    private static bool IsExcluded(WalkNode node, ReadOnlySpan<char> name) =>
        (node.Excludes is not null && node.Excludes.IsMatch(name)) || (node.RootExcludes is not null && node.RootExcludes.IsMatch(name));

    private bool HasEnding(ReadOnlySpan<char> text)
    {
        if (plan.Endings is null)
            return true;
        foreach (string ending in plan.Endings)
        {
            if (text.EndsWith(ending.AsSpan(), plan.EndingComparison))
                return true;
        }

        return false;
    }

    private bool HoldsGit()
    {
        for (int i = 0; i < listing.Count; i++)
        {
            if (IsGit(listing.Name(i)))
                return true;
        }

        return false;
    }

    private static bool IsGit(ReadOnlySpan<byte> name) => name.SequenceEqual(".git"u8);

    private void WritePrefix(WalkPath directory)
    {
        if (directory.PrefixLength == 0)
            return;
        if (path.Length < directory.PrefixLength)
            path = new byte[directory.PrefixLength * 2];
        directory.Bytes.CopyTo(path, 0);
        path[directory.Bytes.Length] = (byte)'/';
    }

    private ReadOnlySpan<byte> FullPath(int prefix, ReadOnlySpan<byte> bytes)
    {
        if (path.Length < prefix + bytes.Length)
            Array.Resize(ref path, (prefix + bytes.Length) * 2);
        bytes.CopyTo(path.AsSpan(prefix));
        return path.AsSpan(0, prefix + bytes.Length);
    }
}
