using System.Text;
using WorkspaceSdk.Globbing;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Brings the rules that come from above down to the directory a walk starts in.</summary>
internal static class WalkStart
{
    /// <summary>The first directory to read.</summary>
    /// <returns>Null when the rules above already leave everything out.</returns>
    public static WalkNode? Find(WalkPlan plan, IDirectoryReader reader, WalkReport report)
    {
        GlobState? rootExcludes = plan.RootExcludes?.Start;
        IgnoreScope? scope = null;
        string directory = "";
        ReadOnlySpan<char> rest = plan.Directory.AsSpan();
        while (RelativePath.TakeName(ref rest, out ReadOnlySpan<char> name))
        {
            // The walk reads the ignore files of the directory it starts in; here only those above it are read.
            scope = ReadIgnoreFiles(plan, directory, scope, reader, report);
            directory = RelativePath.Combine(directory, name.ToString());
            if (IgnoreScope.IsIgnored(scope, Encoding.UTF8.GetBytes(directory), isDirectory: true))
                return null;
            rootExcludes = rootExcludes?.Enter(name);
        }

        if (plan.MaxDepth < 1 || rootExcludes is { MatchesEverythingBelow: true } || plan.Excludes is { Start.MatchesEverythingBelow: true })
            return null;
        return new WalkNode(directory, Depth: 0, plan.Patterns.Start, plan.Excludes?.Start, rootExcludes, scope);
    }

    /// <summary>Adds the ignore files of one directory; a directory that is not there has none.</summary>
    public static IgnoreScope? ReadIgnoreFiles(WalkPlan plan, string directory, IgnoreScope? scope, IDirectoryReader reader, WalkReport report)
    {
        if (plan.IgnoreFileNames.Count == 0)
            return scope;
        var listing = new DirectoryListing();
        if (!reader.TryRead(directory, listing, report))
            return scope;
        report.Statistics.CountDirectory(listing.Count);
        foreach (string name in plan.IgnoreFileNames)
        {
            if (listing.IndexOfFile(Encoding.UTF8.GetBytes(name)) < 0 || reader.TryReadFile(RelativePath.Combine(directory, name), report) is not { } content)
                continue;
            report.Statistics.CountIgnoreFile();
            int length = directory.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(directory) + 1;
            scope = IgnoreScope.Push(scope, IgnoreRules.Parse(content, directory), length);
        }

        return scope;
    }
}
