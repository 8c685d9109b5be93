namespace WorkspaceSdk.Tests;

/// <summary>Where this repository lies, for tests that need its sources or its build output.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = Find();

    public static string Artifacts => Path.Combine(Root, "artifacts");

    private static string Find()
    {
        for (string? directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "WorkspaceSdk.sln")))
                return directory;
        }

        throw new DirectoryNotFoundException($"No directory above '{AppContext.BaseDirectory}' holds WorkspaceSdk.sln.");
    }
}
