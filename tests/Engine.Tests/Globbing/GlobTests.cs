namespace WorkspaceSdk.Tests.Globbing;

[Slow]
public sealed class GlobTests
{
    private static readonly GlobOptions Hidden = new() { IncludeHidden = true };

    [Theory]
    [InlineData("*.cs", "a.cs", true)]
    [InlineData("*.cs", "src/a.cs", false)]
    [InlineData("s*c", "s/c", false)]
    public void A_star_never_crosses_a_slash(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("?", "\U0001F600", true)]
    public void A_question_mark_is_one_character_but_no_slash(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "ab", false)]
    [InlineData("**/b", "b", true)]
    [InlineData("a/**/**/b", "a/b", true)]
    public void Two_stars_are_zero_or_more_directories(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("a/**", "a/b", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("**", "x", true)]
    public void Two_stars_at_the_end_are_everything_below(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("[abc]", "b", true)]
    [InlineData("[a-c]x", "cx", true)]
    [InlineData("[!a]", "a", false)]
    [InlineData("[^a]", "b", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[[]x[*]", "[x*", true)]
    [InlineData("[[:digit:]]", "7", true)]
    [InlineData("[!\u00e9]", "\U0001F600", true)]
    [InlineData("[\U0001F600-\U0001F610]", "\U0001F601", true)]
    public void A_class_is_one_character_of_a_set(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("*.{cs,fs}", "a.fs", true)]
    [InlineData("{a,b{c,d}}", "bd", true)]
    [InlineData("{a,b/c}/x", "b/c/x", true)]
    [InlineData("{**/src/**,foo}", "abc/src/bar", true)]
    [InlineData("foo{,.txt}", "foo", true)]
    [InlineData("a,b", "a,b", true)]
    public void Braces_list_alternatives_and_nest(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData(@"[\]]", "]", true)]
    [InlineData(@"\{a\,b\}", "{a,b}", true)]
    public void A_backslash_makes_the_next_character_literal(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("*", ".a", false)]
    [InlineData("?a", ".a", false)]
    [InlineData("[.]a", ".a", false)]
    [InlineData("**/a", ".git/a", false)]
    [InlineData(".*", ".a", true)]
    [InlineData("**/.a/*", "x/.a/b", true)]
    [InlineData("a*", "a.b", true)]
    public void Wildcards_match_no_hidden_name_unless_the_option_allows_it(string pattern, string path, bool expected)
    {
        Assert.Equal(expected, Glob.Parse(pattern).IsMatch(path));
        Assert.True(Glob.Parse(pattern, Hidden).IsMatch(path));
    }

    [Theory]
    [InlineData("README.md", "readme.MD")]
    [InlineData("*.CS", "a.cs")]
    [InlineData("[A-C]?", "bx")]
    [InlineData("\u00c9*x*", "\u00e9x1")]
    public void Case_counts_unless_the_option_ignores_it(string pattern, string path)
    {
        Assert.False(Glob.Parse(pattern).IsMatch(path));
        Assert.True(Glob.Parse(pattern, new GlobOptions { CaseSensitive = false }).IsMatch(path));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("/a", 1)]
    [InlineData("a//b", 3)]
    [InlineData("a/", 2)]
    [InlineData("a**", 2)]
    [InlineData("x/**.cs", 3)]
    [InlineData("***", 1)]
    [InlineData("a[b", 2)]
    [InlineData("[]", 1)]
    [InlineData("a{b,c", 2)]
    [InlineData("a{b,{c}", 2)]
    [InlineData("a}", 2)]
    [InlineData("a{}", 2)]
    [InlineData("{,}", 1)]
    [InlineData("../a", 1)]
    [InlineData("a/../b", 3)]
    [InlineData("./a", 1)]
    [InlineData("{a,..}/b", 4)]
    [InlineData("C:/a", 1)]
    [InlineData("a\\", 2)]
    [InlineData("[z-a]", 2)]
    [InlineData("[a/b]", 3)]
    [InlineData("[[:alhpa:]]", 2)]
    public void A_pattern_that_breaks_the_language_is_an_error_with_its_column(string pattern, int column)
    {
        var error = Assert.Throws<GlobSyntaxException>(() => Glob.Parse(pattern));
        Assert.Equal(("WSDK1002", pattern, column), (error.Code, error.Pattern, error.Column));
        Assert.Contains(error.Reason, error.Message, StringComparison.Ordinal);
        Assert.False(Glob.TryParse(pattern, null, out _, out _));
    }

    [Fact]
    public void Without_escapes_a_backslash_is_an_error()
    {
        var error = Assert.Throws<GlobSyntaxException>(() => Glob.Parse(@"src\*.cs", new GlobOptions { Escapes = false }));
        Assert.Equal(4, error.Column);
    }

    [Fact]
    public void Braces_that_explode_are_refused() =>
        Assert.Throws<GlobSyntaxException>(() => Glob.Parse(string.Concat(Enumerable.Repeat("{a,b}", 20))));

    [Fact]
    public void Deep_braces_are_refused_and_not_a_stack_overflow() =>
        Assert.Throws<GlobSyntaxException>(() => Glob.Parse(new string('{', 100_000) + "a" + new string('}', 100_000)));

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    public void A_path_with_an_empty_name_matches_nothing(string path) => Check("**", path, false);

    [Fact]
    public void A_hundred_stars_come_to_an_answer()
    {
        // Who tries every way to part the name among the stars does not live to see it.
        Glob names = Glob.Parse(string.Concat(Enumerable.Repeat("a*", 100)) + "b");
        Glob directories = Glob.Parse(string.Concat(Enumerable.Repeat("**/a*/", 100)) + "b");
        Assert.False(names.IsMatch(new string('a', 5000)));
        Assert.False(directories.IsMatch(string.Join('/', Enumerable.Repeat("a", 500))));
    }

    [Fact]
    public void Any_pattern_agrees_with_the_naive_matcher()
    {
        var random = new Random(20240229);
        string Pick(params string[] from) => from[random.Next(from.Length)];
        for (int i = 0; i < 100_000; i++)
        {
            string pattern = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
                random.Next(3) == 0
                    ? "**"
                    : string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick("a", "b", ".", "?", "*")))));
            if (!Glob.TryParse(pattern, null, out Glob? visible, out _))
                continue;
            Glob all = Glob.Parse(pattern, Hidden);
            for (int j = 0; j < 5; j++)
            {
                string path = string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
                    string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick("a", "b", ".")))));
                Assert.True(ReferenceGlob.IsMatch(pattern, path, hidden: false) == visible.IsMatch(path), $"{pattern} against {path}");
                Assert.True(
                    ReferenceGlob.IsMatch(pattern, path, hidden: true) == all.IsMatch(path), $"{pattern} against {path}, hidden included");
            }
        }
    }

    private static void Check(string pattern, string path, bool expected) => Assert.Equal(expected, Glob.Parse(pattern).IsMatch(path));
}
