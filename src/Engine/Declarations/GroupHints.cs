namespace WorkspaceSdk.Declarations;

/// <summary>
/// Finds parts of an entry that have no effect: MSBuild accepts any name of a metadatum or an item list silently.
/// </summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="tree">Looks up files in the tree.</param>
/// <param name="report">Receives each finding: a code and its arguments.</param>
internal sealed class GroupHints(string root, HintFiles tree, Action<string, object[]> report)
{
    // Names that other tools use for the same thing.
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Glob"] = GroupMetadata.Pattern,
        ["Globs"] = GroupMetadata.Pattern,
        ["Path"] = GroupMetadata.Base,
        ["Directory"] = GroupMetadata.Base,
        ["BasePath"] = GroupMetadata.Base,
        ["BaseDirectory"] = GroupMetadata.Base,
        ["Root"] = GroupMetadata.Base,
        ["Ignore"] = GroupMetadata.Exclude,
        ["Hidden"] = GroupMetadata.IncludeHidden,
        ["Optional"] = GroupMetadata.AllowEmpty,
        ["ItemType"] = GroupMetadata.Item,
        ["ItemList"] = GroupMetadata.Item,
        ["RespectGitIgnore"] = GroupMetadata.RespectIgnoreFiles,
        ["Hash"] = GroupMetadata.Fingerprint,
    };

    /// <summary>Checks the names in an entry.</summary>
    public void Names(DeclaredItem item)
    {
        string list = item.Value(GroupMetadata.Item);
        foreach (string name in item.MetadataNames.Where(static name => !GroupMetadata.IsOwn(name)))
        {
            string? near = NearNames.Find(name, GroupMetadata.Names);
            if (near is not null && item.Value(near).Length > 0)
                near = null;

            // With Item, other metadata belong to the user and are copied to the items.
            if (list.Length > 0 && near is null)
                continue;
            near ??= OtherWords.TryGetValue(name, out string? word) ? word : null;
            string meant = near is null ? $"a group knows {string.Join(", ", GroupMetadata.Names)}." : $"did you mean {near}?";
            report(DeclarationCodes.GroupMetadataUnknown, [item.Name, name, item.Value(name), meant]);
        }

        if (ItemLists.Problem(list) is { } problem)
            report(DeclarationCodes.ItemListReadEarlier, [item.Name, list, problem]);
        else if (ItemLists.Near(list) is { } meantList && !tree.Reads(list, item.DefiningFile))
            report(DeclarationCodes.ItemListUnknown, [item.Name, list, meantList]);
    }

    /// <summary>Checks the globs of a valid entry.</summary>
    public void Globs(GroupDeclaration entry)
    {
        foreach (string glob in entry.Excludes)
        {
            if (FromRoot(entry, glob) is { } rest)
                report(DeclarationCodes.ExcludeFromRoot, [entry.Name, glob, entry.Base, rest]);
        }

        foreach (string glob in entry.Patterns.Where(glob => IsMistakenList(entry, glob)))
            report(DeclarationCodes.GlobsWithComma, [entry.Name, GroupMetadata.Pattern, glob, CommaList.Corrected(glob)]);
        foreach (string glob in entry.Excludes.Where(glob => IsMistakenList(entry, glob)))
            report(DeclarationCodes.GlobsWithComma, [entry.Name, GroupMetadata.Exclude, glob, CommaList.Corrected(glob)]);
    }

    /// <summary>
    /// Returns a glob without the base that it repeats; null when it repeats none, or a directory of that name lies below.
    /// </summary>
    public string? FromRoot(GroupDeclaration entry, string glob)
    {
        StringComparison comparison = entry.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (entry.Base.Length == 0 || !glob.StartsWith(entry.Base + "/", comparison))
            return null;
        return Directory.Exists(Path.Combine(root, entry.Base, entry.Base)) ? null : glob.Substring(entry.Base.Length + 1);
    }

    // A name may hold commas: a list that matches a file is valid.
    private bool IsMistakenList(GroupDeclaration entry, string glob) => CommaList.IsLikely(glob) && !tree.HasMatch(glob, entry);
}
