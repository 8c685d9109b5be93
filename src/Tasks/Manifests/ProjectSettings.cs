namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>The properties of a project that affect its manifest, as MSBuild evaluated them.</summary>
internal sealed class ProjectSettings(params (string Property, string Value)[] settings)
{
    /// <summary>Gets the values, in the order of the constructor's arguments.</summary>
    public IEnumerable<string> Values => settings.Select(static setting => setting.Value);

    /// <summary>Gets the value of a property.</summary>
    /// <exception cref="InvalidOperationException">The task has no such property.</exception>
    public string this[string property] => settings.Single(setting => setting.Property == property).Value;
}
