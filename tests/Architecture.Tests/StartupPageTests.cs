using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The page of start-up has each section that a comment names, and a comment names each section.</summary>
public sealed partial class StartupPageTests
{
    // The last section is about the whole program.
    private const string OfNoCode = "native";

    [Fact]
    public void Comments_name_the_sections_of_the_page()
    {
        string[] sections = [.. File.ReadLines(Path.Combine(RepositoryPaths.Root, "docs/startup.md"))
            .Where(static line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(static line => line[3..])
            .Where(static section => section != OfNoCode)
            .Order(StringComparer.Ordinal)];

        string[] named = [.. GitCommand.Run(RepositoryPaths.Root, "ls-files", "-z", "--", "src/*.cs")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(static file => Path.Combine(RepositoryPaths.Root, file))
            .Where(File.Exists)
            .SelectMany(static file => SectionPattern().Matches(File.ReadAllText(file)))
            .Select(static found => found.Groups["section"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];

        Assert.Equal(sections, named);
    }

    [GeneratedRegex(@"docs/startup\.md#(?<section>[a-z-]+)")]
    private static partial Regex SectionPattern();
}
