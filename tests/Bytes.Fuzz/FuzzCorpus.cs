namespace WorkspaceSdk.Fuzz;

/// <summary>The kept files of a kind.</summary>
internal static class FuzzCorpus
{
    public static IReadOnlyList<byte[]> Of(string kind) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpora", "bytes", kind)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
