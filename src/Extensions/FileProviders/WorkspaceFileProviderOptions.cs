using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents options that select the files that a <see cref="WorkspaceFileProvider"/> shows. The defaults are those of
/// <see cref="FileQuery"/>: neither hidden files nor ignored ones.
/// </summary>
public sealed record WorkspaceFileProviderOptions
{
    /// <summary>
    /// Gets the directory that paths start from, relative to the workspace root; empty for the root. Nothing outside it is shown.
    /// </summary>
    public string StartDirectory { get; init; } = "";

    /// <summary>Gets a value that indicates whether <c>.gitignore</c> rules hide files. The default is true.</summary>
    public bool RespectIgnoreFiles { get; init; } = true;

    /// <summary>
    /// Gets a value that indicates whether names that begin with <c>.</c> are shown. The default is false. <c>.git</c> is never shown.
    /// </summary>
    public bool IncludeHidden { get; init; }

    /// <summary>
    /// Gets a value that indicates whether files have a <see cref="IFileInfo.PhysicalPath"/>. The default is false. Static files and
    /// configuration open a file by that path themselves, and follow a link that somebody creates between the check and the opening. Set it
    /// only if no attacker can write to the workspace and a consumer needs the path.
    /// </summary>
    public bool ShowPhysicalPaths { get; init; }
}
