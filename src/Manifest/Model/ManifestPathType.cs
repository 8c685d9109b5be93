namespace WorkspaceSdk.Manifest.Model;

/// <summary>A <c>t</c> record: a project's type of the members for absolute paths.</summary>
/// <param name="IsDirectory">Whether it is the type of directories; otherwise that of files.</param>
/// <param name="Type">The user's text.</param>
/// <param name="DefiningFile">The file that sets it, relative to the root with <c>/</c>, or absolute when outside it.</param>
/// <param name="Line">The line in that file, from 1; 0 when it is not known.</param>
public sealed record ManifestPathType(bool IsDirectory, string Type, string DefiningFile, int Line);
