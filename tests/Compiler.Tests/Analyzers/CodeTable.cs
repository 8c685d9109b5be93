namespace WorkspaceSdk.Tests;

/// <summary>Expressions of C# as rows of a text, so that their quotes need no escapes.</summary>
internal static class CodeTable
{
    /// <summary>One expression a line.</summary>
    public static TheoryData<string> Rows(string text) => [.. Lines(text)];

    /// <summary>Before and after, with <c>==></c> between them, one pair a line.</summary>
    public static TheoryData<string, string> Pairs(string text)
    {
        var data = new TheoryData<string, string>();
        foreach (string[] pair in Lines(text).Select(static line => line.Split("==>", StringSplitOptions.TrimEntries)))
            data.Add(pair[0], pair[1]);
        return data;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
