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
        if (!reader.TryRead(node.Path, listing, report))
            return;
        report.Statistics.CountDirectory(listing.Count);
        if (!plan.EnterNestedRepositories && node.Path.Length > 0 && HoldsGit())
            return;
        IgnoreScope? scope = ReadIgnoreFiles(node);
        int prefix = WritePrefix(node.Path);
        for (int i = 0; i < listing.Count; i++)
        {
            if (!IsGit(listing.Name(i)))
                VisitEntry(node, scope, prefix, i);
        }
    }

    private void VisitEntry(WalkNode node, IgnoreScope? scope, int prefix, int index)
    {
        ReadOnlySpan<byte> bytes = listing.Name(index);
        if (name.Length < bytes.Length)
            name = new char[bytes.Length];
        ReadOnlySpan<char> text = name.AsSpan(0, Encoding.UTF8.GetChars(bytes, name));
        FileEntryTypes type = listing.Type(index);
        int depth = node.Depth + 1;

        bool found = (plan.Types & type) != 0 && depth >= plan.MinDepth && HasEnding(text)
            && node.Patterns.IsMatch(text) && !IsExcluded(node, text);
        WalkNode? child = type == FileEntryTypes.Directory && depth < plan.MaxDepth ? Enter(node, text, depth) : null;
        // Ignore rules are asked last: most names are decided by the patterns alone.
        if ((!found && child is null) || (scope is not null && IgnoreScope.IsIgnored(scope, FullPath(prefix, bytes), type == FileEntryTypes.Directory)))
            return;
        string entry = RelativePath.Combine(node.Path, text.ToString());
        if (found)
            Found.Add(new WalkEntry(entry, type));
        if (child is not null)
            Children.Add(child with { Path = entry, Scope = scope });
    }

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

    // Later names are stronger, so they are pushed later.
    private IgnoreScope? ReadIgnoreFiles(WalkNode node)
    {
        IgnoreScope? scope = node.Scope;
        for (int i = 0; i < ignoreFileNames.Length; i++)
        {
            if (listing.IndexOfFile(ignoreFileNames[i]) < 0)
                continue;
            if (reader.TryReadFile(RelativePath.Combine(node.Path, plan.IgnoreFileNames[i]), report) is not { } content)
                continue;
            report.Statistics.CountIgnoreFile();
            scope = IgnoreScope.Push(scope, IgnoreRules.Parse(content, node.Path), PrefixLength(node.Path));
        }

        return scope;
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

    private static int PrefixLength(string directory) => directory.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(directory) + 1;

    private int WritePrefix(string directory)
    {
        int length = PrefixLength(directory);
        if (length == 0)
            return 0;
        if (path.Length < length)
            path = new byte[length * 2];
        Encoding.UTF8.GetBytes(directory.AsSpan(), path);
        path[length - 1] = (byte)'/';
        return length;
    }

    private ReadOnlySpan<byte> FullPath(int prefix, ReadOnlySpan<byte> bytes)
    {
        if (path.Length < prefix + bytes.Length)
            Array.Resize(ref path, (prefix + bytes.Length) * 2);
        bytes.CopyTo(path.AsSpan(prefix));
        return path.AsSpan(0, prefix + bytes.Length);
    }
}
