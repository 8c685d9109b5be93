namespace WorkspaceSdk.Benchmarks;

/// <summary>Lists what a measured project uses.</summary>
internal enum ProjectStyle
{
    /// <summary>The plain .NET SDK: what everything is compared with.</summary>
    Plain,

    /// <summary>
    /// An <c>Sdk</c> element with an SDK that runs one empty task: what NuGet and MSBuild take for any package of this kind.
    /// </summary>
    EmptySdk,

    /// <summary>
    /// A <c>PackageReference</c> to a package that runs one empty task: what any package takes that has a part in the build.
    /// </summary>
    EmptyPackage,

    /// <summary>
    /// A <c>PackageReference</c> to a package that has what cannot be left out of one of this kind, and a task that is told where to
    /// look and does not: the least it can take.
    /// </summary>
    LeastPackage,

    /// <summary>WorkspaceSdk by an <c>Sdk</c> element.</summary>
    Sdk,

    /// <summary>WorkspaceSdk by a <c>PackageReference</c>.</summary>
    Package,

    /// <summary>An earlier package of WorkspaceSdk, which the command names, by a <c>PackageReference</c>.</summary>
    Earlier,

    /// <summary>A package of others that people put into every project, by a <c>PackageReference</c>.</summary>
    Neighbour,
}
