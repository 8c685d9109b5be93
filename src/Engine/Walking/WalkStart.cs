using System.Text;
using WorkspaceSdk.Globbing;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Finds the first directory of a walk, with the rules from the directories above.</summary>
internal static class WalkStart
{
    /// <summary>Finds the first directory to read.</summary>
    /// <param name="context">The query, the reader and the report.</param>
    /// <returns>Null when the rules above already leave everything out.</returns>
    public static WalkNode? Find(WalkContext context)
    {
        WalkPlan plan = context.Plan;
        GlobState? rootExcludes = plan.RootExcludes?.Start;
        TreePath directory = TreePath.Root;
        IgnoreScope? scope = null;
        if (plan.Directory.Length == 0)
            scope = context.ReadOuterIgnoreFiles();
        foreach (WalkStep step in plan.Directory.Length == 0 ? [] : context.Descend(plan.Directory))
        {
            (directory, scope) = (step.Entry, step.Scope);
            if (Visibility.IsIgnored(scope, directory.Bytes, FileEntryType.Directory))
                return null;
            rootExcludes = rootExcludes?.Enter(step.Name.AsSpan());
        }

        if (!plan.Visibility.EntersAt(0)
            || rootExcludes is { MatchesEverythingBelow: true }
            || plan.Excludes is { Start.MatchesEverythingBelow: true })
            return null;
        WalkAncestry? ancestry = null;
        if ((plan.FollowLinks || plan.SameFileSystem) && (ancestry = Ancestry(context, directory)) is null)
            return null;
        var rules = new WalkRules(plan.Patterns.Start, plan.Excludes?.Start, rootExcludes);
        return DescendToPart(context, new WalkNode(directory, depth: 0, rules, scope, ancestry));
    }

    // Descends from the base of the patterns to the part to walk. Null when a walk would not get there; the walk itself decides.
    private static WalkNode? DescendToPart(WalkContext context, WalkNode node)
    {
        if (context.Plan.Part.Length == 0)
            return node;
        TreePath part = context.Plan.Part.Split('/').Aggregate(node.Path, static (path, name) => path.Append(Encoding.UTF8.GetBytes(name)));
        using var view = new OnePathReader(context.Reader, part, context.Plan.Visibility);
        var visit = new DirectoryVisit(new WalkContext(context.Plan, view, context.Report));
        var found = new EntryBatch();
        while (node.Path.Bytes.Length < part.Bytes.Length)
        {
            found.Clear();
            visit.Visit(node, found);
            if (visit.Children.Count == 0)
            {
                if (view.Error is { } error)
                    context.Report.Error(error);
                return null;
            }

            node = visit.Children[0];
        }

        return node;
    }

    // Null when the start cannot be identified, which is reported: without its identity, cycles of links could not be detected.
    private static WalkAncestry? Ancestry(WalkContext context, TreePath directory)
    {
        long errors = context.Report.Statistics.Errors;
        if (context.TryIdentify(directory) is { } identity)
        {
            return context.Plan.SameFileSystem && identity.RealPath is not null
                ? throw new PlatformNotSupportedException(
                    "File systems cannot be distinguished on this platform. Leave FileQuery.SameFileSystem out.")
                : new WalkAncestry(null, identity);
        }

        if (context.Report.Statistics.Errors == errors)
            context.Report.Error(directory.Text, "The directory does not exist.", null);
        return null;
    }
}
