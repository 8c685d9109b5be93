using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Represents the membership of a file in a group, with the reason.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="IsMember">Whether the file belongs to the group.</param>
/// <param name="Reason">The reason.</param>
internal sealed record GroupMembership(string Group, bool IsMember, string Reason)
{
    /// <summary>The file's member in C#; null when it has none.</summary>
    public string? MemberName { get; init; }

    /// <summary>Determines the membership like a build: by the group's query.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="group">The group.</param>
    /// <param name="defaultExcludes">The default excludes.</param>
    /// <param name="path">Relative to the workspace's root.</param>
    public static GroupMembership Of(WorkspaceTree workspace, GroupDeclaration group, IReadOnlyList<string> defaultExcludes, string path)
    {
        try
        {
            PathVerdict verdict = workspace.Judge(path, group.Query(defaultExcludes));
            return new GroupMembership(group.Name, verdict.IsFound, Text(verdict));
        }
        catch (Exception error) when (error is GlobSyntaxException or WorkspacePathException)
        {
            return new GroupMembership(group.Name, false, error.Message);
        }
    }

    private static string Text(PathVerdict verdict) => verdict.Reason switch
    {
        PathReason.Found => $"matches '{verdict.Detail}'",
        PathReason.Absent => $"'{verdict.Detail}' matches, but there is no such file",
        PathReason.OutsideDirectory => $"not below '{verdict.Detail}'",
        PathReason.NoPattern => "no pattern matches",
        PathReason.Excluded => $"left out by Exclude '{verdict.Detail}'",
        PathReason.RootExcluded => $"left out by the default exclude '{verdict.Detail}'",
        PathReason.Hidden => "a name begins with '.', which wildcards match only with IncludeHidden",
        PathReason.Ignored when verdict.Rule is { } rule => $"ignored by {rule.File}:{rule.Line}: {rule.Rule}",
        PathReason.Type => $"it is {TypeText.Of(verdict.Type)}, and groups hold files",
        PathReason.BelowLink => $"'{verdict.Detail}' is a link, and groups do not enter links",
        _ => ReasonText.Of(verdict),
    };
}
