namespace WorkspaceSdk.Extensions;

/// <summary>
/// Reads configuration files in the format of their extension. The first file of a format loads its library.
/// </summary>
internal static class ConfigurationFormats
{
    /// <summary>Gets the extensions, in the order of the search.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".yaml", ".yml", ".toml"];

    /// <summary>Returns the extension of a path that names a format; null when it has none.</summary>
    public static string? EndingOf(string path) =>
        Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the keys and values of a file.</summary>
    /// <param name="path">A path with one of the <see cref="Endings"/>.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="ConfigurationSyntaxException">The content breaks the rules of the format.</exception>
    public static IDictionary<string, string?> Read(string path, byte[] content)
    {
        ConfigurationText text = ConfigurationText.Of(content);
        try
        {
            return EndingOf(path) switch
            {
                ".json" => JsonFormat.Read(text.Bytes),
                ".toml" => TomlFormat.Read(text.ToString()),
                _ => YamlFormat.Read(text.ToString()),
            };
        }
        catch (Exception error) when (error is not (ConfigurationSyntaxException or OutOfMemoryException))
        {
            // A library may throw its own exception; the text is still refused.
            throw new ConfigurationSyntaxException(
                TextPlace.Start, $"The file cannot be read as {EndingOf(path)?[1..]}: {error.Message}", error);
        }
    }
}
