using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Globbing;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Brings the rules that come from above down to the directory a walk starts in.</summary>
internal static class WalkStart
{
    /// <summary>The first directory to read.</summary>
    /// <returns>Null when the rules above already leave everything out.</returns>
    public static WalkNode? Find(WalkPlan plan, IDirectoryReader reader, ReadReport report)
    {
        GlobState? rootExcludes = plan.RootExcludes?.Start;
        IgnoreScope? scope = ReadOuterIgnoreFiles(plan, reader, report);
        TreePath directory = TreePath.Root;
        ReadOnlySpan<char> rest = plan.Directory.AsSpan();
        while (RelativePath.TakeName(ref rest, out ReadOnlySpan<char> name))
        {
            // The walk reads the ignore files of the directory it starts in; here only those above it are read.
            scope = ReadIgnoreFiles(plan, directory, scope, reader, report);
            directory = directory.Append(Encoding.UTF8.GetBytes(name.ToString()));
            if (IgnoreScope.IsIgnored(scope, directory.Bytes, isDirectory: true))
                return null;
            rootExcludes = rootExcludes?.Enter(name);
        }

        if (plan.MaxDepth < 1 || rootExcludes is { MatchesEverythingBelow: true } || plan.Excludes is { Start.MatchesEverythingBelow: true })
            return null;
        WalkAncestry? ancestry = null;
        if ((plan.FollowLinks || plan.SameFileSystem) && (ancestry = Ancestry(plan, directory, reader, report)) is null)
            return null;
        var rules = new WalkRules(plan.Patterns.Start, plan.Excludes?.Start, rootExcludes);
        return Descend(plan, new WalkNode(directory, depth: 0, rules, scope, ancestry), reader, report);
    }

    // From where the patterns begin down to the part that is walked; null when a walk would not come so far. The walk itself says so.
    private static WalkNode? Descend(WalkPlan plan, WalkNode node, IDirectoryReader reader, ReadReport report)
    {
        if (plan.Part.Length == 0)
            return node;
        TreePath part = plan.Part.Split('/').Aggregate(node.Path, static (path, name) => path.Append(Encoding.UTF8.GetBytes(name)));
        using var view = new OnePathReader(reader, part, plan.IgnoreFileNameBytes);
        var visit = new DirectoryVisit(plan, view, report);
        var found = new EntryBatch();
        while (node.Path.Bytes.Length < part.Bytes.Length)
        {
            found.Clear();
            visit.Visit(node, found);
            if (visit.Children.Count == 0)
            {
                if (view.Error is { } error)
                    report.Error(error);
                return null;
            }

            node = visit.Children[0];
        }

        return node;
    }

    /// <summary>The ignore files that belong to no directory.</summary>
    public static IgnoreScope? ReadOuterIgnoreFiles(WalkPlan plan, IDirectoryReader reader, ReadReport report)
    {
        IgnoreScope? scope = null;
        foreach (string file in plan.OuterIgnoreFiles)
            scope = ReadOuterIgnoreFile(file, scope, reader, report);
        return scope;
    }

    /// <summary>Adds one ignore file that belongs to no directory.</summary>
    public static IgnoreScope? ReadOuterIgnoreFile(string file, IgnoreScope? scope, IDirectoryReader reader, ReadReport report) =>
        ReadRules(TreePath.From(file), followLink: true, reader, report) is { } rules ? IgnoreScope.Push(scope, rules, baseLength: 0) : scope;

    /// <summary>Adds the ignore files of one directory; a directory that is not there has none.</summary>
    public static IgnoreScope? ReadIgnoreFiles(WalkPlan plan, TreePath directory, IgnoreScope? scope, IDirectoryReader reader, ReadReport report)
    {
        if (plan.IgnoreFileNames.Count == 0)
            return scope;
        var listing = new DirectoryListing();
        if (!reader.TryRead(directory, followLink: true, listing, report))
            return scope;
        listing.CountIn(report.Statistics);
        foreach (byte[] name in plan.IgnoreFileNameBytes)
            scope = ReadIgnoreFile(name, directory, listing, scope, reader, report);
        return scope;
    }

    /// <summary>Adds one ignore file, if a directory's listing holds it.</summary>
    public static IgnoreScope? ReadIgnoreFile(byte[] name, TreePath directory, DirectoryListing listing, IgnoreScope? scope, IDirectoryReader reader, ReadReport report)
    {
        if (listing.TypeOf(name) != FileEntryType.File || ReadRules(directory.Append(name), followLink: false, reader, report) is not { } rules)
            return scope;
        return IgnoreScope.Push(scope, rules, directory.PrefixLength);
    }

    /// <summary>The content of a file of rules; null when it cannot be read, which is reported.</summary>
    public static byte[]? ReadFile(TreePath path, bool followLink, IDirectoryReader reader, ReadReport report) =>
        Read(path, followLink, reader, report, static file => file.ReadToEnd());

    /// <summary>What an entry is, links followed; null when a link leads nowhere, or when that cannot be found out, which is reported.</summary>
    public static FileIdentity? TryIdentify(TreePath path, IDirectoryReader reader, ReadReport report)
    {
        try
        {
            return reader.TryIdentify(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(path.Text, error.Message, error);
            return null;
        }
    }

    private static IgnoreRules? ReadRules(TreePath path, bool followLink, IDirectoryReader reader, ReadReport report) =>
        Read(path, followLink, reader, report, static file => file.Parse(IgnoreRules.Own));

    private static T? Read<T>(TreePath path, bool followLink, IDirectoryReader reader, ReadReport report, Func<FileContent, T> read)
        where T : class
    {
        using FileContent? file = reader.TryOpen(path, followLink, report);
        if (file is null)
            return null;
        if (!file.IsRecalled)
            report.Statistics.CountIgnoreFile();
        try
        {
            return read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(path.Text, error.Message, error);
            return null;
        }
    }

    // Null when the start cannot be identified, which is reported: without that nobody could tell where links run in a circle.
    private static WalkAncestry? Ancestry(WalkPlan plan, TreePath directory, IDirectoryReader reader, ReadReport report)
    {
        long errors = report.Statistics.Errors;
        if (TryIdentify(directory, reader, report) is { } identity)
        {
            return plan.SameFileSystem && identity.RealPath is not null
                ? throw new PlatformNotSupportedException("File systems cannot be told apart on this platform. Leave FileQuery.SameFileSystem out.")
                : new WalkAncestry(null, identity);
        }

        if (report.Statistics.Errors == errors)
            report.Error(directory.Text, "The directory does not exist.", null);
        return null;
    }
}
