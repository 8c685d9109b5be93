using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Texts that may be an argument.</summary>
internal sealed class RandomText(Random random)
{
    private const string Alphabet =
        "abcXYZ019 ._-/\\*?[]{}!,;:=@#$%&+~'\"()|^<>\t\n"
        + "\r\0\u0001\u001b\u007f\u0085\u009bäé\u0301\u2028\u202e\ufeff\ufffd\ud800\udc00\ud83d";

    private static readonly string[] Paths =
    [
        "a.txt", "dir", "dir/", "dir/b.json", "dir/deep/c.cs", "loop", "loop/loop/a.txt", "self", "nowhere", "outside", "linked",
        "linked/b.json", "to-file", "pipe", "locked", "locked/x",
        "inner", "inner/x.cs", "broken", "broken/x", ".", "..", "../..", "./dir", "dir/../dir", "//dir", "missing", "missing/deep/x",
        "binary", "latin", "long", "empty", ".hidden", ".hidden/x", ".git", ".git/config",
        "/dev/null", "/proc/self/fdinfo", "/proc/self/mem", "/nonexistent", "~", "$HOME", "C:\\x", "\\\\server\\share", "a.txt/below",
        "nul", "new", "state", ".gitignore", "Directory.Workspace.props",
    ];

    private static readonly string[] Globs =
    [
        "**", "*", "*.txt", "*.{json,cs}", "dir/**", "**/x", "[a-c]*", "[!a]*", "[", "[]", "[]]", "[z-a]", "{", "{a", "{a,{b,c}}", "}",
        "a**", "**a", "***", "a//b", "/abs", "../x", "./x", "dir/", "\\", "\\*", "!x",
        "**/**/**/**", "?", "{,}", ".*", ".git", "README", "[[:alpha:]]", "{a,b}{c,d}{e,f}",
    ];

    private static readonly string[] Expressions =
    [
        "needle", "n.*e", "\\bneedle\\b", "x|", "(?i)N", "^", "$", ".", "(", ")", "[a-", "[z-a]", "*", "+", "a{2,1}", "a{2147483647}",
        "a{99999999999}", "(?<n>n)\\k<n>", "(?=n)", "(?<!n)e", "\\", "\\p{Lu}", "\\p{", "\\p{Nope}", "\\x", "\\u12", "(?z)", "((((n))))",
        "(?#", "[^]", "\\1", "(?(1)a|b)", "a{1000}", "(a{100}){100}", "\\G", "[\\w-[n]]",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "5", "10", "100", "2147483647", "-1", "-0", "+1", " 1", "1 ", "01", "1.0", "1e3", "0x10", "2147483648",
        "-2147483648", "99999999999999999999", "NaN", "", "\u0663", "1,000",
    ];

    private static readonly string[] Sizes =
    [
        "0", "1", "1k", "1K", "1Ki", "1kib", "1.5Gi", "9223372036854775807", "9223372036854775808", "8388608T", "8388608Ti",
        "79228162514264337593543950335", "1.2.3", ".", "k", "1kk", "1i", "-1", "1b", "0.0000000000000000000000000001T", "",
    ];

    private static readonly string[] Times =
    [
        "1s", "5m", "2h", "1d", "1w", "1mo", "1y", "0s", "9999y", "2147483647y", "2147483648y", "2147483647mo", "2147483647w", "2026-01-31",
        "2026-02-30", "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00",
        "2026-01-31T25:00:00", "2026-01-31t10:00:00z", "2026-01-31T10:00:00.123456789123456789Z", "2026-01-31 10:00", "-1d", "1", "d", ".",
        "yesterday", "",
    ];

    private static readonly string[] Words =
    [
        "cs", ".cs", "tar.gz", "*", "f", "d", "l", "x", "path", "none", "smart", "auto", "always", "size", "Size", "true", "false", "1"
    ];

    /// <summary>A text of the kind that a value is described as.</summary>
    /// <param name="kind">What help calls the value.</param>
    public string OfKind(string kind) => kind switch
    {
        _ when random.Next(25) == 0 => Any(),
        // Read to the limit of what counts as a file of rules, which takes its time.
        "FILE" when random.Next(20_000) == 0 => "/dev/zero",
        "DIR" or "FILE" => Pick(Paths),
        "PATTERN" => Pick(Globs),
        "REGEX" => Pick(Expressions),
        "N" => Pick(Numbers),
        "SIZE" => Pick(Sizes),
        "TIME" => Pick(Times),
        _ when kind.Contains('|') => Pick(kind.Split('|')),
        _ => Pick(Words),
    };

    /// <summary>Any text.</summary>
    public string Any() => random.Next(10) switch
    {
        0 => "",
        1 => Pick(Paths),
        2 => Pick(Globs),
        3 => Pick(Expressions),
        4 => Pick(Numbers),
        5 => Pick(Words),
        6 => new string(Alphabet[random.Next(Alphabet.Length)], random.Next(400) == 0 ? 100_000 : random.Next(300)),
        7 => Pick(
        [
            "--", "-", "---", "--=", "-=", "--:", "@file", "@", "/?", "-h", "-?", "--help", "--version", "[suggest]", "[suggest:0]",
            "[suggest:3]", "[suggest:1000000]", "[suggest:-1]", "[suggest:99999999999]", "[suggest:x]", "[diagram]", "[env:A=B]", "[env:]",
            "[", "[]"
        ]),
        _ => Characters(random.Next(1, 12)),
    };

    /// <summary>Any character.</summary>
    public char Character() => random.Next(6) == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)];

    private string Characters(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Character());
        return text.ToString();
    }

    // Those at the front can be what they are to be; without enough of them most lists would end with the first mistake.
    private string Pick(string[] texts) => texts[random.Next(random.Next(3) == 0 ? texts.Length : Math.Min(8, texts.Length))];
}
