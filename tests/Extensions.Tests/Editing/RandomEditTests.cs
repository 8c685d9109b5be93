using System.Globalization;
using System.Text.Json.Nodes;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Random values that are saved over each other, and random changes of them.</summary>
public sealed class RandomEditTests
{
    private static readonly string[] Names = ["a", "b", "Name", "x y", "ö", "q\"r", "1", "long-name", "a.b", "#c", "- d"];
    private static readonly string?[] Texts =
    [
        "", "x", "true", "007", "null", " lead", "trail ", "a: b", "a #b", "[x", "{", "'", "\"", "\\", "é😀", "l1\nl2", "\t",
        "*a", "&a", "~", "- x", "1e5",
    ];

    [Theory]
    [InlineData(".json")]
    [InlineData(".yaml")]
    [InlineData(".toml")]
    public void Whatever_is_saved_over_whatever_is_read_again(string ending)
    {
        var random = new Random(20261129);
        int comments = 0;
        for (int round = 0; round < 300; round++)
        {
            var edited = new EditedText(ending, ending == ".json" ? "{}\n" : "");
            for (int step = 0; step < 4; step++)
            {
                JsonObject values = Section(random, depth: 0, ending == ".toml");
                edited.Set([], values);
                Assert.Equal(Lines(values, ending), Lines(edited.Values));
                if (step == 0)
                    edited = new EditedText(ending, Commented(edited.Text, ending, ref comments));
            }
        }

        Assert.True(comments > 100);
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".yaml")]
    [InlineData(".toml")]
    public void A_random_change_keeps_every_other_value_or_is_refused(string ending)
    {
        var random = new Random(20261130);
        int made = 0, refused = 0;
        for (int round = 0; round < 400; round++)
        {
            var edited = new EditedText(ending, ending == ".json" ? "{}\n" : "");
            edited.Set([], Section(random, depth: 0, ending == ".toml"));
            for (int step = 0; step < 5 && edited.Values.Count > 0; step++)
            {
                string key = edited.Values.Keys.ElementAt(random.Next(edited.Values.Count));
                Dictionary<string, string?> before = new(edited.Values, StringComparer.OrdinalIgnoreCase);
                string text = edited.Text;
                try
                {
                    if (random.Next(3) == 0)
                    {
                        Assert.True(edited.Remove(key.Split(':')));
                    }
                    else
                    {
                        edited.Set(key.Split(':'), "new");
                        Assert.Equal("new", edited.Values[key]);
                    }

                    made++;
                    string top = key.Split(':')[0];
                    Assert.All(
                        before.Where(pair => !ChangedValues.IsAtOrBelow(pair.Key, top)),
                        pair => Assert.Equal(pair.Value, edited.Values[pair.Key]));
                }
                catch (EditRefusedException)
                {
                    refused++;
                    Assert.Equal(text, edited.Text);
                }
            }
        }

        Assert.True(made > 20 * refused, string.Create(CultureInfo.InvariantCulture, $"{made} made, {refused} refused"));
    }

    // A comment behind some lines that end a value, where every format allows one.
    private static string Commented(string text, string ending, ref int comments)
    {
        string[] lines = text.Split('\n');
        for (int i = 1; i < lines.Length - 1; i++)
        {
            if (lines[i].Length == 0 || i % 3 != 0 || lines[i].TrimEnd().EndsWith('\\'))
                continue;
            lines[i] += ending == ".json" ? " // note" : " # note";
            comments++;
        }

        return string.Join('\n', lines);
    }

    private static JsonObject Section(Random random, int depth, bool hasNoNull)
    {
        var section = new JsonObject();
        foreach (string name in random.GetItems(Names, random.Next(1, 5)).Distinct(StringComparer.OrdinalIgnoreCase))
            section[name] = Value(random, depth + 1, hasNoNull);
        return section;
    }

    private static JsonNode? Value(Random random, int depth, bool hasNoNull) => random.Next(depth < 4 ? 8 : 5) switch
    {
        0 => random.Next(-1000, 1000),
        1 => random.Next(2) == 0,
        2 => hasNoNull ? "none" : null,
        3 => Math.Round(random.NextDouble(), 3),
        4 => Texts[random.Next(Texts.Length)],
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1, hasNoNull))]),
        _ => Section(random, depth, hasNoNull),
    };

    private static IEnumerable<string> Lines(IDictionary<string, string?> values) => values
        .Select(static pair => $"{pair.Key} = {pair.Value ?? ""}")
        .Order(StringComparer.Ordinal);

    // The provider of JSON writes True and False.
    private static IEnumerable<string> Lines(JsonObject values, string ending) => Flat("", values, ending == ".json" ? "True" : "true")
        .Select(static pair => $"{pair.Key} = {pair.Value}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Value)> Flat(string key, JsonNode? value, string isTrue)
    {
        string before = key.Length == 0 ? "" : key + ":";
        return value switch
        {
            JsonObject { Count: > 0 } section => section.SelectMany(entry => Flat(before + entry.Key, entry.Value, isTrue)),
            JsonArray { Count: > 0 } list =>
                list.SelectMany((item, i) => Flat(before + i.ToString(CultureInfo.InvariantCulture), item, isTrue)),
            JsonValue single when single.TryGetValue(out string? text) => [(key, text)],
            JsonValue single when single.TryGetValue(out bool flag) => [(key, flag ? isTrue : isTrue == "True" ? "False" : "false")],
            JsonValue single => [(key, single.ToJsonString())],
            _ => [(key, "")],
        };
    }
}
