using System.Text;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Asks for single paths what a walk would decide, without walking. Reads the ignore files above a path each time.</summary>
internal sealed class EntryFilter(WalkPlan plan, IDirectoryReader reader)
{
    /// <summary>Whether a walk by the plan would let an entry through, if it exists.</summary>
    public bool IsLetThrough(string path, FileEntryTypes type, WalkReport report)
    {
        int skip = plan.Directory.Length == 0 ? 0 : plan.Directory.Length + 1;
        if (path.Length <= skip || (skip > 0 && !path.StartsWith(plan.Directory + "/", StringComparison.Ordinal)))
            return false;
        ReadOnlySpan<char> relative = path.AsSpan(skip);
        int depth = RelativePath.Depth(relative);
        return (plan.Types & type) != 0
            && depth >= plan.MinDepth && depth <= plan.MaxDepth
            && plan.Patterns.IsMatch(relative)
            && !(plan.Excludes is not null && plan.Excludes.IsMatch(relative))
            && !(plan.RootExcludes is not null && plan.RootExcludes.IsMatch(path.AsSpan()))
            && plan.HasEnding(path.AsSpan())
            && !IsIgnored(path, type == FileEntryTypes.Directory, report);
    }

    /// <summary>Whether an entry is ignored, by a rule about itself or about a directory above it, or lies in a <c>.git</c>.</summary>
    public bool IsIgnored(string path, bool isDirectory, WalkReport report)
    {
        IgnoreScope? scope = WalkStart.ReadOuterIgnoreFiles(plan, reader, report);
        WalkPath directory = WalkPath.Root;
        ReadOnlySpan<char> rest = path.AsSpan();
        while (RelativePath.TakeName(ref rest, out ReadOnlySpan<char> name))
        {
            if (name.SequenceEqual(".git".AsSpan()))
                return true;
            scope = WalkStart.ReadIgnoreFiles(plan, directory, scope, reader, report);
            directory = directory.Append(Encoding.UTF8.GetBytes(name.ToString()));
            if (IgnoreScope.IsIgnored(scope, directory.Bytes, isDirectory || !rest.IsEmpty))
                return true;
        }

        return false;
    }
}
