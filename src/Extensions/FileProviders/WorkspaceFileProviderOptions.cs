using Microsoft.Extensions.FileProviders;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents which files of a workspace a <see cref="WorkspaceFileProvider"/> shows. The defaults are those of
/// <see cref="FileQuery"/>: neither hidden files nor ignored ones.
/// </summary>
public sealed record WorkspaceFileProviderOptions
{
    /// <summary>
    /// Gets the directory that paths start from, relative to the workspace root; empty for the root. Nothing outside it is shown.
    /// </summary>
    public string StartDirectory { get; init; } = "";

    /// <summary>Gets whether files that <c>.gitignore</c> rules leave out are not shown. The default is true.</summary>
    public bool RespectIgnoreFiles { get; init; } = true;

    /// <summary>
    /// Gets whether files and directories whose names begin with <c>.</c> are shown. The default is false. <c>.git</c> never is.
    /// </summary>
    public bool IncludeHidden { get; init; }

    /// <summary>
    /// Gets whether files have a <see cref="IFileInfo.PhysicalPath"/>. False by default: static files and configuration open a file by that
    /// path themselves, and follow a link that somebody puts there between the check and the opening. Set it where nobody hostile can write
    /// to the workspace and a consumer needs the path.
    /// </summary>
    public bool ShowPhysicalPaths { get; init; }
}
