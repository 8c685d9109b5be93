using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>
/// Represents the classes whose lists of files a project uses, by the words of its sources. A project that uses none compiles to the same
/// bytes as without these members. In unclear cases a use is assumed: the members cost little, and a missing one is an error.
/// </summary>
/// <param name="Classes">The names before <c>.Files</c>, <c>.Find</c> and <c>.TryFind</c>, ordinal.</param>
/// <param name="Any">Whether any class may be used.</param>
public sealed record FileListUses(EquatableArray<string> Classes, bool Any)
{
    /// <summary>Gets the uses of a project that has none.</summary>
    public static FileListUses None { get; } = new(default, false);

    /// <summary>Gets the uses of a project that may use every list.</summary>
    internal static FileListUses All { get; } = new(default, true);

    /// <summary>Gets a value indicating whether there is no use.</summary>
    public bool IsEmpty => !Any && Classes.Count == 0;

    /// <summary>Combines the findings in the sources of a project.</summary>
    public static FileListUses Of(IEnumerable<FileListMentions> sources)
    {
        FileListMentions[] all = [.. sources.Where(static source => !source.IsEmpty)];
        if (all.Length == 0)
            return None;
        var classes = new HashSet<string>(all.SelectMany(static source => source.Classes), StringComparer.Ordinal);
        bool hasImport = all.Any(static source => source.IsImport);
        bool isAny = all.Any(source => source.IsUnclear && (hasImport || source.IsNamed))
            || (hasImport && all.Any(static source => source.IsBare))
            || all.SelectMany(static source => source.Aliases).Any(classes.Contains);
        return new FileListUses(new(classes.OrderBy(static name => name, StringComparer.Ordinal)), isAny);
    }

    /// <summary>Determines whether the project uses the list of a group's class or of one below.</summary>
    public bool Includes(MemberClass @class, ManifestLanguage language) =>
        IncludesItself(@class, language) || @class.Directories.Any(directory => Includes(directory, language));

    /// <summary>Determines whether the project uses the list of a class.</summary>
    internal bool IncludesItself(MemberClass @class, ManifestLanguage language) =>
        Any || Classes.Any(name => NameRules.Comparer(language).Equals(name, @class.Name));
}
