using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>Sentences that people read: habits that make them hard to read do not come back.</summary>
public sealed partial class ProseTests
{
    [Theory]
    [InlineData("/// <summary>Whether it is one.</summary>", true)]
    [InlineData("    /// <summary>\n    /// What is read.\n", true)]
    [InlineData("/// <summary>Gets what is read.</summary>", false)]
    [InlineData("/// <summary>Gets it.</summary>\n/// What is read next.\n", true)]
    [InlineData("// The caller is told.", true)]
    [InlineData("Nothing speaks of it.", true)]
    [InlineData("as it stands", true)]
    [InlineData("The caller told it.", true)]
    [InlineData("Git is asked first.", true)]
    [InlineData("what the caller asks for", true)]
    [InlineData("The text stands behind it.", true)]
    [InlineData("CI stands for continuous integration.", false)]
    [InlineData("a standard that understands", false)]
    [InlineData("The file is left as it was.", true)]
    [InlineData("Members are read as they are.", true)]
    [InlineData("It is made anew.", true)]
    [InlineData("It works all the same.", true)]
    [InlineData("// What is read comes first.", true)]
    [InlineData("It ends. What was read stays.", true)]
    [InlineData("## What it means", false)]
    [InlineData("What is a group?", false)]
    [InlineData("It says what is read.", false)]
    public void A_habit_is_found(string text, bool isFound) => Assert.Equal(isFound, Habits(text).Any());

    [Fact]
    public void Documentation_and_comments_have_no_such_habit()
    {
        string[] places = ["src", "docs", "samples", "benchmarks", ":(glob)*.md", ":!docs/writing.md"];
        string[] files = [.. GitCommand.Run(RepositoryPaths.Root, ["ls-files", "-z", "--", .. places])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => Path.GetExtension(file) is ".cs" or ".md" or ".props" or ".targets" or ".csproj")
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))];

        Assert.Empty(files.SelectMany(static file => Habits(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)))
            .Select(found => $"{file}: {found}")));
        // A list that is empty would allow everything.
        Assert.Contains("src/Engine/WorkspaceTree.cs", files);
        Assert.Contains("docs/library.md", files);
    }

    [Fact]
    public void Names_of_tests_have_no_such_habit()
    {
        string[] names = [.. GitCommand.Run(RepositoryPaths.Root, ["ls-files", "-z", "--", "tests/*.cs"])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))
            .SelectMany(static file => TestPattern().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file))))
            .Select(static found => found.Groups[1].Value)];

        Assert.Empty(names.SelectMany(static name => Habits(name.Replace('_', ' ')).Select(found => $"{name}: {found}")));
        Assert.DoesNotContain(names, static name => name.Length > 100);
        // A list that is empty would allow everything.
        Assert.Contains(nameof(Names_of_tests_have_no_such_habit), names);
    }

    private static IEnumerable<string> Habits(string text) =>
        new[] { QuestionPattern(), TalkPattern(), StandPattern(), ClausePattern(), OldWordPattern() }
        .SelectMany(pattern => pattern.Matches(text)).Select(found => Around(text, found));

    // A pattern that began with what is before a word would try each place of a file.
    private static string Around(string text, Match found)
    {
        int start = Math.Max(text.LastIndexOf('\n', found.Index) + 1, found.Index - 40);
        int end = text.IndexOf('\n', found.Index + found.Length);
        end = Math.Min(end < 0 ? text.Length : end, found.Index + found.Length + 40);
        return text[Math.Min(start, found.Index)..end].Trim();
    }

    // The name of a method that is a sentence; the code of a rule before it is no part of that.
    [GeneratedRegex(@"public (?:async )?(?:void|Task) (?:WSDK\d+_)?([A-Z][A-Za-z0-9]*_\w+)\(")]
    private static partial Regex TestPattern();

    // A summary that begins as a question says no verb.
    [GeneratedRegex(@"/// <summary>\s*(///\s*)?(Whether|What|How|Where|Which|Why|Who|When)\b.*")]
    private static partial Regex QuestionPattern();

    // Code computes: it has no conversation, and text does not stand anywhere. "X stands for Y" explains a short form.
    [GeneratedRegex(@"\b([Tt]ells?|[Tt]old|[Aa]sk(s|ed|ing)?|[Ss]peaks? of|[Hh]ears? of)\b")]
    private static partial Regex TalkPattern();

    [GeneratedRegex(@"\b([Ss]tands?|[Ss]tood|[Ss]tanding)(?! (in )?for\b)\b")]
    private static partial Regex StandPattern();

    // A clause as the subject of a sentence; a heading and a question have none.
    [GeneratedRegex(@"(?<=^[ /*""$-]*(<\w+>)?|[.:;] )(?<!^#.*)What\b[^?\r\n]*$", RegexOptions.Multiline)]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"\b(as (it|they) (is|are|was|were)|anew|all the same|by way of)\b")]
    private static partial Regex OldWordPattern();
}
