namespace WorkspaceSdk.Extensions;

/// <summary>The content of one layer.</summary>
/// <param name="Path">The file, relative to the workspace root.</param>
/// <param name="Target">The path of the file without links, relative to the workspace root.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ConfigurationLayer(string Path, string Target, byte[] Content)
{
    /// <summary>Determines whether two lists of layers have the same files with the same bytes.</summary>
    public static bool AreEqual(IReadOnlyList<ConfigurationLayer> one, IReadOnlyList<ConfigurationLayer> other) =>
        one.Count == other.Count
        && one.Zip(other).All(static pair =>
            pair.First.Path == pair.Second.Path && pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content));

    /// <summary>Determines whether a file that had content is empty now, as between the two steps of a simple save.</summary>
    public static bool HasEmptied(IReadOnlyList<ConfigurationLayer> before, IReadOnlyList<ConfigurationLayer> now) =>
        now.Any(layer => layer.Content.Length == 0 && before.Any(old => old.Path == layer.Path && old.Content.Length > 0));

    /// <summary>Returns the keys and values of all layers; later layers win.</summary>
    /// <exception cref="WorkspaceConfigurationException">A file breaks the rules of its format.</exception>
    public static IDictionary<string, string?> Merge(IReadOnlyList<ConfigurationLayer> layers)
    {
        IDictionary<string, string?>? values = null;
        foreach (ConfigurationLayer layer in layers)
        {
            IDictionary<string, string?> own = layer.Read();
            if (values is null)
            {
                values = own;
                continue;
            }

            foreach ((string key, string? value) in own)
            {
                // A key has the case of the layer that wins, as with one provider for each file.
                values.Remove(key);
                values.Add(key, value);
            }
        }

        return values ?? new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
    }

    private IDictionary<string, string?> Read()
    {
        try
        {
            return ConfigurationFormats.Read(Path, Content);
        }
        catch (ConfigurationSyntaxException error)
        {
            throw WorkspaceConfigurationException.Syntax(Path, error);
        }
    }
}
