namespace WorkspaceSdk.Tests;

/// <summary>Lines are short enough to be read beside each other, as <c>.editorconfig</c> says.</summary>
public sealed class LineLengthTests
{
    private static readonly string Long = new('x', LongLines.Columns);

    public static TheoryData<string, string, bool> Lines => new()
    {
        { "the longest that is allowed", "//" + Long[2..], false },
        { "a comment that is longer", "//" + Long[1..], true },
        { "documentation", $"/// <summary>{Long}</summary>\nclass C;", true },
        { "a statement", $"F({Long[70..]},{Long[70..]});", true },
        { "a name with signs", $"F({Long});", true },
        { "one text with signs", $"    \"{Long}\");", false },
        { "a part of a sum", $"var a = \"\"\n    + \"{Long}\";", false },
        { "a text that is an argument of a call", $"F(\"{Long}\");", true },
        { "two texts", $"    \"{Long}\", \"b\");", true },
        { "a text and a number", $"    \"{Long}\", 1);", true },
        { "a text with an expression in it", $"    $\"{Long} {{name}}\");", false },
        { "a text with an expression, and a name", $"    $\"{Long} {{name}}\", name);", true },
        { "the only argument of an attribute", $"[InlineData(\"{Long}\")] class C;", true },
        { "the only argument of an attribute on its line", $"[InlineData(\"{Long}\")]\nclass C;", false },
        { "one of two arguments of an attribute", $"[InlineData(\"{Long}\", true)]\nclass C;", true },
        { "a raw text of one line", $"    \"\"\"{Long}\"\"\");", false },
        { "a line of a raw text", $"var a = \"\"\"\n    {Long}, b\n    \"\"\";", false },
        { "a line of a raw text with expressions", $"var a = $\"\"\"\n    {Long}, {{b}}\n    \"\"\";", false },
        { "the line on which a raw text begins", $"var {Long} = \"\"\"\n    b\n    \"\"\";", true },
        { "what is behind a raw text", $"F(\"\"\"\n    b\n    \"\"\", {Long});", true },
        { "code for one framework", $"#if NET\n    F({Long});\n#endif", true },
        { "code for the other framework", $"#if !NET\n    F({Long});\n#endif", true },
        { "a text for one framework", $"F(\n#if NET\n    \"{Long}\"\n#endif\n    );", false },
        { "a text for the other framework", $"F(\n#if !NET\n    \"{Long}\"\n#endif\n    );", false },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_too_long_where_it_could_be_broken(string what, string source, bool isFound) =>
        Assert.True(LongLines.In(source).Count > 0 == isFound, what);

    [Fact]
    public void The_number_of_a_line_is_counted_from_one() => Assert.Equal([2], LongLines.In($"class C;\n//{Long}\nclass D;"));

    [Fact]
    public void No_line_is_longer_than_140_columns()
    {
        string[] files = [.. GitCommand.Run(RepositoryPaths.Root, "ls-files", "-z", "--", "src", "tests", "benchmarks", "samples")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))];

        Assert.Empty(files.SelectMany(static file => LongLines.In(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)))
            .Select(line => $"{file}:{line}")));
        // A list that is empty would allow everything.
        Assert.Contains("src/Engine/WorkspaceTree.cs", files);
    }

    [Fact]
    public void Editors_show_the_same_limit() => Assert.Contains(
        $"max_line_length = {LongLines.Columns}", File.ReadLines(Path.Combine(RepositoryPaths.Root, ".editorconfig")));
}
