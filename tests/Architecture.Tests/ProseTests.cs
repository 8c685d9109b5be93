using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>Sentences that people read: habits that make them hard to read do not come back.</summary>
public sealed partial class ProseTests
{
    [Theory]
    [InlineData("/// <summary>Whether it is one.</summary>", true)]
    [InlineData("    /// <summary>\n    /// What is read.\n", true)]
    [InlineData("/// <summary>Gets what is read.</summary>", false)]
    [InlineData("/// <summary>Gets it.</summary>\n/// What is read next.\n", false)]
    [InlineData("// The caller is told.", true)]
    [InlineData("Nothing speaks of it.", true)]
    [InlineData("as it stands", true)]
    [InlineData("The caller told it.", false)]
    public void A_habit_is_found(string text, bool isFound) => Assert.Equal(isFound, Habits(text).Any());

    [Fact]
    public void Documentation_and_comments_have_no_such_habit()
    {
        string[] places = ["src", "docs", "samples", "README.md", "CONTRIBUTING.md"];
        string[] files = [.. GitCommand.Run(RepositoryPaths.Root, ["ls-files", "-z", "--", .. places])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal))
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))];

        Assert.Empty(files.SelectMany(static file => Habits(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)))
            .Select(found => $"{file}: {found}")));
        // A list that is empty would allow everything.
        Assert.Contains("src/Engine/WorkspaceTree.cs", files);
        Assert.Contains("docs/library.md", files);
    }

    private static IEnumerable<string> Habits(string text) =>
        QuestionPattern().Matches(text).Concat(SpeechPattern().Matches(text)).Select(static found => found.Value.Trim());

    // A summary that begins as a question says no verb.
    [GeneratedRegex(@"/// <summary>\s*(///\s*)?(Whether|What|How|Where|Which|Why|Who|When)\b.*")]
    private static partial Regex QuestionPattern();

    // Code computes, and nobody tells it anything.
    [GeneratedRegex(@"\b(is|are|was|were) told\b|\bspeaks? of\b|\b[Hh]ears? of\b|\bas it stands\b")]
    private static partial Regex SpeechPattern();
}
