using System.Text.Json.Nodes;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Changes of the text of a configuration file: what is not meant stays as it is written.</summary>
public sealed class EditedTextTests
{
    private const string Json = ".json", Yaml = ".yaml", Toml = ".toml";

    // The value is JSON; "-" removes the key.
    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        // A value is replaced where it is.
        { Json, "{\n  // shop\n  \"Shop\": { \"Name\": \"Books\" /* n */, \"Port\": 80 } // end\n}\n", "Shop:Port", "81",
            "{\n  // shop\n  \"Shop\": { \"Name\": \"Books\" /* n */, \"Port\": 81 } // end\n}\n" },
        { Json, "{\"a\":\"é😀\",\"b\":1}", "b", "true", "{\"a\":\"é😀\",\"b\":true}" },
        { Json, "{\"a\":1}", "A", "\"x\\\"\\n\\u0007é\"", "{\"a\":\"x\\\"\\n\\u0007é\"}" },
        { Yaml, "# top\nShop:\n  Name: Books # n\n  Port: 80 # p\n", "Shop:Port", "81",
            "# top\nShop:\n  Name: Books # n\n  Port: 81 # p\n" },
        { Yaml, "a: \"é😀\"  # x\r\nb: 'y'\r\n", "b", "\"it's\"", "a: \"é😀\"  # x\r\nb: \"it's\"\r\n" },
        { Yaml, "a: |\n  l1\n  l2\n\n# c\nb: 1\n", "a", "\"x\"", "a: x\n\n# c\nb: 1\n" },
        { Yaml, "a: >-\n  l1\n  l2\nb: 1\n", "b", "\"007\"", "a: >-\n  l1\n  l2\nb: \"007\"\n" },
        { Yaml, "a: {x: 1, y: 2} # c\n", "a:y", "\"null\"", "a: {x: 1, y: \"null\"} # c\n" },
        { Yaml, "a:\n- 1\n- 2 # two\n", "a:1", "3", "a:\n- 1\n- 3 # two\n" },
        { Yaml, "a:\nb: 1\n", "a", "2", "a: 2\nb: 1\n" },
        { Yaml, "a: # none\nb: 1\n", "a", "2", "a: 2 # none\nb: 1\n" },
        { Yaml, "a: &x 1\nb: *x\n", "b", "2", "a: &x 1\nb: 2\n" },
        { Toml, "# top\n[Shop] # s\nName = 'Books' # n\nPort = 80 # p\n", "Shop:Port", "81",
            "# top\n[Shop] # s\nName = 'Books' # n\nPort = 81 # p\n" },
        { Toml, "a.b = \"é😀\"\r\n[t]\r\nx = { y = 1, z = 2 } # c\r\n", "t:x:z", "1.5",
            "a.b = \"é😀\"\r\n[t]\r\nx = { y = 1, z = 1.5 } # c\r\n" },
        { Toml, "a = '''\nl1\nl2'''\nb = 1\n", "b", "\"\\u2028\"", "a = '''\nl1\nl2'''\nb = \"\\u2028\"\n" },
        { Toml, "a = [ 1, # one\n  2,\n]\n", "a:1", "3", "a = [ 1, # one\n  3,\n]\n" },
        { Toml, "[[u]]\nx = 1\n[[u]]\nx = 2\n", "u:1:x", "3", "[[u]]\nx = 1\n[[u]]\nx = 3\n" },

        // A new key comes behind the others of its section.
        { Json, "{\n  \"a\": 1 // one\n}\n", "b", "2", "{\n  \"a\": 1, // one\n  \"b\": 2\n}\n" },
        { Json, "{\n\t\"a\": {\n\t\t\"x\": 1, // one\n\t},\n}\n", "a:y", "[1,2]",
            "{\n\t\"a\": {\n\t\t\"x\": 1, // one\n\t\t\"y\": [1, 2],\n\t},\n}\n" },
        { Json, "{\n  \"a\": 1 /* x\n y */ // z\n  // \"c\": 3\n}\n", "b", "{\"c\":[{\"d\":null}]}",
            "{\n  \"a\": 1, /* x\n y */ // z"
                + "\n  \"b\": {\n    \"c\": [\n      {\n        \"d\": null\n      }\n    ]\n  }\n  // \"c\": 3\n}\n" },
        { Json, "{ \"a\": 1 }", "b:c", "2", "{ \"a\": 1, \"b\": { \"c\": 2 } }" },
        { Json, "{}\n", "a:0:b", "2", "{\n  \"a\": [\n    {\n      \"b\": 2\n    }\n  ]\n}\n" },
        { Json, "{\r\n  \"a\": [] \r\n}", "a:0", "1", "{\r\n  \"a\": [1] \r\n}" },
        { Json, "{ // nothing\n}\n", "a", "1", "{ // nothing\n  \"a\": 1\n}\n" },
        { Json, "{\n  \"a\": null\n}\n", "a:b", "1", "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n" },
        { Yaml, "", "a:b", "1", "a:\n  b: 1\n" },
        { Yaml, "# only", "a", "1", "# only\na: 1\n" },
        { Yaml, "a:\n    x: 1 # one\n\n# b\nb: 2\n", "a:z", "{\"p\":[1,{\"q\":2,\"r\":[]}]}",
            "a:\n    x: 1 # one\n    z:\n        p:\n            - 1\n            - q: 2\n              r: []\n\n# b\nb: 2\n" },
        { Yaml, "l:\n  - a: 1\n    b: 2 # x\n  - a: 3", "l:0:c", "4", "l:\n  - a: 1\n    b: 2 # x\n    c: 4\n  - a: 3" },
        { Yaml, "l:\n  - a: 1\n    b: |\n      t\n", "l:1", "{\"a\":2,\"b\":\"x y\"}",
            "l:\n  - a: 1\n    b: |\n      t\n  - a: 2\n    b: x y\n" },
        { Yaml, "l: [1]\n", "l:1", "{\"a\":\"b\"}", "l: [1, {a: b}]\n" },
        { Yaml, "a: {}\nb: [\n  1, # one\n  2 # two\n]\n", "b:2", "3", "a: {}\nb: [\n  1, # one\n  2, # two\n  3\n]\n" },
        { Yaml, "base: &b {x: 1}\nc:\n  <<: *b\n", "c:x", "2", "base: &b {x: 1}\nc:\n  <<: *b\n  x: 2\n" },
        { Yaml, "a: 1\n...\n", "b", "2", "a: 1\nb: 2\n...\n" },
        { Yaml, "a: 1\n", "y", "2", "a: 1\n\"y\": 2\n" },
        { Yaml, "---\na: 1\n", "b", "2", "---\na: 1\nb: 2\n" },
        { Toml, "", "a:b:c", "1", "[a.b]\nc = 1\n" },
        { Toml, "x = 1 # one\n\n# t\n[t]\n  y = 2\n\n[u]\n", "t:z", "\"q\"", "x = 1 # one\n\n# t\n[t]\n  y = 2\n  z = \"q\"\n\n[u]\n" },
        { Toml, "# t\n[t]\n", "a", "1", "a = 1\n\n# t\n[t]\n" },
        { Toml, "[t]\nx = 1", "t:y", "2", "[t]\nx = 1\ny = 2\n" },
        { Toml, "[a.b]\nx = 1\n", "a:y", "2", "[a.b]\nx = 1\n\n[a]\ny = 2\n" },
        { Toml, "[t]\na.b = 1\nc = 2\n", "t:a:d", "3", "[t]\na.b = 1\na.d = 3\nc = 2\n" },
        { Toml, "[t]\nx = 1\n", "t:sub", "{\"a\":1,\"b\":{\"c\":2}}", "[t]\nx = 1\n\n[t.sub]\na = 1\n\n[t.sub.b]\nc = 2\n" },
        { Toml, "[[u]]\nx = 1\n[v]\n", "u:1", "{\"x\":2}", "[[u]]\nx = 1\n[v]\n\n[[u]]\nx = 2\n" },
        { Toml, "[[u]]\nx = 1\n[v]\n", "u:0:y", "{\"z\":2}", "[[u]]\nx = 1\ny = { z = 2 }\n[v]\n" },
        { Toml, "a = [\n  1, # one\n  2, # two\n]\n", "a:2", "3", "a = [\n  1, # one\n  2, # two\n  3,\n]\n" },
        { Toml, "a = {}\n", "a:\"x y\"", "1", "a = {\"\\\"x y\\\"\" = 1}\n" },

        // A key goes with its lines and the comment on them.
        { Json, "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2 // b\n}\n", "b", "-", "{\n  \"a\": 1 // one\n  // two\n}\n" },
        { Json, "{\n  \"a\": 1, // one\n  \"b\": 2\n}\n", "a", "-", "{\n  \"b\": 2\n}\n" },
        { Json, "{ \"a\": 1, \"b\": [1, 2, 3] }", "b:1", "-", "{ \"a\": 1, \"b\": [1, 3] }" },
        { Json, "{ \"a\": 1, \"b\": [1, 2, 3] }", "b", "-", "{ \"a\": 1 }" },
        { Json, "{ \"a\": 1, \"b\": [1, 2, 3] }", "a", "-", "{ \"b\": [1, 2, 3] }" },
        { Yaml, "a: 1\n# b\nb: # x\n  c: 1\n  d: |\n    t\n\ne: 2\n", "b", "-", "a: 1\n# b\n\ne: 2\n" },
        { Yaml, "l:\n- a\n- b # b\n- c\n", "l:1", "-", "l:\n- a\n- c\n" },
        { Yaml, "l:\n- a: 1\n  b: 2\n", "l:0:a", "-", "l:\n- b: 2\n" },
        { Yaml, "l: [1, 2]\n", "l:1", "-", "l: [1]\n" },
        { Yaml, "l:\n- a: 1\n", "l:0:a", "-", "l:\n- \n" },
        { Toml, "a = 1 # one\nb = 2\n", "a", "-", "b = 2\n" },
        { Toml, "a.x = 1\n[a.b]\nc = 1 # c\n# d\n[d]\n[a.b.e]\nf = 1\n", "a", "-", "# d\n[d]\n" },
        { Toml, "[[u]]\nx = 1\n[u.y]\nz = 1\n[[u]]\nx = 2\n", "u:0", "-", "[[u]]\nx = 2\n" },
        { Toml, "a = [1, 2, 3] # c\n", "a:2", "-", "a = [1, 2] # c\n" },

        // A section or a list becomes another one, or a single value.
        { Json, "{\n  \"a\": {\n    \"x\": 1, // one\n    \"y\": 2\n  }\n}\n", "a", "{\"x\":1,\"z\":3}",
            "{\n  \"a\": {\n    \"x\": 1, // one\n    \"z\": 3\n  }\n}\n" },
        { Json, "{ \"a\": [1, 2, 3] }", "a", "[1,5]", "{ \"a\": [1, 5] }" },
        { Yaml, "a:\n  x: 1 # one\n  y: 2\nb: 3\n", "a", "\"t\"", "a: t\nb: 3\n" },
        { Yaml, "a: 1 # c\nb: 3\n", "a", "{\"x\":1}", "a:\n  x: 1 # c\nb: 3\n" },
        { Yaml, "a: [1, 2]\n", "a", "[]", "a: []\n" },
        { Yaml, "- x: 1\n", "", "", "" },
        { Toml, "[a]\nx = 1\n[b]\ny = 2\n", "a", "5", "a = 5\n\n[b]\ny = 2\n" },
        { Toml, "a = 5\n[b]\n", "a", "{\"x\":1}", "a = { x = 1 }\n[b]\n" },

        // The same value stays as it is written.
        { Json, "{ \"a\": 1.50, \"b\": \"\\u00e9\" }", "a", "1.5", "{ \"a\": 1.50, \"b\": \"\\u00e9\" }" },
        { Json, "{ \"a\": 1.50, \"b\": \"\\u00e9\" }", "b", "\"é\"", "{ \"a\": 1.50, \"b\": \"\\u00e9\" }" },
        { Yaml, "a: 'x'\n", "a", "\"x\"", "a: 'x'\n" },
        { Toml, "a = 1_000\n", "a", "1000", "a = 1_000\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_leaves_all_other_text_unchanged(string ending, string text, string key, string value, string expected)
    {
        if (key.Length == 0)
        {
            // A list at the top is no configuration.
            Assert.Throws<ConfigurationSyntaxException>(() => new EditedText(ending, text));
            return;
        }

        var edited = new EditedText(ending, text);
        if (value == "-")
            Assert.True(edited.Remove(key.Split(':')));
        else
            edited.Set(key.Split(':'), JsonNode.Parse(value));
        Assert.Equal(expected, edited.Text);
    }

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { Json, "{ \"a\": 1 }", "a:b", "1" },
        { Json, "{ \"a\": [1] }", "a:2", "1" },
        { Yaml, "a: &x 1\nb: *x\n", "a", "2" },
        { Yaml, "a: &x {k: 1}\nb: *x\n", "b:k", "2" },
        { Yaml, "a: &x {k: 1}\nb: *x\n", "a:k", "2" },
        { Yaml, "a: &x {k: 1}\nb:\n  <<: *x\n", "b:k", "-" },
        { Yaml, "a:\n- - 1\n  - 2\n", "a:0:0", "-" },
        { Yaml, "a: |+\n  t\n\n\nb: 1\n", "a:c", "1" },
        { Toml, "a = 1\n", "a", "null" },
        { Toml, "[[u]]\nx = 1\n", "u:1", "5" },
        { Toml, "a = 1\n", "b", "99999999999999999999999" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_change_that_the_text_has_no_place_for_is_refused_and_changes_nothing(string ending, string text, string key, string value)
    {
        var edited = new EditedText(ending, text);
        Assert.Throws<EditRefusedException>(() =>
        {
            if (value == "-")
                edited.Remove(key.Split(':'));
            else
                edited.Set(key.Split(':'), JsonNode.Parse(value));
        });
        Assert.Equal(text, edited.Text);
    }

    [Theory]
    [InlineData(Json, "{}")]
    [InlineData(Yaml, "a: 1")]
    [InlineData(Toml, "a = 1")]
    public void A_value_that_is_not_there_is_not_removed(string ending, string text)
    {
        var edited = new EditedText(ending, text);
        Assert.False(edited.Remove(["b"]));
        Assert.False(edited.Remove(["a", "b"]));
        Assert.Equal(text, edited.Text);
    }
}
