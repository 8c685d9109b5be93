namespace WorkspaceSdk.Extensions;

/// <summary>Which files of a workspace a <see cref="WorkspaceFileProvider"/> shows. The defaults are those of <see cref="FileQuery"/>: neither hidden files nor ignored ones.</summary>
public sealed record WorkspaceFileProviderOptions
{
    /// <summary>The directory that paths start from, relative to the workspace root; empty for the root. Nothing outside it is shown.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Whether files that <c>.gitignore</c> rules leave out are left out here too.</summary>
    public bool RespectIgnoreFiles { get; init; } = true;

    /// <summary>Whether files and directories whose names begin with <c>.</c> are shown. <c>.git</c> never is.</summary>
    public bool IncludeHidden { get; init; }
}
