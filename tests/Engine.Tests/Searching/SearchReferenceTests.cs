using System.Text;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests.Searching;

/// <summary>The search against the few lines that say what it means.</summary>
[Slow]
public sealed class SearchReferenceTests : IDisposable
{
    private static readonly string[] Patterns =
    [
        "one", "^one", "o+n", "e$", "^$", "", "(on|tw)e?", "[^o]ne", @"\bone\b", "one|two", @"\u006fne", "on{1,2}e", "(?i)ONE", @"(?<=o)ne",
        @"a\.b", "ö", "\uFFFD", @"t[w\]]o", @"x*one", "[-[]one", @"[\-[]*ne", "[-[]o|ne]one", "[a-z-[o]]ne", "[]o]ne", "[^]x]ne"
    ];

    // Letters of the language of expressions, put together at random: most are wrong, the others must find what they say.
    private static readonly string[] Fragments =
    [
        "o", "ne", "one", "[", "]", "^", "-", "\\", "(", ")", "|", "*", "+", "?", "{2}", "{1,}", "{", ".", "$", "a-z", "\\w", "\\u006f",
        "(?:", "(?i)", "(?=", "\\b", "\\.", "1"
    ];
    private static readonly string[] Pieces =
    [
        "one", "two", "o", "ne", "\n", "\r\n", "\r", " ", "\t", "a.b", "ö", "😀", "ONE", "\uFEFF", "onnne", ""
    ];

    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Every_match_is_the_one_that_reading_line_by_line_finds()
    {
        var random = new Random(20261121);
        for (int i = 0; i < 150; i++)
            _tree.Write($"{i:000}", Content(random, i));
        foreach (string pattern in Patterns)
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant);
            Assert.Equal(Reference(regex), _tree.Workspace.Search(regex).Select(Text));
            if (pattern.Length > 0 && Regex.Escape(pattern) == pattern)
                Assert.Equal(Reference(regex), _tree.Workspace.Search(pattern).Select(Text));
        }
    }

    [Fact]
    public void Any_expression_finds_what_it_says()
    {
        var random = new Random(11);
        _tree.Write("a", "one\no ne\nONE\n[one]\n-ne\n\\one\nnone\n(ne)\na-z\noo\nonene\n.ne$\n");
        int tried = 0;
        while (tried < 1500)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            Regex regex;
            try
            {
                regex = new Regex(pattern, RegexOptions.CultureInvariant);
            }
            catch (RegexParseException)
            {
                continue;
            }

            tried++;
            Assert.True(Reference(regex).SequenceEqual(_tree.Workspace.Search(regex).Select(Text)), pattern);
        }
    }

    [Fact]
    public void The_end_of_a_block_changes_no_result()
    {
        var random = new Random(7);
        for (int i = 0; i < 12; i++)
        {
            var text = new StringBuilder();
            // Around the size of a block, and far beyond it in one line.
            int size = (i % 3 * 256 * 1024) + random.Next(-3, 4) + (i % 3 == 0 ? 600_000 : 0);
            while (text.Length < size)
                text.Append(i % 2 == 0 ? Pieces[random.Next(Pieces.Length)] : random.Next(1000) == 0 ? "one\r" : "--");
            _tree.Write($"{i:00}", text.ToString());
        }

        foreach (string pattern in (string[])["one", "o.e", "^one$"])
            Assert.Equal(Reference(new Regex(pattern)), _tree.Workspace.Search(new Regex(pattern)).Select(Text));
    }

    [Fact]
    public void Many_files_come_in_order_and_all_of_them()
    {
        for (int i = 0; i < 1001; i++)
            _tree.Write($"{i % 7}/{i}", $"one\ntwo {i}");
        SearchMatch[] matches = [.. _tree.Workspace.Search("two", new FileQuery { Threads = 3 })];
        Assert.Equal(_tree.Workspace.Find().Select(static e => e.Path), matches.Select(static m => m.Path));
        Assert.All(matches, static m => Assert.Equal(2, m.Line));
        Assert.Equal(3, _tree.Workspace.Search("two").Take(3).Count());
    }

    private static byte[] Content(Random random, int number)
    {
        var text = new StringBuilder();
        for (int n = random.Next(40); n > 0; n--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        Encoding encoding = (number % 5) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: number % 5 == 2),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
        // Some bytes that are no UTF-8.
        for (int n = number % 5 > 2 ? random.Next(3) : 0; n > 0 && bytes.Length > 0; n--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(0x80, 0x100);
        return bytes;
    }

    private IEnumerable<string> Reference(Regex regex)
    {
        foreach (string path in Directory.GetFiles(_tree.Root).Order(StringComparer.Ordinal))
        {
            int number = 0;
            using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            while (reader.ReadLine() is { } line)
            {
                number++;
                foreach (Match match in regex.Matches(line))
                    yield return Text(new SearchMatch(Path.GetFileName(path), number, match.Index + 1, match.Length, line));
            }
        }
    }

    private static string Text(SearchMatch match) => $"{match.Path}:{match.Line}:{match.Column}+{match.Length}:{match.Text}";
}
