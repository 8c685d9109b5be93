namespace WorkspaceSdk.Extensions;

/// <summary>Which files of a workspace a <see cref="WorkspaceFileProvider"/> shows. The defaults show what is not hidden.</summary>
public sealed record WorkspaceFileProviderOptions
{
    /// <summary>Whether files that <c>.gitignore</c> rules leave out are left out here too.</summary>
    public bool RespectIgnoreFiles { get; init; }

    /// <summary>Whether files and directories whose names begin with <c>.</c> are shown. <c>.git</c> never is.</summary>
    public bool IncludeHidden { get; init; }
}
