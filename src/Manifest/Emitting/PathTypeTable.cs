using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The types that a manifest names for path members, each with the code that creates its values.</summary>
/// <param name="Entries">One for each type.</param>
public sealed record PathTypeTable(EquatableArray<PathTypeEntry> Entries)
{
    /// <summary>Returns the types that a manifest names, each once, in ordinal order.</summary>
    public static IEnumerable<string> Names(WorkspaceManifest manifest) => manifest.PathTypes.Select(static type => type.Type)
        .Concat(manifest.Groups.SelectMany(static group => new[] { group.FileType, group.DirectoryType }))
        .Where(static name => name.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>Returns the types by their spelling alone, for code that is written before a compiler runs.</summary>
    public static PathTypeTable OfText(WorkspaceManifest manifest) =>
        new(new EquatableArray<PathTypeEntry>(
            Names(manifest).Select(static name => new PathTypeEntry(name, PathTypeCode.Parse(name), null))));

    /// <summary>Returns the types of the members of a group.</summary>
    public MemberTypes? Of(WorkspaceManifest manifest, ManifestGroup group)
    {
        PathTypeCode? file = Code(Chosen(group.FileType, manifest, isDirectory: false));
        PathTypeCode? directory = Code(Chosen(group.DirectoryType, manifest, isDirectory: true));
        return file is null && directory is null ? null : new MemberTypes(file, directory);
    }

    /// <summary>Returns the type of the members of named directories.</summary>
    public PathTypeCode? OfDirectories(WorkspaceManifest manifest) => Code(Chosen("", manifest, isDirectory: true));

    /// <summary>Returns the type that applies: the group's own, or the project's.</summary>
    public static string Chosen(string own, WorkspaceManifest manifest, bool isDirectory) =>
        own.Length > 0 ? own : manifest.PathTypes.FirstOrDefault(type => type.IsDirectory == isDirectory)?.Type ?? "";

    private PathTypeCode? Code(string name) => name.Length == 0 ? null : Entries.FirstOrDefault(entry => entry.Text == name)?.Code;
}

/// <summary>One type.</summary>
/// <param name="Text">The user's text.</param>
/// <param name="Code">The code that creates a value; null for <see cref="string"/> and for an unusable type.</param>
/// <param name="Problem">The reason why the type is unusable; null when it is usable.</param>
public sealed record PathTypeEntry(string Text, PathTypeCode? Code, string? Problem);
