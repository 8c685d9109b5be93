using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Globs: read, or refused with a place in their text.</summary>
internal sealed class GlobTarget : IFuzzTarget
{
    private static readonly string[] Paths =
    [
        "", "a", "a/b/c.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x/y/z/É.log", "x/y.txt", ".h/i",
        "a/b/a/b/a/b/a/b/a/b/a/b/a/b/a/b"
    ];

    private readonly ByteMutation _mutation = new(
    [
        "*", "**", "**/", "/**", "/", "!", "\\", "[", "]", "[!", "[a-z]", "{", "}", ",", "{a,b}", "?", "..", "\0", "\uD83D", "a", "*a"
    ]);

    /// <inheritdoc/>
    public string Name => "glob";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.Of("glob");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) => _mutation.Mutate(parent, other, random);

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        try
        {
            GlobSet set = GlobSet.Parse([text, "x/*.txt"], new GlobOptions { CaseSensitive = bytes.Length % 2 == 0 });
            foreach (string path in Paths)
                Check(set, path);
            Check(set, Literal(text));
            return true;
        }
        catch (GlobSyntaxException error)
        {
            return error.Message.Length == 0 ? throw new FuzzException("nothing is said about what is wrong") : false;
        }
    }

    // A set answers as its globs do, and what it says about a directory is true of a path in it.
    private static void Check(GlobSet set, string path)
    {
        bool matches = set.IsMatch(path);
        if (matches != set.Globs.Any(glob => glob.IsMatch(path)))
            throw new FuzzException($"the set says {matches} of '{path}', and its globs do not");
        for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            ReadOnlySpan<char> directory = path.AsSpan(0, end);
            if (matches && !set.CanMatchBelow(directory))
                throw new FuzzException($"'{path}' matches, and nothing below '{directory}' could");
            if (!matches && set.MatchesEverythingBelow(directory))
                throw new FuzzException($"'{path}' does not match, and everything below '{directory}' does");
        }
    }

    // A path that the glob is likely to match.
    private static string Literal(string glob) =>
        string.Join(
            '/',
            string.Concat(glob.Where(static c => !"*?[]{}!\\,".Contains(c, StringComparison.Ordinal)))
                .Split('/')
                .Where(static name => name is not ("" or "." or "..")));
}
