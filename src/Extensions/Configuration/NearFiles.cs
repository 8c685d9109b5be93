namespace WorkspaceSdk.Extensions;

/// <summary>Finds files whose names are close to that of a configuration that was not found.</summary>
internal static class NearFiles
{
    private const int MostEntries = 10_000, MostNames = 3, LongName = 5;

    /// <summary>Returns the closest files, relative to the workspace root.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directories">The directories to list, relative to its root.</param>
    /// <param name="name">The name of the configuration.</param>
    public static string[] Of(WorkspaceTree workspace, IEnumerable<string> directories, string name) =>
    [
        .. directories
            .Distinct(StringComparer.Ordinal)
            .SelectMany(directory => List(workspace, directory))
            .Select(path => (Path: path, Steps: Steps(NameOf(path).ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(file => file.Steps <= (name.Length < LongName ? 1 : 2))
            .OrderBy(static file => file.Steps)
            .ThenBy(static file => file.Path, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(static file => file.Path),
    ];

    /// <summary>Returns a file whose name differs from that of a configuration only in case; null if there is none.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory, relative to its root.</param>
    /// <param name="stem">The name of the file, without its extension.</param>
    public static string? OtherCase(WorkspaceTree workspace, string directory, string stem) =>
        List(workspace, directory).FirstOrDefault(path =>
        {
            string file = path[(path.LastIndexOf('/') + 1)..], name = file[..^ConfigurationFormats.EndingOf(file)!.Length];
            return name != stem && name.Equals(stem, StringComparison.OrdinalIgnoreCase);
        });

    private static IEnumerable<string> List(WorkspaceTree workspace, string directory)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(workspace.Join(directory))
                    .Take(MostEntries)
                    .Select(path => LayerPlace.Combine(directory, Path.GetFileName(path)))
                    .Where(static path => ConfigurationFormats.EndingOf(path) is not null),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without names to propose, the error is complete.
            return [];
        }
    }

    // In the root a base file has a dot before its name.
    private static string NameOf(string path)
    {
        string file = path[(path.LastIndexOf('/') + 1)..];
        return file[..^ConfigurationFormats.EndingOf(file)!.Length].TrimStart('.');
    }

    // Counts the letters to add, drop or change; two neighbours that are swapped count as one.
    private static int Steps(string one, string other)
    {
        int[,] steps = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }

                int change = steps[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(change, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[one.Length, other.Length];
    }
}
