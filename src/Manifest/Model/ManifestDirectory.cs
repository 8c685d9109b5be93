namespace WorkspaceSdk.Manifest.Model;

/// <summary>A <c>d</c> record: a named directory.</summary>
/// <param name="Name">The name, an identifier: <c>Config</c> becomes the member <c>ConfigDirectory</c>.</param>
/// <param name="Path">Relative to the root, <c>/</c>-separated, without a trailing one; empty for the root itself.</param>
public sealed record ManifestDirectory(string Name, string Path);
