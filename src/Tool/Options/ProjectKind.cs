namespace WorkspaceSdk.Tool.Options;

/// <summary>Specifies the projects to list.</summary>
internal enum ProjectKind
{
    /// <summary>Every project.</summary>
    All,

    /// <summary>Those that make a program.</summary>
    Exe,

    /// <summary>Those that make a library and hold no tests.</summary>
    Library,

    /// <summary>Those that hold tests.</summary>
    Test,

    /// <summary>Those that make a package.</summary>
    Packable,
}
