namespace WorkspaceSdk.Manifest.Model;

/// <summary>The <c>n</c> record: how the generated code is to look.</summary>
/// <param name="Namespace">The namespace as the user wrote it (made legal by the emitter); empty for the global one.</param>
/// <param name="ClassName">The root class, <c>Workspace</c> unless the user says otherwise.</param>
/// <param name="IsPublic">Whether the root class is public rather than internal.</param>
/// <param name="RootMode">How full paths come about.</param>
/// <param name="GlobalUsing">Whether a <c>global using</c> of the namespace is emitted where the language has it.</param>
/// <param name="AssemblyName">The assembly being compiled: it names its own root among several at run time.</param>
/// <param name="Root">
/// The root: relative to the manifest's own directory with <c>/</c>; absolute only for
/// <see cref="ManifestRootMode.Constant"/> or when there is no relative way.
/// </param>
/// <param name="Language">The language the code is written in.</param>
/// <param name="EmitsSource">Whether the build writes the code as a source file; otherwise the compiler's generator does.</param>
/// <param name="Project">
/// The project's file relative to the root, with <c>/</c>: a root that a program finds is to hold it. Empty when there is no such file.
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
