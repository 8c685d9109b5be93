namespace WorkspaceSdk.Extensions;

/// <summary>The checked name of a configuration: <c>app</c>, or the path of a base file such as <c>config/app.json</c>.</summary>
internal sealed record ConfigurationName
{
    private const string Forbidden = "/\\:*?\"<>|";

    // A file with such a name and a further extension would surprise.
    private static readonly string[] OtherFormats =
        [".jsonc", ".json5", ".ini", ".cfg", ".conf", ".config", ".env", ".properties", ".xml", ".txt"];

    private static readonly string[] UsualLayers = ["local", "Development", "Staging", "Production"];

    private ConfigurationName(string text, string name, string? baseFile)
    {
        Text = text;
        Name = name;
        BaseFile = baseFile;
    }

    /// <summary>Gets the given name.</summary>
    public string Text { get; }

    /// <summary>Gets the beginning of the names of all layers.</summary>
    public string Name { get; }

    /// <summary>Gets the base file, relative to the root; null if its place and format are searched.</summary>
    public string? BaseFile { get; }

    /// <summary>Checks a name.</summary>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have the name.</exception>
    /// <exception cref="WorkspacePathException">The name is a path that leads out of the workspace.</exception>
    public static ConfigurationName Parse(WorkspaceTree workspace, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ConfigurationFormats.EndingOf(text) is not { } ending)
            return new ConfigurationName(text, Checked(text, "configuration", Advice(text), OtherFormat(text)), baseFile: null);
        string path = workspace.GetRelativePath(text);
        string file = path[(path.LastIndexOf('/') + 1)..];
        string name = Checked(file[..^ending.Length], "configuration", Advice(""));
        return new ConfigurationName(text, name, path);
    }

    /// <summary>Refuses the name of a layer, whose base file would not be read. A path may name any file.</summary>
    /// <param name="environment">The name of the environment; empty for the usual ones.</param>
    /// <exception cref="WorkspaceConfigurationNameException">The name ends with that of a layer.</exception>
    public void ThrowIfLayer(string environment = "")
    {
        int dot = Text.LastIndexOf('.');
        if (BaseFile is not null || dot <= 0)
            return;
        string layer = Text[(dot + 1)..], name = Text[..dot];
        if (layer.Length == 0)
            return;
        if (layer.Equals(environment, StringComparison.OrdinalIgnoreCase) || UsualLayers.Contains(layer, StringComparer.OrdinalIgnoreCase))
            throw new WorkspaceConfigurationNameException(
                Text,
                $"The configuration name '{Text}' cannot be used: it names the layer '{layer}' of '{name}'. "
                + $"Give the name '{name}', which reads its layers too, or the path of the file.");
    }

    /// <summary>Checks the name of an environment.</summary>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have it.</exception>
    public static string CheckEnvironment(string name) =>
        name.Length == 0 ? name : Checked(name, "environment", "Give a name such as 'Production'.");

    private static string? OtherFormat(string name) =>
        Array.Find(OtherFormats, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } other
            ? $"'{other}' is the extension of no format of configurations"
            : null;

    private static string Advice(string text)
    {
        string name = text[(text.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (Array.Find(OtherFormats, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } other)
            name = name[..^other.Length];
        if (Reason(name) is not null)
            name = "app";
        return $"Give a name such as '{name}', or the path of a base file that ends with .json, .yaml, .yml or .toml.";
    }

    private static string Checked(string name, string what, string advice, string? why = null) => (why ??= Reason(name)) is null
        ? name
        : throw new WorkspaceConfigurationNameException(name, $"The {what} name '{name}' cannot be used: {why}. {advice}");

    private static string? Reason(string name)
    {
        string? why = null;
        if (string.IsNullOrWhiteSpace(name))
            why = "it is empty";
        else if (name is "." or "..")
            why = "it names a directory";
        else if (FirstForbidden(name) is { } forbidden)
            why = $"it holds '{forbidden}'";
        else if (name.Any(char.IsControl))
            why = "it holds a control character";
        return why;
    }

    private static char? FirstForbidden(string name)
    {
        foreach (char c in name)
        {
            if (Forbidden.Contains(c))
                return c;
        }

        return null;
    }
}
