namespace WorkspaceSdk.Manifest.Model;

/// <summary>The <c>n</c> record: the settings of the generated code.</summary>
/// <param name="Namespace">The user's namespace (the emitter makes it legal); empty for the global one.</param>
/// <param name="ClassName">The root class, <c>Workspace</c> unless the user chooses another name.</param>
/// <param name="IsPublic">Whether the root class is public rather than internal.</param>
/// <param name="RootMode">The source of the root in full paths.</param>
/// <param name="GlobalUsing">Whether a <c>global using</c> of the namespace is emitted where the language has it.</param>
/// <param name="AssemblyName">The assembly being compiled: it identifies its own root among several at run time.</param>
/// <param name="Root">
/// The root: relative to the manifest's own directory with <c>/</c>; absolute only for
/// <see cref="ManifestRootMode.Constant"/> or when there is no relative path.
/// </param>
/// <param name="Language">The language of the code.</param>
/// <param name="EmitsSource">Whether the build writes the code as a source file; otherwise the compiler's generator does.</param>
/// <param name="Project">
/// The project's file relative to the root, with <c>/</c>: a root that a program finds must contain it. Empty when there is no such file.
/// </param>
public sealed record ManifestSettings(
    string Namespace,
    string ClassName,
    bool IsPublic,
    ManifestRootMode RootMode,
    bool GlobalUsing,
    string AssemblyName,
    string Root,
    ManifestLanguage Language = ManifestLanguage.CSharp,
    bool EmitsSource = false,
    string Project = "");
