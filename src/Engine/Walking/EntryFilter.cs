using System.Text;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Asks for single paths whether a walk would ignore them, without walking. Reads the ignore files above a path each time.</summary>
internal sealed class EntryFilter(WalkPlan plan, IDirectoryReader reader)
{
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
