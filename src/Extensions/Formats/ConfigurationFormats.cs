namespace WorkspaceSdk.Extensions;

/// <summary>
/// The formats of configuration files, by the ends of their names. The library of a format is loaded by the first file of that kind.
/// </summary>
internal static class ConfigurationFormats
{
    /// <summary>Gets the ends of names, in the order they are looked for.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".yaml", ".yml", ".toml"];

    /// <summary>Returns the end of a path that names a format; null when it has none.</summary>
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
            // A library that fails over a text in a way of its own has refused the text all the same.
            throw new ConfigurationSyntaxException(
                TextPlace.Start, $"The file cannot be read as {EndingOf(path)?[1..]}: {error.Message}", error);
        }
    }
}
