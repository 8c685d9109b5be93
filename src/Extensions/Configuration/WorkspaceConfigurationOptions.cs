namespace WorkspaceSdk.Extensions;

/// <summary>Represents how configuration files of a workspace are found and read.</summary>
public sealed record WorkspaceConfigurationOptions
{
    /// <summary>Gets whether the configuration may have no base file. The default is false.</summary>
    public bool Optional { get; init; }

    /// <summary>Gets whether changed files are read again while the program runs. The default is true.</summary>
    public bool ReloadOnChange { get; init; } = true;

    /// <summary>
    /// Gets the name of the environment, whose layer is <c>app.NAME.*</c>. When null, it is the one that the host of the builder has, else
    /// <c>DOTNET_ENVIRONMENT</c>, <c>ASPNETCORE_ENVIRONMENT</c> or <c>Production</c>. When empty, there is no such layer.
    /// </summary>
    public string? Environment { get; init; }

    /// <summary>
    /// Gets what is called when changed files cannot be read again, once for each change; the values stay as they were. When null, the
    /// error goes to the listeners of <see cref="System.Diagnostics.Trace"/>. An error of the first reading is thrown instead.
    /// </summary>
    public Action<WorkspaceConfigurationException>? OnReloadError { get; init; }

    /// <summary>Gets the largest file that is read, in bytes. The default is 16 MiB.</summary>
    public long FileSizeLimit { get; init; } = 16 << 20;
}
