using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Declarations;

/// <summary>Sets the properties of the standard directories, as the package's props do after the marker.</summary>
internal static class StandardProperties
{
    /// <summary>Makes the values that are set absolute, and sets the default of each chosen directory.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="properties">The properties of the marker.</param>
    /// <returns>The reason why the choice among the directories cannot be used, as a clause; null when it can.</returns>
    public static string? Set(string root, LiteralProperties properties)
    {
        UnknownPart? unknown = properties.FindUnknown(StandardDirectories.Setting);
        HashSet<string> chosen = [.. StandardDirectories.Chosen(properties.Find(StandardDirectories.Setting) ?? "", out string? problem)];
        foreach (KeyValuePair<string, string> standard in StandardDirectories.Paths)
        {
            string property = StandardDirectories.Property(standard.Key);
            if (properties.FindUnknown(property) is not null)
                continue;

            // An empty property means the default.
            if (properties.Find(property) is { Length: > 0 } set)
                properties.Set(property, Absolute(root, set.Trim()));
            else if (unknown is not null)
                properties.SetUnknown(property, unknown);
            else
                properties.Set(property, chosen.Contains(standard.Key) ? Absolute(root, standard.Value) : "");
        }

        return problem;
    }

    private static string Absolute(string root, string path) =>
        PathRules.Current.Absolute(root, path.Replace('\\', '/')).TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
