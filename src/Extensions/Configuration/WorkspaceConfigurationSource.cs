using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents configuration files of a workspace as one source. <c>AddWorkspaceConfiguration</c> adds it.</summary>
/// <example>
/// <code>
/// // Below all existing sources, so that environment variables and the command line win.
/// Microsoft.Extensions.Configuration.ConfigurationManager configuration = new();
/// configuration.Sources.Insert(0, new WorkspaceConfigurationSource(tree, "app"));
/// </code>
/// </example>
public sealed class WorkspaceConfigurationSource : IConfigurationSource
{
    private readonly WorkspaceTree _workspace;
    private readonly ConfigurationName _name;
    private readonly WorkspaceConfigurationOptions _options;

    /// <summary>Creates a source.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name, such as <c>app</c>; or the path of a base file, such as <c>config/app.json</c>.</param>
    /// <param name="options">The options for finding and reading the files; the defaults when null.</param>
    /// <exception cref="WorkspaceConfigurationNameException">
    /// No file can have the name, or the name of the environment, or the name is that of a layer.
    /// </exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    public WorkspaceConfigurationSource(WorkspaceTree workspace, string name, WorkspaceConfigurationOptions? options = null)
    {
        _workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        _name = ConfigurationName.Parse(workspace, name);
        _name.ThrowIfLayer();
        _options = options ?? new WorkspaceConfigurationOptions();
        if (_options.Environment is { } environment)
            ConfigurationName.CheckEnvironment(environment);
        ArgumentOutOfRangeException.ThrowIfNegative(_options.FileSizeLimit, nameof(options));
    }

    /// <summary>Gets a value that indicates whether the workspace was searched for the program.</summary>
    internal bool IsOfProgram { get; init; }

    /// <summary>Builds the provider of the values.</summary>
    /// <param name="builder">The builder, whose host determines the environment unless the options do.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">
    /// No file can have the name of the environment, or the configuration's name ends with it.
    /// </exception>
    /// <exception cref="WorkspaceDeclarationException">The Config directory is declared wrongly, or only a build knows it.</exception>
    public IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string environment = ConfigurationName.CheckEnvironment(_options.Environment ?? HostEnvironmentName.Of(builder));
        _name.ThrowIfLayer(environment);
        var finder = new LayerFinder(_workspace, _name, environment, _options.Optional) { IsOfProgram = IsOfProgram };
        var files = new ConfigurationFiles(_workspace, finder, _options.FileSizeLimit, RootAccess.TryOpen);
        return new WorkspaceConfigurationProvider(_workspace, _name, files, _options);
    }
}
