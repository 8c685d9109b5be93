using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Globs: read, or refused with a place in their text.</summary>
internal sealed class GlobTarget : IFuzzTarget
{
    private static readonly string[] Paths = ["", "a", "a/b/c.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x/y/z/É.log", ".h/i", "a/b/a/b/a/b/a/b/a/b/a/b/a/b/a/b"];

    public string Name => "glob";

    public IReadOnlyList<byte[]> Corpus { get; } = FuzzCorpus.Of("glob");

    public IReadOnlyList<string> Words { get; } = ["*", "**", "**/", "/**", "/", "!", "\\", "[", "]", "[!", "[a-z]", "{", "}", ",", "{a,b}", "?", "..", "\0", "\uD83D", "a", "*a"];

    public bool Read(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        try
        {
            GlobSet set = GlobSet.Parse([text, "**/*.txt"], new GlobOptions { CaseSensitive = bytes.Length % 2 == 0 });
            bool any = false;
            foreach (string path in Paths)
                any |= set.IsMatch(path);
            return any;
        }
        catch (GlobSyntaxException error)
        {
            return error.Message.Length == 0 ? throw new FuzzException("nothing is said about what is wrong") : false;
        }
    }
}
