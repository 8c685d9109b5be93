using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>Loads configurations of a workspace once, several together.</summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;Microsoft.Extensions.Configuration.IConfigurationRoot&gt; both = await tree.LoadConfigurationAsync(["app", "prices"]);
/// Console.WriteLine(both[1]["Currency"]);
/// </code>
/// </example>
public static class WorkspaceConfigurationLoading
{
    /// <summary>Loads several configurations at the same time.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="names">The names, each as for <c>AddWorkspaceConfiguration</c>.</param>
    /// <param name="options">The options for finding and reading files; <c>ReloadOnChange</c> has no effect.</param>
    /// <param name="cancellationToken">Ends the work before the next configuration.</param>
    /// <returns>The configurations, in the order of the names.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have one of the names; then nothing is read.</exception>
    /// <exception cref="WorkspaceConfigurationException">
    /// A configuration cannot be loaded. The first in the order of the names is reported.
    /// </exception>
    public static Task<IReadOnlyList<IConfigurationRoot>> LoadConfigurationAsync(
        this WorkspaceTree workspace,
        IEnumerable<string> names,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        workspace.LoadConfigurationAsync(names, static configuration => (IConfigurationRoot)configuration, options, cancellationToken);

    /// <summary>Loads configurations, and binds each to a type by reflection.</summary>
    /// <typeparam name="T">The type. In trimmed programs pass a function that binds instead.</typeparam>
    /// <param name="workspace">The workspace.</param>
    /// <param name="names">The names, each as for <c>AddWorkspaceConfiguration</c>.</param>
    /// <param name="options">The options for finding and reading files; <c>ReloadOnChange</c> has no effect.</param>
    /// <param name="cancellationToken">Ends the work before the next configuration.</param>
    /// <returns>The values, in the order of the names. For an empty configuration the value is the type's default.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have one of the names; then nothing is read.</exception>
    /// <exception cref="WorkspaceConfigurationException">A configuration cannot be loaded, or its values do not fit the type.</exception>
    [RequiresDynamicCode("Binding to a type needs code that is made at run time. Give a function that binds.")]
    [RequiresUnreferencedCode("Members of the type may be trimmed away. Give a function that binds.")]
    public static Task<IReadOnlyList<T?>> LoadConfigurationAsync<T>(
        this WorkspaceTree workspace,
        IEnumerable<string> names,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        workspace.LoadConfigurationAsync(names, static configuration => configuration.Get<T>(), options, cancellationToken);

    /// <summary>Loads configurations, and binds each.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="workspace">The workspace.</param>
    /// <param name="names">The names, each as for <c>AddWorkspaceConfiguration</c>.</param>
    /// <param name="bind">
    /// Binds a configuration, for example <c>configuration => configuration.Get&lt;Settings>()</c>. In a project with the generator of the
    /// configuration binder, it needs no reflection. Several threads may call it at once.
    /// </param>
    /// <param name="options">The options for finding and reading files; <c>ReloadOnChange</c> has no effect.</param>
    /// <param name="cancellationToken">Ends the work before the next configuration.</param>
    /// <returns>The values, in the order of the names.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have one of the names; then nothing is read.</exception>
    /// <exception cref="WorkspaceConfigurationException">A configuration cannot be loaded, or its values do not fit the type.</exception>
    public static async Task<IReadOnlyList<T>> LoadConfigurationAsync<T>(
        this WorkspaceTree workspace,
        IEnumerable<string> names,
        Func<IConfiguration, T> bind,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(bind);
        WorkspaceConfigurationOptions once = (options ?? new WorkspaceConfigurationOptions()) with { ReloadOnChange = false };
        (string Name, WorkspaceConfigurationSource Source)[] sources =
            [.. names.Select(name => (name, new WorkspaceConfigurationSource(workspace, name, once)))];
        Task<T>[] loads =
            [.. sources.Select(source => Task.Run(() => Load(source.Name, source.Source, bind, cancellationToken), cancellationToken))];
        return await Task.WhenAll(loads).ConfigureAwait(false);
    }

    private static T Load<T>(
        string name, WorkspaceConfigurationSource source, Func<IConfiguration, T> bind, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IConfigurationRoot configuration = new ConfigurationBuilder().Add(source).Build();
        try
        {
            return bind(configuration);
        }
        catch (InvalidOperationException error)
        {
            // The binder's message has the key, but not the file.
            throw WorkspaceConfigurationException.NotBound(
                name, ((WorkspaceConfigurationProvider)configuration.Providers.Single()).Files, error);
        }
    }
}
