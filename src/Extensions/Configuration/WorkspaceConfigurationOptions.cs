namespace WorkspaceSdk.Extensions;

/// <summary>Represents options for finding and reading configuration files of a workspace.</summary>
public sealed record WorkspaceConfigurationOptions
{
    /// <summary>Gets a value that indicates whether the configuration may have no base file. The default is false.</summary>
    public bool Optional { get; init; }

    /// <summary>Gets a value that indicates whether changed files are read again while the program runs. The default is true.</summary>
    public bool ReloadOnChange { get; init; } = true;

    /// <summary>
    /// Gets the name of the environment, whose layer is <c>app.NAME.*</c>. When null, it is that of the builder's host, else
    /// <c>DOTNET_ENVIRONMENT</c>, <c>ASPNETCORE_ENVIRONMENT</c> or <c>Production</c>. When empty, there is no such layer.
    /// </summary>
    public string? Environment { get; init; }

    /// <summary>
    /// Gets the callback for changed files that cannot be read again. It runs once for each change, and the values stay unchanged. When
    /// null, the error goes to the listeners of <see cref="System.Diagnostics.Trace"/>; without listeners, to the standard error stream.
    /// The event source <c>WorkspaceSdk-Configuration</c> has it anyway. An error of the first load is thrown instead.
    /// </summary>
    public Action<WorkspaceConfigurationException>? OnReloadError { get; init; }

    /// <summary>Gets the maximum size of a file, in bytes. The default is 16 MiB.</summary>
    public long FileSizeLimit { get; init; } = 16 << 20;
}
