namespace WorkspaceSdk.Declarations;

/// <summary>Says why a group holds no file.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="defaultExcludes">Globs relative to the root that no group enters unless it says so.</param>
internal sealed class EmptyGroup(string root, IReadOnlyList<string> defaultExcludes)
{
    /// <summary>Returns the problem of a group without files; null when an entry allows that.</summary>
    public DeclarationFault? Problem(IReadOnlyList<GroupDeclaration> entries, SourceLocation location) =>
        entries.Any(static entry => entry.AllowEmpty) ? null : new(DeclarationCodes.GroupEmpty, location, [entries[0].Name, string.Join("; ", entries.Select(Explain))]);

    private string Explain(GroupDeclaration entry)
    {
        if (BaseProblem(entry.Base) is { } problem)
            return problem;

        string patterns = string.Join(";", entry.Patterns);
        FindExplanation left = Workspace.OpenRoot(root).Explain(entry.Query(defaultExcludes));
        string place = entry.Base.Length == 0 ? "in the workspace" : $"below '{entry.Base}'";
        if (left.Candidates == 0)
            return $"no file{(entry.Base.Length == 0 ? "" : " " + place)} matches '{patterns}'{Advice(entry)}";
        return $"of the {left.Candidates} {place} that match '{patterns}', {left.LeftOutByExcludes} are left out by Exclude, {left.LeftOutByRootExcludes} by the default excludes, {left.LeftOutAsHidden} because a name begins with '.', {left.LeftOutByIgnoreRules} by ignore files";
    }

    private string? BaseProblem(string path)
    {
        string full = Path.Combine(root, path);
        if (Directory.Exists(full))
            return null;
        if (File.Exists(full))
            return $"'{path}' is a file, and Base is a directory; name its directory in Base and the file in Pattern";
        return OtherCase(path) is { } other ? $"the directory '{path}' does not exist; did you mean '{other}'?" : $"the directory '{path}' does not exist";
    }

    // The path as the file system has it, where only case differs.
    private string? OtherCase(string path)
    {
        string found = "";
        foreach (string name in path.Split('/'))
        {
            string directory = Path.Combine(root, found);
            string? next = Directory.Exists(Path.Combine(directory, name))
                ? name
                : ReadableEntries.Directories(directory).Select(Path.GetFileName).FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
            if (next is null)
                return null;
            found = found.Length == 0 ? next : found + "/" + next;
        }

        return found;
    }

    private string Advice(GroupDeclaration entry)
    {
        var hints = new GroupHints(root, [], static (_, _) => { });
        return entry.Patterns.Select(glob => hints.FromRoot(entry, glob)).FirstOrDefault(static rest => rest is not null) is { } rest
            ? $"; patterns start at Base, so did you mean '{rest}'?"
            : "";
    }
}
