namespace WorkspaceSdk.Graph.Protocol;

/// <summary>Lists the words for kinds of projects.</summary>
internal static class ProjectFlag
{
    /// <summary>It makes a program.</summary>
    public const string Executable = "executable";

    /// <summary>It holds tests.</summary>
    public const string Test = "test";

    /// <summary>It makes a package.</summary>
    public const string Packable = "packable";

    /// <summary>Central versions apply to packages that the project does not name, and these are unknown.</summary>
    public const string AnyPackage = "any-package";

    /// <summary>It reads a file of central versions as a text, with its comments.</summary>
    public const string VersionsText = "versions-text";

    /// <summary>Its packages were not restored.</summary>
    public const string Unrestored = "unrestored";
}
