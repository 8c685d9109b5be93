namespace WorkspaceSdk.Declarations;

/// <summary>Finds the reasons why a group holds no file.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="defaultExcludes">The globs, relative to the root, that every group excludes by default.</param>
internal sealed class EmptyGroup(string root, IReadOnlyList<string> defaultExcludes)
{
    // Each explanation is long, and people read the message.
    private const int MostExplained = 10;

    /// <summary>Returns the problem of a group without files; null when an entry allows that.</summary>
    public DeclarationFault? Problem(IReadOnlyList<GroupDeclaration> entries, SourceLocation location) =>
        Problem(entries, location, entry => new DeclaredTree(root).Explain(entry.Query(defaultExcludes)));

    /// <summary>Returns the problem of a group without files; null when an entry allows that.</summary>
    /// <param name="entries">The group's entries.</param>
    /// <param name="location">The place of the first entry.</param>
    /// <param name="explain">Counts the files that each rule leaves out of an entry.</param>
    public DeclarationFault? Problem(
        IReadOnlyList<GroupDeclaration> entries, SourceLocation location, Func<GroupDeclaration, FindExplanation> explain)
    {
        if (entries.Any(static entry => entry.AllowEmpty))
            return null;
        string reasons = string.Join("; ", entries.Take(MostExplained).Select(entry => Explain(entry, explain)));
        int more = entries.Count - MostExplained;
        return new(
            DeclarationCodes.GroupEmpty, location, [entries[0].Name, more > 0 ? $"{reasons}; and {more} more entries hold none" : reasons]);
    }

    private string Explain(GroupDeclaration entry, Func<GroupDeclaration, FindExplanation> explain)
    {
        if (BaseProblem(entry.Base) is { } problem)
            return problem;

        string patterns = string.Join(";", entry.Patterns);
        FindExplanation left = explain(entry);
        string place = entry.Base.Length == 0 ? "in the workspace" : $"below '{entry.Base}'";
        if (left.Candidates == 0)
            return $"no file{(entry.Base.Length == 0 ? "" : " " + place)} matches '{patterns}'{Advice(entry)}";
        return $"of the {left.Candidates} {place} that match '{patterns}', {left.LeftOutByExcludes} are left out by Exclude, "
            + $"{left.LeftOutByRootExcludes} by the default excludes, {left.LeftOutAsHidden} because a name begins with '.', "
            + $"{left.LeftOutByIgnoreRules} by ignore files";
    }

    private string? BaseProblem(string path)
    {
        string full = Path.Combine(root, path);
        if (Directory.Exists(full))
            return null;
        if (File.Exists(full))
            return $"'{path}' is a file, and Base is a directory; name its directory in Base and the file in Pattern";
        return OtherCase(path) is { } other
            ? $"the directory '{path}' does not exist; did you mean '{other}'?"
            : $"the directory '{path}' does not exist";
    }

    // The path as the file system spells it, when only case differs.
    private string? OtherCase(string path)
    {
        string found = "";
        foreach (string name in path.Split('/'))
        {
            string directory = Path.Combine(root, found);
            string? next = Directory.Exists(Path.Combine(directory, name))
                ? name
                : ReadableEntries.Directories(directory)
                    .Select(Path.GetFileName)
                    .FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
            if (next is null)
                return null;
            found = found.Length == 0 ? next : found + "/" + next;
        }

        return found;
    }

    private string Advice(GroupDeclaration entry)
    {
        var hints = new GroupHints(root, new HintFiles(root, []), static (_, _) => { });
        return entry.Patterns.Select(glob => hints.FromRoot(entry, glob)).FirstOrDefault(static rest => rest is not null) is { } rest
            ? $"; patterns start at Base, so did you mean '{rest}'?"
            : "";
    }
}
