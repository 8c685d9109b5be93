namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Whether a file belongs to a group, and if not, why.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="IsMember">Whether it does.</param>
/// <param name="Reason">What decides.</param>
internal sealed record GroupVerdict(string Group, bool IsMember, string Reason)
{
    /// <summary>Judges as a build would, rule after rule.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="group">The group.</param>
    /// <param name="path">Relative to the workspace's root.</param>
    /// <exception cref="IOException">An ignore file cannot be read.</exception>
    public static GroupVerdict Of(Workspace workspace, DeclaredGroup group, string path)
    {
        try
        {
            (bool isMember, string reason) = Judge(workspace, group, path);
            return new GroupVerdict(group.Name, isMember, reason);
        }
        catch (Exception error) when (error is GlobSyntaxException or WorkspacePathException)
        {
            return new GroupVerdict(group.Name, false, error.Message);
        }
    }

    private static (bool IsMember, string Reason) Judge(Workspace workspace, DeclaredGroup group, string path)
    {
        string start = workspace.Relativize(group.Base);
        if (start.Length > 0 && !path.StartsWith(start + "/", StringComparison.Ordinal))
            return (false, $"not below '{start}'");
        string relative = start.Length == 0 ? path : path[(start.Length + 1)..];
        var options = new GlobOptions { Escapes = false, CaseSensitive = group.CaseSensitive, IncludeHidden = true };
        if (Match(group.Patterns, relative, options) is not { } pattern)
            return (false, "no pattern matches");
        if (Match(group.Excludes, relative, options) is { } exclude)
            return (false, $"left out by Exclude '{exclude}'");
        if (Match(group.DefaultExcludes, path, options) is { } standard)
            return (false, $"left out by the default exclude '{standard}'");
        if (Match(group.Patterns, relative, options with { IncludeHidden = group.IncludeHidden }) is null)
            return (false, "a name begins with '.', which wildcards match only with IncludeHidden");
        if (group.RespectIgnoreFiles && workspace.WhyIgnored(path) is { IsIgnored: true } rule)
            return (false, rule.File is null ? "nothing in a .git is listed" : $"ignored by {rule.File}:{rule.Line}: {rule.Rule}");
        // A directory is no file, and neither is what does not exist.
        return File.Exists(workspace.Join(path)) ? (true, $"matches '{pattern}'") : (false, $"'{pattern}' matches, but there is no such file");
    }

    private static string? Match(IEnumerable<string> globs, string path, GlobOptions options) => globs.FirstOrDefault(glob => Glob.Parse(glob, options).IsMatch(path));
}
