namespace WorkspaceSdk.Manifest.Model;

/// <summary>How the generated code knows the root.</summary>
public enum ManifestRootMode
{
    /// <summary>Found once at run time; no absolute path is compiled in.</summary>
    Runtime,

    /// <summary>Compiled in as absolute constants, for those who ask for it.</summary>
    Constant,
}
