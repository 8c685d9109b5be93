using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The blocks of code in a page.</summary>
internal static partial class PageBlocks
{
    /// <summary>Gets the files of a page: blocks whose first line is a comment with a path.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string page) => BlockPattern().Matches(page)
        .Select(static block => (First: FilePattern().Match(block.Groups["text"].Value), Text: block.Groups["text"].Value))
        .Where(static block => block.First.Success)
        .Select(static block => (block.First.Groups["path"].Value, block.Text));

    /// <summary>Gets the texts of the blocks in a language.</summary>
    public static IEnumerable<string> Of(string page, string language) => BlockPattern().Matches(page)
        .Where(block => block.Groups["language"].Value == language)
        .Select(static block => block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\A(<!--|//|#) (?<path>[\w./-]+\.\w+)( -->)?\n")]
    private static partial Regex FilePattern();
}
