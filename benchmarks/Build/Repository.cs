namespace WorkspaceSdk.Benchmarks;

/// <summary>The checkout this program was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory)
    {
        for (DirectoryInfo? d = new(directory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "WorkspaceSdk.sln")))
                return d.FullName;
        }

        throw new InvalidOperationException($"'{directory}' is not inside a checkout of WorkspaceSdk.");
    }
}
