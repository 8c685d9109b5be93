namespace WorkspaceSdk.Fuzz;

/// <summary>Ignore files: everything is one, so all are read and asked.</summary>
internal sealed class IgnoreFileTarget : IFuzzTarget
{
    private static readonly string[] Paths = ["a", "a/b/c.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x/y/z/é.log", ".h", "a b", "-", "[", "a/b/a/b/a/b/a/b/a/b/a/b/a/b/a/b"];

    public string Name => "ignore";

    public IReadOnlyList<byte[]> Corpus { get; } = FuzzCorpus.Of("ignore");

    public IReadOnlyList<string> Words { get; } = ["*", "**", "**/", "/**", "/", "!", "\\", "[", "]", "[!", "[a-z]", "[[:alpha:]]", "[[:", ":]", "?", "#", " ", "\r\n", "\0", "\uFEFF", "a", "*a", "*.log"];

    public bool Read(byte[] bytes)
    {
        var rules = IgnoreRules.Parse(bytes);
        bool any = false;
        foreach (string path in Paths)
        {
            IgnoreDecision file = rules.IsIgnored(path, isDirectory: false), again = rules.IsIgnored(path, isDirectory: false);
            if (file != again)
                throw new FuzzException($"'{path}' is {file}, and then {again}");
            any |= file != IgnoreDecision.None | rules.IsIgnored(path, isDirectory: true) != IgnoreDecision.None;
            (int line, _) = rules.Find(System.Text.Encoding.UTF8.GetBytes(path), isDirectory: false);
            if (line < 0 || line > 1 + bytes.Count(static b => b == '\n'))
                throw new FuzzException($"the rule of '{path}' stands in line {line}");
        }

        return any;
    }
}
