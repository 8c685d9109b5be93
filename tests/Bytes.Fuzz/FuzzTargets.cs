namespace WorkspaceSdk.Fuzz;

/// <summary>The readers of files that anybody may have written.</summary>
public static class FuzzTargets
{
    public static IEnumerable<IFuzzTarget> All(FuzzedTree tree) =>
        [new SnapshotTarget(tree), new StateTarget(tree), new ManifestTarget(), new IgnoreFileTarget(), new GlobTarget(), new MarkerTarget()];
}
