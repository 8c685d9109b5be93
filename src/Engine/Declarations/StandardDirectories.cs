namespace WorkspaceSdk.Declarations;

/// <summary>
/// The directories that every workspace has unless it removes them or chooses among them. The package's props
/// have the same list; a test compares them.
/// </summary>
internal static class StandardDirectories
{
    /// <summary>The property that chooses among them: <c>false</c>, <c>true</c>, or a list of names.</summary>
    public const string Setting = "WorkspaceStandardDirectories";

    /// <summary>Gets the path of each by its name, relative to the root, in the order of the package's items.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Config"] = "config",
        ["Data"] = "data",
        ["Logs"] = "logs",
        ["Docs"] = "docs",
        ["Tests"] = "tests",
        ["State"] = ".workspace",
        ["Cache"] = ".workspace/cache",
        ["Temp"] = ".workspace/tmp",
    };

    /// <summary>Returns the names that a value of <see cref="Setting"/> chooses; all where it cannot be used.</summary>
    /// <param name="value">The value.</param>
    /// <param name="problem">The reason why it cannot be used, as a clause; null when it can.</param>
    public static IEnumerable<string> Chosen(string value, out string? problem)
    {
        List<string> parts = DeclaredText.Split(value);
        problem = null;
        if (parts.Count == 0 || (parts.Count == 1 && Is(parts[0], "true")))
            return Paths.Keys;
        if (parts.Count == 1 && Is(parts[0], "false"))
            return [];
        if (parts.Find(static part => !Paths.Keys.Any(name => Is(part, name))) is not { } unknown)
            return Paths.Keys.Where(name => parts.Exists(part => Is(part, name)));
        string meant = MeantName.Of(unknown, Paths.Keys) is { } near ? $" Did you mean '{near}'?" : "";
        problem = $"'{unknown}' is no standard directory. Write false for none, or names among {string.Join(";", Paths.Keys)}.{meant}";
        return Paths.Keys;
    }

    /// <summary>Returns the name of the property that holds the path of a directory.</summary>
    public static string Property(string name) => $"Workspace{name}Dir";

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
