using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>Finds sentences with too many words. Code, tables, headings and the addresses of links do not count.</summary>
internal static partial class LongSentences
{
    /// <summary>The largest number of words. The rule for writers is 25; see docs/writing.md.</summary>
    public const int Words = 30;

    // One word that can begin a sentence.
    private const string Code = "Code";

    /// <summary>Returns the long sentences of a page.</summary>
    public static IEnumerable<string> InPage(string text)
    {
        text = FencePattern().Replace(text.ReplaceLineEndings("\n"), "\n\n");
        text = SeparatePattern().Replace(text, "\n\n");
        text = ItemPattern().Replace(text, "\n\n");
        return In(LinkPattern().Replace(CodePattern().Replace(text, Code), "$1"));
    }

    /// <summary>Returns the long sentences of the XML documentation in a source file.</summary>
    public static IEnumerable<string> InDocumentation(string source)
    {
        IEnumerable<string> lines = source.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())
            .Select(static line => line.StartsWith("///", StringComparison.Ordinal) ? line[3..].Trim() : "");
        string text = ExamplePattern().Replace(string.Join('\n', lines), "\n\n");
        text = InlinePattern().Replace(text, Code);
        return In(TagPattern().Replace(text, "\n\n"));
    }

    private static IEnumerable<string> In(string text) =>
        from paragraph in ParagraphPattern().Split(text)
        from sentence in EndPattern().Split(paragraph)
        where WordPattern().Count(sentence) > Words
        select sentence.Trim();

    [GeneratedRegex(@"^ *(```|~~~)[\s\S]*?^ *\1 *$", RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    // A row of a table, a heading and a comment are no part of a paragraph.
    [GeneratedRegex(@"^ *(\||#|<!--).*$", RegexOptions.Multiline)]
    private static partial Regex SeparatePattern();

    [GeneratedRegex(@"^ *([-*+]|\d+\.) ", RegexOptions.Multiline)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"`[^`\n]*`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex("<c>.*?</c>|<(see|paramref|typeparamref)[^>]*/>|<see [^/>]*>.*?</see>", RegexOptions.Singleline)]
    private static partial Regex InlinePattern();

    [GeneratedRegex("</?[a-z]+[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex ParagraphPattern();

    // A full stop within a sentence, as in a file's name, has no space after it.
    [GeneratedRegex(@"(?<=[.!?][)""'*_]*)\s+(?=[^a-z\s])")]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"\S*[\p{L}\p{Nd}]\S*")]
    private static partial Regex WordPattern();
}
