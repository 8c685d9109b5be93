namespace WorkspaceSdk.Extensions;

/// <summary>The checked name of a configuration: <c>app</c>, or the path of a base file such as <c>config/app.json</c>.</summary>
internal sealed record ConfigurationName
{
    private const string Forbidden = "/\\:*?\"<>|";

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
        const string Advice = "Give a name such as 'app', or the path of a base file that ends with .json, .yaml, .yml or .toml.";
        if (ConfigurationFormats.EndingOf(text) is not { } ending)
            return new ConfigurationName(text, Checked(text, "configuration", Advice), baseFile: null);
        string path = workspace.GetRelativePath(text);
        string file = path[(path.LastIndexOf('/') + 1)..];
        string name = Checked(file[..^ending.Length], "configuration", Advice);
        return new ConfigurationName(text, name, path);
    }

    /// <summary>Checks the name of an environment.</summary>
    /// <exception cref="WorkspaceConfigurationNameException">No file can have it.</exception>
    public static string CheckEnvironment(string name) =>
        name.Length == 0 ? name : Checked(name, "environment", "Give a name such as 'Production'.");

    private static string Checked(string name, string what, string advice)
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
        return why is null
            ? name
            : throw new WorkspaceConfigurationNameException(name, $"The {what} name '{name}' cannot be used: {why}. {advice}");
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
