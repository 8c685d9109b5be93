namespace WorkspaceSdk.Fuzz;

/// <summary>The good files of a kind, written by hand.</summary>
internal static class SeedFiles
{
    /// <summary>Returns their bytes.</summary>
    public static IReadOnlyList<byte[]> Of(string kind) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpora", "bytes", kind))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)];
}
