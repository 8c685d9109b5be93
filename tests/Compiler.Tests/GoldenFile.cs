namespace WorkspaceSdk.Tests;

/// <summary>
/// Expected text kept in a file. Run the tests with <c>UPDATE_GOLDEN=1</c> to write what they got, then read the difference.
/// </summary>
internal static class GoldenFile
{
    public static void AssertMatches(string name, string actual)
    {
        string path = Path.Combine(References.Metadata("GoldenDirectory"), name + ".golden");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), "There is no " + path + "; run with UPDATE_GOLDEN=1 to write it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    public static void AssertMatches(string name, IReadOnlyDictionary<string, string> files) =>
        AssertMatches(
            name,
            string.Concat(files.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => "==> " + f.Key + "\n" + f.Value)));
}
