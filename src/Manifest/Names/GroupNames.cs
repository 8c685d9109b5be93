namespace WorkspaceSdk.Manifest.Names;

/// <summary>Names of groups of files: each becomes a class nested in the generated one.</summary>
public static class GroupNames
{
    /// <summary>Returns the reason why a group cannot have a name, as a clause for a diagnostic; null when it can.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="className">The name of the generated class.</param>
    public static string? Problem(string name, string className)
    {
        if (name.IndexOfAny(['*', '?']) >= 0)
            return "it is a glob, which MSBuild replaces by the files it matches; write a name in Include and the glob in Pattern";
        if (name.IndexOfAny(['/', '\\']) >= 0)
            return "it is a path; write a name in Include and the path in Pattern";
        if (IdentifierText.Problem(name) is { } problem)
            return problem;
        if (name is "Root" or "Relative")
            return "the generated class has a member of that name already";
        if (name.EndsWith("Directory", StringComparison.Ordinal))
            return "names that end in 'Directory' are kept for directories";
        return name == className ? "it is the name of the generated class itself" : null;
    }
}
