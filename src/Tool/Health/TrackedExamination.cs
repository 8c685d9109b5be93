using WorkspaceSdk.Declarations;
using WorkspaceSdk.Ignoring;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Finds files that git tracks and that an ignore file leaves out of groups.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="declarations">Its declarations; null when they cannot be read.</param>
internal sealed class TrackedExamination(WorkspaceTree workspace, WorkspaceDeclarations? declarations)
{
    private static readonly GlobOptions Options = new() { Escapes = false, IncludeHidden = true };

    // The groups that would hold a file if no ignore file left it out.
    private readonly Lazy<GroupMatch[]> _matches = new(() => [.. (declarations?.Entries ?? [])
        .Where(static entry => entry.RespectIgnoreFiles)
        .Select(entry => new GroupMatch(entry, declarations!.DefaultExcludes))]);

    /// <summary>Adds the observations.</summary>
    public void Run(List<Observation> observations)
    {
        IReadOnlyList<string> tracked;
        try
        {
            tracked = TrackedFiles.Ignored(workspace.Root);
        }
        catch (WorkspaceException error)
        {
            observations.Add(
                Observation.Of(new(error.Code, new SourceLocation(workspace.Root, 0), [workspace.Root, error.Message]), workspace));
            return;
        }

        GlobSet never = GlobSet.Parse(declarations?.DefaultExcludes ?? [], Options);
        foreach (string path in tracked.Where(path => !never.IsMatch(path) && File.Exists(workspace.Join(path)))
            .Order(StringComparer.Ordinal))
        {
            if (workspace.WhyIgnored(path) is { IsIgnored: true, File: not null } rule)
                observations.Add(Ignored(path, rule));
        }
    }

    private Observation Ignored(string path, IgnoreReason rule)
    {
        string[] groups =
            [.. _matches.Value.Where(match => match.Holds(path)).Select(static match => match.Entry.Name).Distinct(StringComparer.Ordinal)];
        string consequence = groups.Length == 0
            ? "groups leave it out"
            : $"{(groups.Length == 1 ? "the group" : "the groups")} {string.Join(", ", groups)} would hold it and do not";
        return Observation.Of(
            new(
                DeclarationCodes.TrackedFileIgnored,
                new SourceLocation(workspace.Join(path), 0),
                [$"{rule.File}:{rule.Line} ({rule.Rule})", consequence]),
            workspace);
    }
}
