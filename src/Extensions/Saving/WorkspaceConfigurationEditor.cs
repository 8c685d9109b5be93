using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents a configuration file while <c>UpdateConfigurationAsync</c> changes it. Keys have colons between their parts, as in
/// Microsoft.Extensions.Configuration. It is not thread-safe, and must not be used after the change.
/// </summary>
/// <example>
/// <code>
/// await tree.UpdateConfigurationAsync("app", settings =&gt;
/// {
///     settings.Set("Shop:Discount", 20);
///     settings.Remove("Shop:Ports:1");
/// });
/// </code>
/// </example>
public sealed class WorkspaceConfigurationEditor
{
    private readonly EditedText _text;

    internal WorkspaceConfigurationEditor(string file, EditedText text) => (File, _text) = (file, text);

    /// <summary>Gets the file, relative to the workspace root.</summary>
    public string File { get; }

    /// <summary>Gets the value of a key, as in a configuration; null when there is none.</summary>
    /// <param name="key">The key, in any case.</param>
    public string? this[string key] => _text.Values.TryGetValue(key, out string? value) ? value : null;

    /// <summary>Determines whether a key has a value, or others below it.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True if the key has a value or others below it.</returns>
    public bool Contains(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _text.Values.Keys.Any(other => ChangedValues.IsAtOrBelow(other, key));
    }

    /// <summary>
    /// Sets a value. A new key is added after the others of its section; missing sections are added. The index after the last
    /// adds to a list.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="value">
    /// The value: a text, a number, a Boolean value, null, or a section or a list, whose other values are removed. All of them
    /// convert to <see cref="JsonNode"/> implicitly.
    /// </param>
    /// <exception cref="ArgumentException">The key has an empty part, or a text is not valid Unicode.</exception>
    /// <exception cref="WorkspaceConfigurationException">
    /// The file has no place for it (code <c>WSDK1031</c>). The text is unchanged.
    /// </exception>
    public void Set(string key, JsonNode? value)
    {
        string[] path = PathOf(key);
        JsonNode? copy = EditedValue.Of(value, File.EndsWith(".toml", StringComparison.OrdinalIgnoreCase));
        Try(key, () => _text.Set(path, copy));
    }

    /// <summary>Removes a key and everything below it.</summary>
    /// <param name="key">The key.</param>
    /// <returns>False when there is no such key.</returns>
    /// <exception cref="ArgumentException">The key has an empty part.</exception>
    /// <exception cref="WorkspaceConfigurationException">
    /// It cannot be removed alone (code <c>WSDK1031</c>). The text is unchanged.
    /// </exception>
    public bool Remove(string key)
    {
        string[] path = PathOf(key);
        bool isRemoved = false;
        Try(key, () => isRemoved = _text.Remove(path));
        return isRemoved;
    }

    /// <summary>Sets all values of the file.</summary>
    internal void SetAll(JsonObject values)
    {
        JsonNode? copy = EditedValue.Of(values, File.EndsWith(".toml", StringComparison.OrdinalIgnoreCase));
        Try("*", () => _text.Set([], copy));
    }

    private void Try(string key, Action change)
    {
        try
        {
            change();
        }
        catch (EditRefusedException error)
        {
            throw WorkspaceConfigurationException.NotChanged(File, key, error.Message, error.Advice, error);
        }
    }

    private static string[] PathOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string[] path = key.Split(':');
        return path.Contains("") ? throw new ArgumentException($"The key '{key}' has an empty part.", nameof(key)) : path;
    }
}
