using System.Text;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>What the texts of the formats mean as keys and values.</summary>
public sealed class ConfigurationFormatTests
{
    /// <summary>A text in YAML, and what it means as JSON.</summary>
    public static TheoryData<string, string> Yaml => new()
    {
        { "", "{}" },
        { "# only a comment\n", "{}" },
        { "---\n...\n", "{}" },
        { "a: 1\nb:\n  c: text\n  d: [x, 'y', \"z\\n\"]\n", """{"a":"1","b":{"c":"text","d":["x","y","z\n"]}}""" },
        { "a: 007\nb: 1_000\nc: 0x1F\nd: 1e3\ne: +1\nf: 12:30:45\ng: 2001-12-14\nh: .inf\n",
            """{"a":"007","b":"1_000","c":"0x1F","d":"1e3","e":"+1","f":"12:30:45","g":"2001-12-14","h":".inf"}""" },
        { "a: yes\nb: NO\nc: On\nd: true\ne: False\n", """{"a":"yes","b":"NO","c":"On","d":"true","e":"False"}""" },
        { "a: null\nb: ~\nc:\nd: NULL\ne: Null\nf: nULL\n", """{"a":null,"b":null,"c":null,"d":null,"e":null,"f":"nULL"}""" },
        {
            "a: 'null'\nb: \"~\"\nc: ''\nd: !!str null\ne: !!null 'x'\nf: !!str\n",
            """{"a":"null","b":"~","c":"","d":"null","e":null,"f":""}"""
        },
        { "a: |\n  one\n  two\nb: >-\n  one\n  two\n", """{"a":"one\ntwo\n","b":"one two"}""" },
        { "a: {}\nb: []\nc: [[], {}]\n", """{"a":{},"b":[],"c":[[],{}]}""" },
        { "- not: here\n", "" },
        { "base: &b { x: 1, y: 2 }\nother: *b\nlist: [*b, &v 7, *v]\n",
            """{"base":{"x":"1","y":"2"},"other":{"x":"1","y":"2"},"list":[{"x":"1","y":"2"},"7","7"]}""" },
        {
            "base: &b { x: 1, y: 2 }\nmore:\n  y: own\n  <<: *b\n  z: 3\n",
            """{"base":{"x":"1","y":"2"},"more":{"y":"own","z":"3","x":"1"}}"""
        },
        { "a: &a { x: a, y: a }\nb: &b { y: b, z: b }\nc: { <<: [*b, *a], Z: own }\n",
            """{"a":{"x":"a","y":"a"},"b":{"y":"b","z":"b"},"c":{"Z":"own","y":"b","x":"a"}}""" },
        { "a: &a { x: 1 }\nb: &b { <<: *a, y: 2 }\nc: { <<: *b }\n", """{"a":{"x":"1"},"b":{"x":"1","y":"2"},"c":{"x":"1","y":"2"}}""" },
        { "'<<': text\n", """{"<<":"text"}""" },
        { "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", """{"a":"1","b":"1","c":"2","d":"2"}""" },
        { "&k key: 1\nb: *k\n", """{"key":"1","b":"key"}""" },
        { "%YAML 1.2\n---\na: 1\n", """{"a":"1"}""" },
        { "a: 1\n---\n", """{"a":"1"}""" },
        { "a: 1\r\nb:\r\n  c: 2\r\n", """{"a":"1","b":{"c":"2"}}""" },
        { "\"a:b\": 1\n1: one\ntrue: yes\n", """{"a:b":"1","1":"one","true":"yes"}""" },
        { "A:\n  x: 1\na:\n  y: 2\n", """{"A":{"x":"1"},"a":{"y":"2"}}""" },
    };

    /// <summary>A text in TOML, and what it means as JSON.</summary>
    public static TheoryData<string, string> Toml => new()
    {
        { "", "{}" },
        { "# only a comment\n", "{}" },
        { "a = 1\nb = \"two\"\nc = 'th\\ree'\nd = true\n", """{"a":"1","b":"two","c":"th\\ree","d":"true"}""" },
        { "a = 1_000\nb = 0x1F\nc = 0o17\nd = 0b101\ne = -0\nf = +7\n", """{"a":"1000","b":"31","c":"15","d":"5","e":"0","f":"7"}""" },
        {
            "a = 1.50\nb = 6.626e-34\nc = 1_0.5\nd = inf\ne = -inf\nf = nan\n",
            """{"a":"1.50","b":"6.626e-34","c":"10.5","d":"Infinity","e":"-Infinity","f":"NaN"}"""
        },
        { "a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00.5-07:00\nc = 1979-05-27T07:32:00\nd = 1979-05-27\ne = 07:32:00\n",
            """{"a":"1979-05-27T07:32:00Z","b":"1979-05-27 07:32:00.5-07:00","c":"1979-05-27T07:32:00","d":"1979-05-27","e":"07:32:00"}""" },
        { "a.b.c = 1\na.b.d = 2\n\"x.y\".z = 3\n", """{"a":{"b":{"c":"1","d":"2"}},"x.y":{"z":"3"}}""" },
        {
            "[a]\nx = 1\n[a.b]\ny = 2\n[c.d]\nz = 3\n[empty]\n[a.c]\n",
            """{"a":{"x":"1","b":{"y":"2"},"c":{}},"c":{"d":{"z":"3"}},"empty":{}}"""
        },
        { "[a.b]\ny = 2\n[a]\nx = 1\n", """{"a":{"b":{"y":"2"},"x":"1"}}""" },
        { "[[a]]\nx = 1\n[[a]]\n[[a]]\nx = 3\n[a.b]\ny = 4\n[[a.c]]\nz = 5\n[[a.c]]\nz = 6\n",
            """{"a":[{"x":"1"},{},{"x":"3","b":{"y":"4"},"c":[{"z":"5"},{"z":"6"}]}]}""" },
        { "a = { x = 1, y.z = 'two' }\nb = [{ c = 1 }, { c = 2 }]\nd = []\ne = {}\nf = [[1, 2], ['x']]\n",
            """{"a":{"x":"1","y":{"z":"two"}},"b":[{"c":"1"},{"c":"2"}],"d":[],"e":{},"f":[["1","2"],["x"]]}""" },
        { "a = \"\"\"\none\ntwo\"\"\"\nb = '''\nraw\\n'''\nc = \"\\u00e9\\t\"\n", """{"a":"one\ntwo","b":"raw\\n","c":"\u00e9\t"}""" },
        { "a = [ # numbers\n  1,\n  2, # two\n]\r\nb = 2\r\n", """{"a":["1","2"],"b":"2"}""" },
        { "'' = 'empty'\nb = 1\n", """{"":"empty","b":"1"}""" },
    };

    /// <summary>A text that is refused, and where.</summary>
    public static TheoryData<string, string, int, int> Wrong => new()
    {
        { "a.json", "", 1, 1 },
        { "a.json", "// only a comment", 1, 18 },
        { "a.json", "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3 },
        { "a.json", "{ \"ü\": \"ö\", x }", 1, 13 },
        { "a.json", "[1, 2]", 1, 1 },
        { "a.json", "\n  \"text\"", 2, 3 },
        { "a.json", "{ \"a\": 1,\n  \"A\": 2 }", 2, 8 },
        { "a.json", "{ \"a\": { \"b\": [1] },\n \"a:b:0\": 2 }", 2, 11 },
        { "a.json", "{} {}", 1, 4 },
        { "a.yaml", "a: [1, 2\nb: 3\n", 1, 4 },
        { "a.yaml", "a: 1\na: 2\n", 2, 1 },
        { "a.yaml", "a: 1\nb:\n  A: 1\n  a: 2\n", 4, 6 },
        { "a.yaml", "a: 1\nA: 2\n", 2, 4 },
        { "a.yaml", "- 1\n- 2\n", 1, 1 },
        { "a.yaml", "just text\n", 1, 1 },
        { "a.yaml", "a: *missing\n", 1, 4 },
        { "a.yaml", "a: &a [1, *a]\n", 1, 11 },
        { "a.yaml", "a: &a { b: *a }\n", 1, 12 },
        { "a.yaml", "a: 1\n---\nb: 2\n", 2, 1 },
        { "a.yaml", "a: { <<: text }\n", 1, 10 },
        { "a.yaml", "? [a, b]\n: 1\n", 1, 3 },
        { "a.toml", "a = 1\nb = \n", 2, 5 },
        { "a.toml", "a = 1\na = 2\n", 2, 1 },
        { "a.toml", "a = 1\nA = 2\n", 2, 5 },
        { "a.toml", "[a]\nx = 1\n[a]\ny = 2\n", 3, 1 },
        { "a.toml", "a = { x = 1 }\n[a.b]\ny = 2\n", 2, 2 },
        { "a.toml", "just text\n", 1, 6 },
        { "a.toml", "a = 99999999999999999999\n", 1, 5 },
    };

    /// <summary>One fault in each format, and the place of the character that causes it.</summary>
    public static TheoryData<string, string, int, int> WrongCharacters => new()
    {
        // A bracket that is never closed.
        { "a.json", "{\n  \"a\": [1, 2\n", 2, 8 },
        { "a.yaml", "x: 1\na: [1, 2", 2, 4 },
        { "a.yaml", "x: 1\na: [1, 2\n\n# end\n", 2, 4 },
        { "a.yaml", "Shop:\r\n  Ports: [80, 443\r\nb: x\r\n", 2, 10 },
        { "a.yaml", "a: [\n", 1, 4 },
        { "a.toml", "x = 1\na = [1, 2\nb = 3\n", 2, 5 },
        { "a.json", "{ \"a\": 1,\n  \"b\": 2", 1, 1 },
        { "a.yaml", "é: 1\na: {x: 1\nb: 2\n", 2, 4 },
        { "a.toml", "x = 1\na = { x = 1\nb = 2\n", 2, 5 },
        { "a.toml", "x = 1\n[a\nb = 2\n", 2, 1 },

        // The innermost one, and not those in texts and comments.
        { "a.json", "{ \"a\": [1, /* ] */ { \"]\": 2", 1, 20 },
        { "a.yaml", "a: [it's, ']', \"]\\\"\", # ]\n  {x: 2\nb: 3\n", 2, 3 },
        { "a.toml", "a = [']', \"]\\\"\", \"\"\"]\"\"\", # ]\n  [2\nb = 3\n", 2, 3 },

        // Closed by a bracket of the other kind.
        { "a.json", "{ \"a\": [1, 2} }", 1, 13 },
        { "a.yaml", "a: [1, {x: 2]\nb: 3\n", 1, 13 },
        { "a.toml", "a = [1, {x = 2]\nb = 3\n", 1, 15 },

        // A closing bracket without an opening one.
        { "a.json", "{ \"a\": ] }", 1, 8 },
        { "a.yaml", "a: ]\n", 1, 4 },
        { "a.toml", "a = ]\n", 1, 5 },

        // A tab where spaces have to be; JSON and TOML allow tabs.
        { "a.json", "{\n\t\"a\": x }", 2, 7 },
        { "a.yaml", "a:\n\tb: 1\n", 2, 1 },
        { "a.yaml", "a: 1\n\tb: 2\n", 2, 1 },
        { "a.yaml", "a:\r\n  b: 1\r\n\tc: 2\r\n", 3, 1 },
        { "a.yaml", "a:\n  b:\n\t\tc: 1\n  d: 2\n", 3, 1 },
        { "a.yaml", "a: |\n  \tx\nb:\n\tc: 1\n", 4, 1 },
        { "a.yaml", "a:\n  - x\n\t- y\n", 3, 1 },
        { "a.toml", "a = 1\n\tb = \n", 2, 6 },

        // A text that is never closed.
        { "a.json", "{ \"a\": \"x\n}", 1, 10 },
        { "a.yaml", "a: [1, 'x\nb: 1\n", 1, 8 },
        { "a.toml", "a = ['x\nb = 1\n", 1, 8 },

        // A missing comma.
        { "a.json", "{ \"a\": [1 2] }", 1, 11 },
        { "a.yaml", "a: {x: 1 y: 2}\n", 1, 11 },
        { "a.toml", "a = [1 2]\n", 1, 8 },
    };

    /// <summary>Texts that would be too much for a reader without limits.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "a.json", new string('[', 100_000) },
        { "a.json", "{\"a\":" + new string('[', 100_000) },
        { "a.yaml", "a: " + new string('[', 100_000) },
        { "a.yaml", string.Concat(Enumerable.Range(0, 500).Select(static i => new string(' ', i) + "a:\n")) },
        { "a.yaml", Laughs() },
        { "a.yaml", Merges() },
        { "a.toml", "a = " + new string('[', 100_000) },
        { "a.toml", "a = " + string.Concat(Enumerable.Repeat("{a=", 100_000)) },
        { "a.toml", string.Join('.', Enumerable.Repeat("a", 100_000)) + " = 1" },
        { "a.toml", "[" + string.Join('.', Enumerable.Repeat("a", 100_000)) + "]" },
        { "a.json", $$"""{"{{new string('k', 20_000)}}":[{{Numbers(20_000)}}]}""" },
        { "a.json", "{\"" + new string('k', 20_000) + "\":{" + Members(20_000, "\"", ":") + "}}" },
        { "a.json", $$"""{"{{new string('k', 20_000)}}":[{{string.Join(',', Enumerable.Repeat("[]", 20_000))}}]}""" },
        { "a.yaml", $"? {new string('k', 20_000)}\n: [{Numbers(20_000)}]\n" },
        { "a.yaml", $"? {new string('k', 20_000)}\n: {{{Members(20_000, "", ": ")}}}\n" },
        { "a.yaml", $"list: &list [{Numbers(20_000)}]\n? {new string('k', 20_000)}\n: *list\n" },
        { "a.toml", $"{new string('k', 20_000)} = [{Numbers(20_000)}]\n" },
        { "a.toml", $"[{new string('k', 20_000)}]\n{Members(20_000, "", " = ").Replace(',', '\n')}\n" },
    };

    [Theory]
    [InlineData("json", "{ \"a\" 1 }")]
    [InlineData("yaml", "a: [1, 2")]
    [InlineData("toml", "a = ")]
    [InlineData("toml", "[a")]
    public void The_message_of_a_wrong_file_has_a_sentence_for_the_fault_and_one_for_the_advice(string format, string text)
    {
        using var workspace = new ConfiguredWorkspace();
        string message = workspace.With("config/app." + format, text).Fails().Message;
        Assert.Matches(@"^'config/app\.\w+', line \d+, column \d+: \S.*[^.]\. Correct the file\.$", message);
    }

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_means_what_json_would(string text, string json) => AssertSame("a.yaml", text, json);

    [Theory]
    [MemberData(nameof(Toml))]
    public void Toml_means_what_json_would(string text, string json) => AssertSame("a.toml", text, json);

    [Fact]
    public void Json_may_hold_comments_and_commas_at_the_end() =>
        Assert.Equal(
            new Dictionary<string, string?> { ["a"] = "1", ["b:0"] = "True" }, Read(
                "a.json", "{ // one\n /* two */ \"a\": 1, \"b\": [true,], }"));

    [Theory]
    [InlineData("a.json", """{ "key": "grün", "b": 1 }""")]
    [InlineData("a.yaml", "key: grün\nb: 1\n")]
    [InlineData("a.toml", "key = 'grün'\nb = 1\n")]
    public void A_byte_order_mark_says_the_encoding(string file, string text)
    {
        Encoding[] encodings =
        [
            new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true),
            new UTF32Encoding(true, true),
        ];
        foreach (Encoding encoding in encodings)
            Assert.Equal("grün", ConfigurationFormats.Read(file, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])["key"]);
    }

    [Theory]
    [InlineData("a.json", "{\n\"a\": \"x")]
    [InlineData("a.yaml", "#\na: 123 ")]
    [InlineData("a.toml", "#\na = '12")]
    public void Bytes_that_are_no_text_are_refused_with_their_place(string file, string before)
    {
        foreach (byte wrong in new byte[] { 0xFC, 0x00 })
        {
            var error = Assert.Throws<ConfigurationSyntaxException>(
                () => ConfigurationFormats.Read(file, [.. Encoding.UTF8.GetBytes(before), wrong, (byte)'x', (byte)'\n']));
            Assert.Equal(new TextPlace(2, 8), error.Place);
        }
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    [InlineData("a.toml")]
    public void Utf_16_that_is_cut_is_refused(string file) =>
        Assert.Throws<ConfigurationSyntaxException>(() => ConfigurationFormats.Read(file, [0xFF, 0xFE, (byte)'a', 0, (byte)':']));

    [Theory]
    [MemberData(nameof(Wrong))]
    [MemberData(nameof(WrongCharacters))]
    public void A_wrong_text_is_refused_with_its_line_and_column(string file, string text, int line, int column)
    {
        using var workspace = new ConfiguredWorkspace();
        string path = "config/app" + Path.GetExtension(file);
        WorkspaceConfigurationException error = workspace.With(path, text).Fails();
        Assert.Equal(("WSDK1026", path, line, column), (error.Code, error.File, error.Line, error.Column));
        Assert.StartsWith($"'{path}', line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_text_that_grows_or_nests_without_end_is_refused(string file, string text) =>
        Assert.Throws<ConfigurationSyntaxException>(() => ConfigurationFormats.Read(file, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_formats_have_the_same_greatest_depth()
    {
        string Nested(int levels, string open, string close, string value) =>
            string.Concat(Enumerable.Repeat(open, levels)) + value + string.Concat(Enumerable.Repeat(close, levels));

        string key = string.Join(':', Enumerable.Repeat("a", 64));
        Assert.Equal("1", Read("a.json", Nested(64, "{\"a\":", "}", "1"))[key]);
        Assert.Equal("1", Read("a.yaml", Nested(64, "{a: ", "}", "1"))[key]);
        Assert.Equal("1", Read("a.toml", string.Join('.', Enumerable.Repeat("a", 64)) + " = 1")[key]);
        Assert.Throws<ConfigurationSyntaxException>(() => Read("a.json", Nested(65, "{\"a\":", "}", "1")));
        Assert.Throws<ConfigurationSyntaxException>(() => Read("a.yaml", Nested(65, "{a: ", "}", "1")));
        Assert.Throws<ConfigurationSyntaxException>(() => Read("a.toml", string.Join('.', Enumerable.Repeat("a", 65)) + " = 1"));
    }

    [Fact]
    public void Aliases_may_repeat_many_values()
    {
        string text = "v: &v x\nlist: [" + string.Join(", ", Enumerable.Repeat("*v", 20_000)) + "]\n";
        Assert.Equal(20_001, Read("a.yaml", text).Count);
    }

    [Fact]
    public void A_long_list_below_a_long_name_is_read_in_each_format()
    {
        string name = new('k', 500);
        Assert.Equal(20_000, Read("a.json", $$"""{"{{name}}":[{{Numbers(20_000)}}]}""").Count);
        Assert.Equal(20_000, Read("a.yaml", $"{name}: [{Numbers(20_000)}]\n").Count);
        Assert.Equal(20_000, Read("a.toml", $"{name} = [{Numbers(20_000)}]\n").Count);
    }

    // A name of that length above that many values, and that many further levels between: on both sides of the limit, and far from it.
    [Theory]
    [InlineData(800, 20_000, 0, true)]
    [InlineData(900, 20_000, 0, false)]
    [InlineData(60, 20_000, 10, true)]
    [InlineData(80, 20_000, 10, false)]
    [InlineData(1, 200_000, 0, true)]
    [InlineData(1, 200_000, 40, false)]
    public void The_length_of_all_keys_of_a_JSON_file_is_limited(int name, int count, int levels, bool isRead)
    {
        string key = new('k', name), text = $"[{Numbers(count)}]";
        for (int i = 0; i <= levels; i++)
            text = $$"""{"{{key}}":{{text}}}""";
        // Without and with a quotation mark in a value, which the quick check leaves to the full one.
        foreach (string before in new[] { "", """ "x": "\"", """ })
        {
            byte[] utf8 = Encoding.UTF8.GetBytes("{" + before + text[1..]);
            if (isRead)
                Assert.Equal(count + (before.Length > 0 ? 1 : 0), ConfigurationFormats.Read("a.json", utf8).Count);
            else
                Assert.Throws<ConfigurationSyntaxException>(() => ConfigurationFormats.Read("a.json", utf8));
        }
    }

    [Fact]
    public void A_file_that_the_quick_check_accepts_has_short_keys_by_the_full_one()
    {
        var random = new Random(7);
        int quick = 0;
        for (int i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            Append(text, random, levels: random.Next(1, 8), longest: 1 << random.Next(2, 14));
            byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
            if (!JsonKeyLengths.IsShort(utf8))
                continue;
            quick++;
            long length = ConfigurationFormats.Read("a.json", utf8).Sum(static pair => (long)pair.Key.Length);
            Assert.InRange(length, 1, FlatKeys.MostCharacters(utf8.Length));
        }

        Assert.InRange(quick, 1, 299);
    }

    [Fact]
    public void Ten_thousand_keys_are_read_in_each_format()
    {
        string[] keys = [.. Enumerable.Range(0, 10_000).Select(static i => $"key{i}")];
        Assert.Equal(10_000, Read("a.json", "{" + string.Join(",", keys.Select(static key => $"\"{key}\": 1")) + "}").Count);
        Assert.Equal(10_000, Read("a.yaml", string.Concat(keys.Select(static key => $"{key}: 1\n"))).Count);
        Assert.Equal(10_000, Read("a.toml", string.Concat(keys.Select(static key => $"{key} = 1\n"))).Count);
        Assert.Equal(10_000, Read("a.toml", string.Concat(keys.Select(static key => "[[x]]\n" + key + " = 1\n"))).Count);
    }

    [Fact]
    public void No_random_text_ends_in_another_exception()
    {
        var random = new Random(16);
        const string Alphabet = "ab:-[]{}\"'&*<>|?!%@#,=.\n\r\t ~1\\";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (string file in new[] { "a.json", "a.yaml", "a.toml" })
            {
                try
                {
                    _ = Read(file, text);
                }
                catch (ConfigurationSyntaxException error)
                {
                    Assert.True(error.Place is { Line: > 0, Column: > 0 }, $"{file} {error.Place}: {text}");
                }
            }
        }
    }

    private static void Append(StringBuilder text, Random random, int levels, int longest)
    {
        int count = 1 << random.Next(0, levels > 1 ? 3 : 12);
        text.Append('{');
        for (int i = 0; i < count && (i == 0 || text.Length < 2_000_000); i++)
        {
            text.Append(i > 0 ? "," : "").Append('"').Append('k', random.Next(1, longest)).Append(i).Append("\":");
            if (levels > 1)
                Append(text, random, levels - 1, longest);
            else
                text.Append('1');
        }

        text.Append('}');
    }

    private static string Numbers(int count) => string.Join(',', Enumerable.Repeat("0", count));

    private static string Members(int count, string quote, string separator) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $"{quote}m{i}{quote}{separator}0"));

    private static IDictionary<string, string?> Read(string file, string text) =>
        ConfigurationFormats.Read(file, Encoding.UTF8.GetBytes(text));

    private static void AssertSame(string file, string text, string json)
    {
        if (json.Length == 0)
        {
            Assert.Throws<ConfigurationSyntaxException>(() => Read(file, text));
            return;
        }

        IConfigurationRoot expected = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
        var provider = (Microsoft.Extensions.Configuration.Json.JsonStreamConfigurationProvider)expected.Providers.Single();
        IDictionary<string, string?> actual = Read(file, text);
        foreach ((string key, string? value) in actual)
        {
            Assert.True(provider.TryGet(key, out string? known), key);
            Assert.Equal((key, known), (key, value));
        }

        Assert.Equal(CountOf(provider, null), actual.Count);
    }

    private static int CountOf(IConfigurationProvider provider, string? path)
    {
        int count = path is not null && provider.TryGet(path, out _) ? 1 : 0;
        foreach (string name in provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase))
            count += CountOf(provider, path is null ? name : path + ":" + name);
        return count;
    }

    private static string Laughs()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }

    private static string Merges()
    {
        var text = new StringBuilder("a0: &a0 {" + string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"k{i}: 1")) + "}\n");
        for (int i = 1; i < 1000; i++)
            text.Append($"a{i}: &a{i} {{ <<: *a{i - 1}, own{i}: 1 }}\n");
        return text.ToString();
    }
}
