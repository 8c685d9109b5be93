namespace WorkspaceSdk.Manifest.Model;

/// <summary>A <c>t</c> record: the type that a project gives to its members for absolute paths.</summary>
/// <param name="IsDirectory">Whether it is the type of directories; otherwise that of files.</param>
/// <param name="Type">The type as the user wrote it.</param>
/// <param name="DefiningFile">The file that says so, relative to the root with <c>/</c>, or absolute when outside it.</param>
/// <param name="Line">The line in that file, from 1; 0 when not known.</param>
public sealed record ManifestPathType(bool IsDirectory, string Type, string DefiningFile, int Line);
