namespace WorkspaceSdk.Tests;

/// <summary>A marker, and what every reader of it answers.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Marker">The text of the marker; <c>{root}</c> stands for the root. Null for a workspace without one.</param>
internal sealed record LayoutRow(string Name, string? Marker)
{
    /// <summary>Gets the names of the standard directories.</summary>
    public static IEnumerable<string> Standard => new LayoutRow("", null).Paths().Keys;

    /// <summary>The text of <c>Directory.Build.props</c> at the root; null where there is none.</summary>
    public string? DirectoryBuildProps { get; init; }

    /// <summary>
    /// The directories that differ from the standard ones, <c>;</c>-separated: <c>Name=path</c>, or <c>-Name</c> for one that is gone.
    /// </summary>
    public string Directories { get; init; } = "";

    /// <summary>The files of each group: <c>Name: path, path</c>, <c>;</c>-separated.</summary>
    public string Groups { get; init; } = "";

    /// <summary>The directories, and with a colon the groups, that only a build knows.</summary>
    public string Unknown { get; init; } = "";

    /// <summary>Whether the tool names a part that it leaves out, although all is known.</summary>
    public bool IsNoted { get; init; }

    /// <summary>The code of a declaration that is wrong.</summary>
    public string Code { get; init; } = "";

    /// <summary>Gets where each directory is that the row has, relative to the root.</summary>
    public SortedDictionary<string, string> Paths()
    {
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal)
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
        foreach (string change in Split(Directories, ';'))
        {
            if (change[0] == '-')
                paths.Remove(change[1..]);
            else
                paths[change[..change.IndexOf('=', StringComparison.Ordinal)]] =
                    change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        foreach (string name in UnknownDirectories())
            paths.Remove(name);
        return paths;
    }

    /// <summary>Gets the directories that the row removes.</summary>
    public IEnumerable<string> Removed() =>
        Split(Directories, ';').Where(static change => change[0] == '-').Select(static change => change[1..]);

    /// <summary>Gets the files of each group, <c>Name: path, path</c>.</summary>
    public string[] GroupFiles() => [.. Split(Groups, ';').Order(StringComparer.Ordinal)];

    /// <summary>Gets the directories that only a build knows.</summary>
    public string[] UnknownDirectories() => [.. Split(Unknown, ' ').Where(static name => !name.EndsWith(':'))];

    /// <summary>Gets the groups that only a build knows.</summary>
    public string[] UnknownGroups() =>
        [.. Split(Unknown, ' ').Where(static name => name.EndsWith(':')).Select(static name => name.TrimEnd(':'))];

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
