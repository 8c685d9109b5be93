using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Manifest.Names.Unicode;


namespace WorkspaceSdk.Tests;

public sealed class CanonicalCompositionTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u1E69", "\u1E69")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("e\u0301\u0301", "\u00E9\u0301")]
    [InlineData("e\u0324\u0301", "\u00E9\u0324")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\u0B47\u0B3E", "\u0B4B")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("a\uD800\u0301", "a\uD800\u0301")]
    public void Text_is_composed_as_the_Unicode_standard_says_wherever_it_runs(string text, string expected) =>
        Assert.Equal(expected, CanonicalComposition.Compose(text));

    [Fact]
    public void Canonically_equal_names_have_one_plain_name()
    {
        Assert.Equal("Caf\u00E9Txt", MemberNames.FromFileName("caf\u00E9.txt"));
        Assert.Equal("Caf\u00E9Txt", MemberNames.FromFileName("cafe\u0301.txt"));
    }
}
