namespace WorkspaceSdk.Tests;

/// <summary>Sentences are short enough to be read once.</summary>
public sealed class SentenceLengthTests
{
    private static readonly string Longest = string.Join(' ', Enumerable.Repeat("word", LongSentences.Words));

    public static TheoryData<string, string, bool> Pages => new()
    {
        { "the longest that is allowed", $"{Longest}.", false },
        { "one word more", $"More {Longest}.", true },
        { "one word more on the next line", $"{Longest}\nmore.", true },
        { "two sentences", $"{Longest}. A{Longest}.", false },
        { "a sentence that begins with code", $"{Longest}. `code` {Longest[5..]}.", false },
        { "two sentences in parentheses", $"({Longest}.) ({Longest}.)", false },
        { "two parts with a semicolon", $"{Longest}; {Longest}.", true },
        { "a file's name in it", $"The file a.md {Longest}.", true },
        { "a long one behind a short one", $"A word. More {Longest}.", true },
        { "two paragraphs", $"{Longest}\n\n{Longest}", false },
        { "two items of a list", $"- {Longest}\n- {Longest}", false },
        { "an item of two lines", $"- {Longest}\n  more.", true },
        { "numbered items", $"1. {Longest}\n2. {Longest}", false },
        { "code, which is one word", $"`{Longest} {Longest}` is code.", false },
        { "the address of a link", $"[{Longest}](a.md#more)", false },
        { "the text of a link", $"[More {Longest}](a.md)", true },
        { "dashes, which are no words", $"{Longest} - - -", false },
        { "a row of a table", $"| More {Longest} |", false },
        { "a heading before a paragraph", $"# {Longest}\n{Longest}", false },
        { "a block of code", $"```csharp\nMore {Longest}\n```", false },
        { "a paragraph behind a block of code", $"```\ncode\n```\nMore {Longest}.", true },
    };

    public static TheoryData<string, string, bool> Sources => new()
    {
        { "the longest that is allowed", $"/// <summary>{Longest}.</summary>", false },
        { "one word more", $"/// <summary>More {Longest}.</summary>", true },
        { "one word more on the next line", $"    /// <summary>\n    /// {Longest}\n    /// more.\n    /// </summary>", true },
        { "two elements", $"/// <param name=\"a\">{Longest}</param>\n/// <returns>{Longest}</returns>", false },
        { "two members", $"/// {Longest}\nint a;\n/// {Longest}", false },
        { "a reference, which is one word", $"/// <see cref=\"A{{B, C}}\"/> {Longest}", true },
        { "code, which is one word", $"/// <c>{Longest}</c> is code.", false },
        { "an example", $"/// <code>\n/// More {Longest}\n/// </code>", false },
        { "a comment that is no documentation", $"// More {Longest}", false },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_long_sentence_of_a_page_is_found(string what, string text, bool isFound) =>
        Assert.True(LongSentences.InPage(text).Any() == isFound, what);

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_long_sentence_of_documentation_in_code_is_found(string what, string source, bool isFound) =>
        Assert.True(LongSentences.InDocumentation(source).Any() == isFound, what);

    [Fact]
    public void No_sentence_of_pages_or_documentation_is_long()
    {
        string[] places = ["src", "docs", "samples", "benchmarks", ":(glob)*.md", ":!*.Unshipped.md", ":!*.Shipped.md"];
        string[] files = [.. GitCommand.Run(RepositoryPaths.Root, ["ls-files", "-z", "--", .. places])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => Path.GetExtension(file) is ".md" or ".cs")
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))];

        string[] found = [.. files.SelectMany(static file => LongSentencesOf(file).Select(sentence => $"{file}: {sentence}"))];
        Assert.True(found.Length == 0, string.Join('\n', found));
        // A list that is empty would allow everything.
        Assert.Contains("README.md", files);
        Assert.Contains("src/Engine/WorkspaceTree.cs", files);
    }

    private static IEnumerable<string> LongSentencesOf(string file)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryPaths.Root, file));
        return Path.GetExtension(file) == ".md" ? LongSentences.InPage(text) : LongSentences.InDocumentation(text);
    }
}
