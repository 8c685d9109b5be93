namespace WorkspaceSdk.Benchmarks;

/// <summary>Specifies the SDK or package of a measured project.</summary>
internal enum ProjectStyle
{
    /// <summary>The plain .NET SDK, the base of all comparisons.</summary>
    Plain,

    /// <summary>
    /// An <c>Sdk</c> element with an SDK that runs one empty task: the cost of NuGet and MSBuild for any package of this kind.
    /// </summary>
    EmptySdk,

    /// <summary>
    /// A <c>PackageReference</c> to a package that runs one empty task: the cost of any package with a task.
    /// </summary>
    EmptyPackage,

    /// <summary>
    /// A <c>PackageReference</c> to a package with only the parts that every package of this kind needs, and a task that gets a directory
    /// and does nothing: the minimum cost.
    /// </summary>
    LeastPackage,

    /// <summary>WorkspaceSdk by an <c>Sdk</c> element.</summary>
    Sdk,

    /// <summary>WorkspaceSdk by a <c>PackageReference</c>.</summary>
    Package,

    /// <summary>An earlier package of WorkspaceSdk, which the command names, by a <c>PackageReference</c>.</summary>
    Earlier,

    /// <summary>A third-party package that people add to every project, by a <c>PackageReference</c>.</summary>
    Neighbour,
}
