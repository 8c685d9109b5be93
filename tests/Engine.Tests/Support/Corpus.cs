using System.Text.Json;

namespace WorkspaceSdk.Tests.Support;

/// <summary>Rows of the tables in <c>tests/corpora</c>.</summary>
public static class Corpus
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpora", file))
            .Skip(1)
            .Where(static line => line.Length > 0)
            .Select(static line => line.Split('\t'));

    public static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;
}
