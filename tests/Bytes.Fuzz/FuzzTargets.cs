namespace WorkspaceSdk.Fuzz;

/// <summary>The readers of files that anybody may have written.</summary>
internal static class FuzzTargets
{
    /// <summary>Returns all of them.</summary>
    public static IEnumerable<IFuzzTarget> All() =>
    [
        new SnapshotTarget(new MemoryTree()),
        new StateTarget(new MemoryTree()),
        new ManifestTarget(),
        new IgnoreFileTarget(),
        new GlobTarget(),
        new MarkerTarget()
    ];
}
