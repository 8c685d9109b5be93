using FsCheck;
using FsCheck.Fluent;

namespace WorkspaceSdk.Tests;

/// <summary>Arbitrary legal file names: everything but '/' and NUL, biased to what breaks formats, languages and names.</summary>
internal static class FileNames
{
    private static readonly char[] Hard =
    [
        '\t', '\n', '\r', '%', ';', '#', '"', '\\', '\'', '<', '&', '>', '{', '}', ' ', '.', '-', '_', '\u0001', '\u007F', '\u0085',
        '\u2028', '\u2029', '\uFEFF', '\u202E', '\uFFFE', '\uD800', '\uDC00', '\uDBFF', '\u0301', '\u00E9', '\u0130', '\u01C6', '\u00DF',
        '\u4E2D', '\u0663', '\u2160'
    ];

    private static readonly Gen<char> Characters = Gen.Frequency(
        (6, Gen.Elements("abcABC019".ToCharArray())),
        (3, Gen.Elements(Hard)),
        (1, Gen.Choose(1, 0xFFFF).Where(static i => i != '/').Select(static i => (char)i)));

    private static readonly Gen<string> Words = Gen.Elements(
        "README.md", "readme.txt", "Root", "Relative", "Directory", "ToString", "event", "event.cs", "Group", "group", "_", "1", "a", "A",
        "a.b", "a-b", "\U0001F600.png", ".gitignore", "..a", "GetType", "class");

    public static Gen<string> One { get; } = Gen.Frequency(
        (2, Words),
        (5, Characters.NonEmptyListOf().Select(static c => new string([.. c.Take(40)]))))
        .Where(static n => n is not ("." or ".."));

    /// <summary>A set of paths some directories deep in which no file is also a directory, ordinal.</summary>
    public static Gen<string[]> Trees { get; } = One.NonEmptyListOf()
        .SelectMany(static names => Gen.Choose(0, 3).ListOf(names.Count).Select(depths => Tree([.. names], [.. depths])));

    /// <summary>Contents of files: any text that UTF-8 can hold, so without a lone surrogate.</summary>
    public static Gen<string> Texts
    {
        get;
    } = Gen.Frequency((9, Characters), (1, Gen.Elements('\0', '/', '\u201C', '\u201D'))).ListOf().Select(static c => new string([.. c]))
        .Select(static text => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));

    private static string[] Tree(string[] names, int[] depths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
            files.Add(string.Join('/', Enumerable.Range(0, depths[i]).Select(d => names[(i + d + 1) % names.Length]).Append(names[i])));
        return [.. files.Where(f => !files.Any(other => other.StartsWith(f + "/", StringComparison.Ordinal)))];
    }
}
