using System.Globalization;
using System.Text.RegularExpressions;
using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tests;

/// <summary>Escapes and properties in the values of declarations, compared with the regular expressions that define them.</summary>
public sealed partial class DeclaredTextTests
{
    private const string Alphabet = "%2541aAfF$()_-@;'*?x\\ ";

    [Fact]
    public void Escapes_are_replaced_and_written_as_their_expressions_define()
    {
        foreach (string text in Texts(20_000))
        {
            Assert.Equal(
                EscapeSequence().Replace(text, static match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber)).ToString()),
                DeclaredText.Unescape(text));
            Assert.Equal(Special().Replace(text, static match => $"%{(int)match.Value[0]:x2}"), DeclaredText.Escape(text));
            Assert.Equal(text, DeclaredText.Unescape(DeclaredText.Escape(text)));
        }
    }

    [Fact]
    public void Properties_are_put_in_place_as_their_expression_defines()
    {
        var properties = new LiteralProperties("/the/root");
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["a"] = "$(x)", ["a_1"] = "%25;", ["_"] = "" };
        foreach ((string name, string value) in values)
            properties.SetEscaped(name, value);
        // Without backslashes, which may become slashes.
        foreach (string text in Texts(20_000).Select(static text => text.Replace('\\', 'a').Replace("%", "$(a", StringComparison.Ordinal)))
        {
            string expected = Reference().Replace(
                text, match => values.TryGetValue(match.Groups[1].Value, out string? value) ? value : match.Value);
            bool isWhole = properties.TryExpandEscaped(text, out string actual);
            Assert.Equal(expected, actual);
            Assert.Equal(!UnknownPart().IsMatch(expected), isWhole);
        }
    }

    private static IEnumerable<string> Texts(int count)
    {
        var random = new Random(3);
        for (int i = 0; i < count; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(16)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    [GeneratedRegex("%([0-9A-Fa-f]{2})")]
    private static partial Regex EscapeSequence();

    [GeneratedRegex("[%*?@$();']")]
    private static partial Regex Special();

    [GeneratedRegex(@"\$\(([A-Za-z_][A-Za-z0-9_-]*)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[$@%]\(")]
    private static partial Regex UnknownPart();
}
