namespace WorkspaceSdk.Manifest.Model;

/// <summary>Specifies the source of the root in the generated code.</summary>
public enum ManifestRootMode
{
    /// <summary>Found once at run time; no absolute path is compiled in.</summary>
    Runtime,

    /// <summary>Compiled in as absolute constants, on request.</summary>
    Constant,
}
