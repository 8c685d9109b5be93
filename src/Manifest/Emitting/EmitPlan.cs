namespace WorkspaceSdk.Manifest;

/// <summary>Which files there will be, and what had to be told apart for them.</summary>
/// <param name="Units">One per generated file.</param>
/// <param name="Collisions">Per group, what had to be told apart.</param>
public sealed record EmitPlan(EquatableArray<SourceUnit> Units, EquatableArray<GroupCollision> Collisions)
{
    /// <summary>Plans a manifest's files.</summary>
    public static EmitPlan Of(WorkspaceManifest manifest, EmitOptions options)
    {
        ManifestSettings settings = manifest.Settings;
        var units = new List<SourceUnit> { new RootUnit(settings.ClassName, settings, options, manifest.Directories) };
        var collisions = new List<GroupCollision>();
        foreach (ManifestGroup group in manifest.Groups)
        {
            if (group.Members == ManifestMembers.None)
                continue;
            MemberTree tree = MemberTree.Of(group);
            string name = settings.ClassName + "." + group.Name;
            units.Add(new ClassUnit(name, settings, options, "", group.Members, tree.Root with { Directories = default }));
            foreach (MemberClass directory in tree.Root.Directories)
                units.Add(new ClassUnit(name + "." + directory.Name, settings, options, group.Name, group.Members, directory));
            collisions.AddRange(tree.Collisions.Select(c => new GroupCollision(group.DefiningFile, group.Line, c)));
        }

        return new EmitPlan(new(HintNames.Unique(units)), new(collisions));
    }
}
