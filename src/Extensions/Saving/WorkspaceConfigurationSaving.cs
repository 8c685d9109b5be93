using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Changes configuration files of a workspace. The file is replaced as a whole. Everything else stays unchanged, with its comments and
/// the order of its keys. Processes that change one file wait for each other.
/// </summary>
/// <example>
/// <code>
/// string file = await tree.UpdateConfigurationAsync("app", settings =&gt; settings.Set("Shop:Discount", 20));
/// </code>
/// </example>
public static class WorkspaceConfigurationSaving
{
    /// <summary>Changes values of a configuration file.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">
    /// The name, such as <c>app</c> or <c>app.local</c>; or the path of a file, such as <c>config/app.json</c>. Only this file is read and
    /// written, not the layers above it.
    /// </param>
    /// <param name="change">Makes the change. It runs again if a program without this library wrote the file at the same time.</param>
    /// <param name="options">
    /// The options for finding the file. With <see cref="WorkspaceConfigurationOptions.Optional"/>, a missing file is created, and a name
    /// without an extension gets <c>.json</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the work before the file is replaced.</param>
    /// <returns>The file, relative to the workspace root.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    /// <exception cref="WorkspaceConfigurationException">The file cannot be read, changed or written; it is unchanged.</exception>
    public static Task<string> UpdateConfigurationAsync(
        this WorkspaceTree workspace,
        string name,
        Action<WorkspaceConfigurationEditor> change,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(change);
        options ??= new WorkspaceConfigurationOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.FileSizeLimit, nameof(options));
        var finder = new LayerFinder(workspace, ConfigurationName.Parse(workspace, name), environment: "", optional: true);
        var file = new BaseFileChange(workspace, finder, options.FileSizeLimit);
        return Task.Run(() => file.RunAsync(options.Optional, change, cancellationToken), cancellationToken);
    }

    /// <summary>Saves all values of a configuration file. Other keys are removed.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name or the path, as for <see cref="UpdateConfigurationAsync"/>. A missing file is created.</param>
    /// <param name="values">The values. TOML has no null, so null members are left out there.</param>
    /// <param name="options">The options for finding the file.</param>
    /// <param name="cancellationToken">Ends the work before the file is replaced.</param>
    /// <returns>The file, relative to the workspace root.</returns>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    /// <exception cref="WorkspaceConfigurationException">The file cannot be read, changed or written; it is unchanged.</exception>
    public static Task<string> SaveConfigurationAsync(
        this WorkspaceTree workspace,
        string name,
        JsonObject values,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        WorkspaceConfigurationOptions created = (options ?? new WorkspaceConfigurationOptions()) with { Optional = true };
        return workspace.UpdateConfigurationAsync(name, editor => editor.SetAll(values), created, cancellationToken);
    }

    /// <summary>
    /// Saves the public members of an object as a configuration file, by reflection. Their keys are those that the configuration binder
    /// reads.
    /// </summary>
    /// <typeparam name="T">The type. In trimmed programs pass its <see cref="JsonTypeInfo{T}"/> too.</typeparam>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name or the path, as for <see cref="UpdateConfigurationAsync"/>. A missing file is created.</param>
    /// <param name="value">The object.</param>
    /// <param name="options">The options for finding the file.</param>
    /// <param name="cancellationToken">Ends the work before the file is replaced.</param>
    /// <returns>The file, relative to the workspace root.</returns>
    /// <exception cref="ArgumentException">
    /// The object is not a section of values, or the serializer refuses it, for example because two members have one key.
    /// </exception>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    /// <exception cref="WorkspaceConfigurationException">The file cannot be read, changed or written; it is unchanged.</exception>
    [RequiresDynamicCode("Members of the type are read by code that is made at run time. Give its JsonTypeInfo too.")]
    [RequiresUnreferencedCode("Members of the type may be trimmed away. Give its JsonTypeInfo too.")]
    public static Task<string> SaveConfigurationAsync<T>(
        this WorkspaceTree workspace,
        string name,
        T value,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        workspace.SaveConfigurationAsync(
            name, Section(value, static value => JsonSerializer.SerializeToNode(value, Readable)), options, cancellationToken);

    /// <summary>Saves the members of an object as a configuration file. Their keys are those that the configuration binder reads.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="workspace">The workspace.</param>
    /// <param name="name">The name or the path, as for <see cref="UpdateConfigurationAsync"/>. A missing file is created.</param>
    /// <param name="value">The object.</param>
    /// <param name="typeInfo">The description of its members, made by the generator of System.Text.Json.</param>
    /// <param name="options">The options for finding the file.</param>
    /// <param name="cancellationToken">Ends the work before the file is replaced.</param>
    /// <returns>The file, relative to the workspace root.</returns>
    /// <exception cref="ArgumentException">
    /// The object is not a section of values, or the serializer refuses it, for example because two members have one key.
    /// </exception>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    /// <exception cref="WorkspaceConfigurationException">The file cannot be read, changed or written; it is unchanged.</exception>
    public static Task<string> SaveConfigurationAsync<T>(
        this WorkspaceTree workspace,
        string name,
        T value,
        JsonTypeInfo<T> typeInfo,
        WorkspaceConfigurationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        JsonTypeInfo<T> bound = BoundMembers.Of(typeInfo);
        JsonObject values = Section(value, value => JsonSerializer.SerializeToNode(value, bound));
        return workspace.SaveConfigurationAsync(name, values, options, cancellationToken);
    }

    // As the binder reads them.
    private static JsonSerializerOptions Readable
    {
        [RequiresDynamicCode("See those who use it.")]
        [RequiresUnreferencedCode("See those who use it.")]
        get => field ??= new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter() },
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { BoundMembers.Name } },
        };
    }

    private static JsonObject Section<T>(T value, Func<T, JsonNode?> serialize)
    {
        JsonNode? node;
        try
        {
            node = serialize(value);
        }
        catch (Exception error) when (error is InvalidOperationException or NotSupportedException or JsonException)
        {
            throw new ArgumentException($"The object cannot be saved: {error.Message}", nameof(value), error);
        }

        return node as JsonObject
            ?? throw new ArgumentException("The top of a configuration file is a section, and the value is none.", nameof(value));
    }
}
