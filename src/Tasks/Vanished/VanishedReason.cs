using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;


namespace WorkspaceSdk.Tasks.Vanished;

/// <summary>Finds the reason why a member is gone. It runs only after a build failed, so it may read any file.</summary>
internal sealed class VanishedReason(string root, WorkspaceManifest now, IReadOnlyList<string> defaultExcludes)
{
    /// <summary>Returns the reason as the end of a sentence about the file.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isDeclared">Whether a group of its name is declared, for any project.</param>
    /// <param name="declarations">The group's declarations that apply to the project.</param>
    public string Of(VanishedMember member, bool isDeclared, IReadOnlyList<GroupDeclaration> declarations)
    {
        if (member.Group.Length == 0)
            return "no WorkspaceDirectory of that name is declared any more";
        if (member.Path.Length > 0 && ActualPath.Find(root, member.Path) is var actual && actual != member.Path)
            return actual is null ? "it was deleted or renamed" : $"it is '{actual}' now, which differs in case";
        if (!isDeclared)
            return $"the group '{member.Group}' is not declared any more" + Elsewhere(member);
        if (declarations.Count == 0)
            return $"Projects of the group '{member.Group}' does not name this project any more";
        return Renamed(member) ?? (member.IsDirectory
            ? "the group has no file below it any more"
            : string.Join("; ", declarations.Select(entry => Of(member.Path, entry)).Distinct()));
    }

    private string Elsewhere(VanishedMember member) =>
        now.Groups.FirstOrDefault(group => group.Files.Contains(member.Path)) is { } other ? $", and '{other.Name}' has the file" : "";

    private string? Renamed(VanishedMember member)
    {
        if (now.Groups.FirstOrDefault(group => group.Name == member.Group) is not { } group || !group.Files.Contains(member.Path))
            return null;
        MemberFile? file = MemberTree.Of(group, now.Settings.Language).QualifiedFiles().FirstOrDefault(f => f.Path == member.Path);
        return file is not null && file.Name != member.Member
            ? $"its member is '{now.Settings.ClassName}.{file.Name}' now, because of Base or of another file of the same name"
            : $"Members or Content of the group '{member.Group}' was changed";
    }

    private string Of(string path, GroupDeclaration entry)
    {
        if (entry.Base.Length > 0 && !path.StartsWith(entry.Base + "/", StringComparison.Ordinal))
            return $"it is not below the group's Base '{entry.Base}'";
        string relative = entry.Base.Length == 0 ? path : path.Substring(entry.Base.Length + 1);
        var options = new GlobOptions { Escapes = false, CaseSensitive = entry.CaseSensitive, IncludeHidden = true };
        if (Match(entry.Patterns, relative, options) is null)
            return $"the group's Pattern '{string.Join(";", entry.Patterns)}' does not match it";
        if (Match(entry.Excludes, relative, options) is { } exclude)
            return $"the group's Exclude '{exclude}' leaves it out";
        if (entry.UseDefaultExcludes && Match(defaultExcludes, path, options with { CaseSensitive = true }) is { } standard)
            return $"the default exclude '{standard}' leaves it out";
        if (Match(entry.Patterns, relative, options with { IncludeHidden = entry.IncludeHidden }) is null)
            return "a name begins with '.', which wildcards match only with IncludeHidden";
        if (entry.RespectIgnoreFiles && Ignored(path) is { } rule)
            return $"it is ignored by {rule.File}:{rule.Line}, '{rule.Rule}'";
        return "the group does not hold it any more";
    }

    private IgnoreReason? Ignored(string path)
    {
        try
        {
            return WorkspaceTree.At(root).WhyIgnored(path) is { IsIgnored: true, File: not null } rule ? rule : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Match(IEnumerable<string> globs, string path, GlobOptions options) =>
        globs.FirstOrDefault(text => Glob.TryParse(text, options, out Glob? glob, out _) && glob!.IsMatch(path.AsSpan()));
}
