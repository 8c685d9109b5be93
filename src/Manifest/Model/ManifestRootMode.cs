namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies how the generated code gets the root.</summary>
public enum ManifestRootMode
{
    /// <summary>Found once at run time; no absolute path is compiled in.</summary>
    Runtime,

    /// <summary>Compiled in as absolute constants, for those who ask for it.</summary>
    Constant,
}
