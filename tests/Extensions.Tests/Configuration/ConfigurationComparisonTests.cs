using System.Globalization;
using System.Text;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Random settings are written in each format, and mean the same keys and values in all of them.</summary>
public sealed class ConfigurationComparisonTests
{
    private static readonly string[] Texts =
    [
        "", " ", "text", "true", "null", "~", "007", "1e3", "a: b", "- x", "# no comment", "'", "\"", "\\", "line\nline", "tab\tend",
        "ü€😀", "[x]", "{y}", "&a",
        "*a", "!tag", "%x", "@x", "`x", "<<", "key = 'x'", "'''", "\"\"\"", "\u0001", "\u007F", "\u0085", "\u2028", "\uFEFF",
    ];

    [Fact]
    public void All_formats_mean_the_same()
    {
        var random = new Random(161);
        for (int i = 0; i < 2_000; i++)
        {
            Dictionary<string, object> tree = Section(random, depth: 0);
            string json = Flow(tree, ": ");
            IDictionary<string, string?> expected = Read("a.json", json);
            AssertSame(expected, "a.yaml", json);
            AssertSame(expected, "a.yaml", Yaml(tree, 0));
            AssertSame(
                expected, "a.toml", string.Concat(tree.Select(static entry => $"{Quoted(entry.Key)} = {Flow(entry.Value, " = ")}\n")));
        }
    }

    private static Dictionary<string, object> Section(Random random, int depth)
    {
        var section = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        for (int i = random.Next(5); i > 0; i--)
            section[random.Next(4) == 0
                ? Texts[random.Next(Texts.Length)] + i
                : "key" + random.Next(100).ToString(CultureInfo.InvariantCulture)] =
                Value(random, depth + 1);
        // A key with a colon may be the key of another value, too.
        foreach (string key in section.Keys.Where(static key => key.Contains(':', StringComparison.Ordinal)).ToList())
            section.Remove(key);
        return section;
    }

    private static object Value(Random random, int depth) => random.Next(depth > 4 ? 1 : 3) switch
    {
        1 => Section(random, depth),
        2 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)).ToList(),
        _ => Texts[random.Next(Texts.Length)],
    };

    // Block style, with its texts quoted as JSON does it.
    private static string Yaml(object value, int level)
    {
        string indent = "\n" + new string(' ', 2 * level);
        return value switch
        {
            Dictionary<string, object> { Count: > 0 } section =>
                string.Concat(section.Select(entry => $"{indent}{Quoted(entry.Key)}: {Yaml(entry.Value, level + 1)}")),
            List<object> { Count: > 0 } list => string.Concat(list.Select(item => $"{indent}- {Yaml(item, level + 1)}")),
            _ => Flow(value, ": "),
        };
    }

    private static string Flow(object value, string separator) => value switch
    {
        Dictionary<string, object> section =>
            "{" + string.Join(", ", section.Select(entry => Quoted(entry.Key) + separator + Flow(entry.Value, separator))) + "}",
        List<object> list => "[" + string.Join(", ", list.Select(item => Flow(item, separator))) + "]",
        _ => Quoted((string)value),
    };

    // The escapes of JSON are escapes of YAML and TOML, too; a pair of surrogates is not.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0xFEFF)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                quoted.Append(rune.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private static IDictionary<string, string?> Read(string file, string text) =>
        ConfigurationFormats.Read(file, Encoding.UTF8.GetBytes(text));

    private static void AssertSame(IDictionary<string, string?> expected, string file, string text)
    {
        IDictionary<string, string?> actual = Read(file, text);
        Assert.True(
            expected.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                .SequenceEqual(actual.OrderBy(static pair => pair.Key, StringComparer.Ordinal)),
            $"{file}\n{text}\n{string.Join('\n', expected)}\nis not\n{string.Join('\n', actual)}");
    }
}
