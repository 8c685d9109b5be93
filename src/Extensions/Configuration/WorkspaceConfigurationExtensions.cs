using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>Adds configuration files of a workspace to a configuration builder.</summary>
/// <remarks>
/// From the declared Config directory <c>app.json</c>, <c>app.yaml</c>, <c>app.yml</c> or <c>app.toml</c>; else <c>.app.*</c> in the root.
/// Then from the same directory <c>app.ENVIRONMENT.*</c> and <c>app.local.*</c>. Layers are merged key by key, and later ones win.
/// Sources that are added after this one win over it.
/// </remarks>
/// <example>
/// <code>
/// Microsoft.Extensions.Configuration.IConfigurationRoot configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder()
///     .AddWorkspaceConfiguration("app")
///     .Build();
/// Console.WriteLine(configuration["Shop:Name"]);
/// </code>
/// </example>
public static class WorkspaceConfigurationExtensions
{
    /// <summary>Adds a configuration of the workspace that the program belongs to.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, such as <c>app</c>; or the path of a base file, such as <c>config/app.json</c>.</param>
    /// <param name="optional">Whether the base file may be missing.</param>
    /// <param name="reloadOnChange">Whether to read changed files again while the program runs.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspaceConfigurationException">The builder loads at once, and the files cannot be loaded.</exception>
    public static IConfigurationBuilder AddWorkspaceConfiguration(
        this IConfigurationBuilder builder, string name, bool optional = false, bool reloadOnChange = true) =>
        builder.AddWorkspaceConfiguration(
            name, new WorkspaceConfigurationOptions { Optional = optional, ReloadOnChange = reloadOnChange });

    /// <summary>Adds a configuration of the workspace that the program belongs to.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, such as <c>app</c>; or the path of a base file, such as <c>config/app.json</c>.</param>
    /// <param name="options">The options for finding and reading the files.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name, or the name of the environment.</exception>
    /// <exception cref="WorkspaceConfigurationException">The builder loads at once, and the files cannot be loaded.</exception>
    public static IConfigurationBuilder AddWorkspaceConfiguration(
        this IConfigurationBuilder builder, string name, WorkspaceConfigurationOptions options) =>
        (builder ?? throw new ArgumentNullException(nameof(builder))).Add(
            new WorkspaceConfigurationSource(ProgramWorkspace.Open(), name, options) { IsOfProgram = true });

    /// <summary>Adds a configuration of a workspace.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name, such as <c>app</c>; or the path of a base file, such as <c>config/app.json</c>.</param>
    /// <param name="optional">Whether the base file may be missing.</param>
    /// <param name="reloadOnChange">Whether to read changed files again while the program runs.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspaceConfigurationException">The builder loads at once, and the files cannot be loaded.</exception>
    public static IConfigurationBuilder AddWorkspaceConfiguration(
        this IConfigurationBuilder builder, WorkspaceTree workspace, string name, bool optional = false, bool reloadOnChange = true) =>
        builder.AddWorkspaceConfiguration(
            workspace, name, new WorkspaceConfigurationOptions { Optional = optional, ReloadOnChange = reloadOnChange });

    /// <summary>Adds a configuration of a workspace.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name, such as <c>app</c>; or the path of a base file, such as <c>config/app.json</c>.</param>
    /// <param name="options">The options for finding and reading the files.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name, or the name of the environment.</exception>
    /// <exception cref="WorkspaceConfigurationException">The builder loads at once, and the files cannot be loaded.</exception>
    public static IConfigurationBuilder AddWorkspaceConfiguration(
        this IConfigurationBuilder builder, WorkspaceTree workspace, string name, WorkspaceConfigurationOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        // Resolved now: a builder may build its sources again after other sources were added.
        WorkspaceConfigurationOptions decided = options with { Environment = options.Environment ?? HostEnvironmentName.Of(builder) };
        return builder.Add(new WorkspaceConfigurationSource(workspace, name, decided));
    }
}
