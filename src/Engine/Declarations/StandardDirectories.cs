namespace WorkspaceSdk.Declarations;

/// <summary>The directories that every workspace has until it removes them. The package's props state the same list; a test compares them.</summary>
internal static class StandardDirectories
{
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

    /// <summary>Returns the name of the property that holds where a directory is.</summary>
    public static string Property(string name) => $"Workspace{name}Dir";
}
