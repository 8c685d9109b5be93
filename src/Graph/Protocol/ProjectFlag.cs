namespace WorkspaceSdk.Graph.Protocol;

/// <summary>The words that say what kind of project one is.</summary>
internal static class ProjectFlag
{
    /// <summary>It makes a program.</summary>
    public const string Executable = "executable";

    /// <summary>It holds tests.</summary>
    public const string Test = "test";

    /// <summary>It makes a package.</summary>
    public const string Packable = "packable";

    /// <summary>Central versions decide about packages that it does not name, and which those are is not known.</summary>
    public const string AnyPackage = "any-package";

    /// <summary>Its packages were not restored.</summary>
    public const string Unrestored = "unrestored";
}
