namespace WorkspaceSdk.Fuzz;

/// <summary>Ignore files: everything is one, so all are read and asked.</summary>
internal sealed class IgnoreFileTarget : IFuzzTarget
{
    private static readonly string[] Paths =
    [
        "a", "a/b/c.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x/y/z/é.log", ".h", "a b", "-", "[",
        "a/b/a/b/a/b/a/b/a/b/a/b/a/b/a/b"
    ];

    private readonly ByteMutation _mutation = new(
    [
        "*", "**", "**/", "/**", "/", "!", "\\", "[", "]", "[!", "[a-z]", "[[:alpha:]]", "[[:", ":]", "?", "#", " ", "\r\n", "\0", "\uFEFF",
        "a", "*a", "*.log"
    ]);

    /// <inheritdoc/>
    public string Name => "ignore";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.Of("ignore");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) => _mutation.Mutate(parent, other, random);

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        var rules = IgnoreRules.Parse(bytes);
        bool any = false;
        foreach (string path in Paths.Append(Literal(bytes)))
        {
            IgnoreDecision file = rules.Evaluate(path, isDirectory: false), again = rules.Evaluate(path, isDirectory: false);
            if (file != again)
                throw new FuzzException($"'{path}' is {file}, and then {again}");
            any |= file != IgnoreDecision.None | rules.Evaluate(path, isDirectory: true) != IgnoreDecision.None;
            (int line, _) = rules.Find(System.Text.Encoding.UTF8.GetBytes(path), isDirectory: false);
            if (line < 0 || line > 1 + bytes.Count(static b => b == '\n'))
                throw new FuzzException($"the rule of '{path}' stands in line {line}");
        }

        return any;
    }

    // A path that the first rule is likely to match.
    private static string Literal(byte[] rules)
    {
        string line = System.Text.Encoding.UTF8.GetString(rules.AsSpan(0, Math.Max(0, Array.IndexOf(rules, (byte)'\n'))));
        return string.Join(
            '/',
            string.Concat(line.Where(static c => !"*?[]!\\\0".Contains(c, StringComparison.Ordinal)))
                .Split('/', StringSplitOptions.RemoveEmptyEntries));
    }
}
