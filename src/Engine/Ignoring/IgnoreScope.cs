using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Ignoring;

/// <summary>The ignore files that apply in a directory: its own and those of the directories above, nearest first.</summary>
/// <param name="Parent">The scope of the directories above.</param>
/// <param name="Rules">The rules of one file.</param>
/// <param name="File">That file; relative to the workspace root, or absolute.</param>
/// <param name="BaseLength">The length of the file's directory in bytes, relative to the workspace root and with its slash.</param>
internal sealed record IgnoreScope(IgnoreScope? Parent, IgnoreRules Rules, TreePath File, int BaseLength)
{
    /// <summary>Determines whether an entry is ignored. Its directory must not be ignored itself.</summary>
    /// <param name="scope">The scope of its directory; null when no ignore file applies.</param>
    /// <param name="path">Its path relative to the workspace root, in UTF-8.</param>
    /// <param name="isDirectory">Whether it is a directory; a link to one is not.</param>
    public static bool IsIgnored(IgnoreScope? scope, ReadOnlySpan<byte> path, bool isDirectory)
    {
        for (; scope is not null; scope = scope.Parent)
        {
            IgnoreDecision decision = scope.Rules.Decide(path.Slice(scope.BaseLength), isDirectory);
            if (decision != IgnoreDecision.None)
                return decision == IgnoreDecision.Ignored;
        }

        return false;
    }

    /// <summary>Adds a file of a directory below.</summary>
    public static IgnoreScope? Push(IgnoreScope? parent, IgnoreRules rules, TreePath file, int baseLength) =>
        rules.IsEmpty ? parent : new IgnoreScope(parent, rules, file, baseLength);
}
