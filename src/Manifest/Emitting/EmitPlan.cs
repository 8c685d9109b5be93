using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents the C# files to emit, and the names that had to be made distinct for them.</summary>
/// <param name="Units">One per generated file.</param>
/// <param name="Collisions">The names that collided, per group.</param>
public sealed record EmitPlan(EquatableArray<SourceUnit> Units, EquatableArray<GroupCollision> Collisions)
{
    /// <summary>Gets whether the build writes the code, and not the compiler.</summary>
    public bool EmitsSource => Units[0].Settings.EmitsSource;

    /// <summary>Plans a manifest's files.</summary>
    public static EmitPlan Of(WorkspaceManifest manifest, EmitOptions options) =>
        Of(manifest, options, PathTypeTable.OfText(manifest));

    /// <summary>Plans a manifest's files, with types for path members that a compiler has checked.</summary>
    public static EmitPlan Of(WorkspaceManifest manifest, EmitOptions options, PathTypeTable types)
    {
        ManifestSettings settings = manifest.Settings;
        bool hasContents = manifest.Groups.Any(static g => g.Content != ManifestContent.None);
        var units = new List<SourceUnit>
        {
            new RootUnit(
                settings.ClassName, settings, options, manifest.Directories, hasContents, RootEvidence.Of(manifest),
                types.OfDirectories(manifest))
        };
        var collisions = new List<GroupCollision>();
        foreach (ManifestGroup group in manifest.Groups.Where(static g => g.HasCode))
        {
            MemberTree tree = MemberTree.Of(group);
            string place = GroupPlace.Of(group);
            if (group.Members != ManifestMembers.None)
                Add(units, settings.ClassName + "." + group.Name, name => new ClassUnit(
                    name, settings, options, group.Name, group.Members, tree.Root,
                    Types: types.Of(manifest, group), Place: place));
            if (group.Content != ManifestContent.None)
                Add(units, settings.ClassName + "." + NameRules.ContentClass + "." + group.Name, name => new ClassUnit(
                    name, settings, options, group.Name, ManifestMembers.None, tree.WithContents(group), group.Content,
                    Place: place));
            collisions.AddRange(tree.Collisions.Select(c => new GroupCollision(group.DefiningFile, group.Line, c)));
        }

        return new EmitPlan(new(HintNames.Unique(units)), new(collisions));
    }

    // One file for the group's own class, one for each of its top directories.
    private static void Add(List<SourceUnit> units, string name, Func<string, ClassUnit> whole)
    {
        ClassUnit unit = whole(name);
        units.Add(unit with { Group = "", Class = unit.Class with { Directories = default } });
        foreach (MemberClass directory in unit.Class.Directories)
            units.Add(unit with { HintName = name + "." + directory.Name, Class = directory });
    }
}
