using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Whoever reads a file lets others write, replace and delete it meanwhile. On Windows a reader who does not say so makes them fail.
/// </summary>
public sealed partial class FileSharingTests
{
    public static TheoryData<string, bool> Lines => new()
    {
        { "byte[] a = File.ReadAllBytes(path);", true },
        { "string a = File.ReadAllText(path);", true },
        { "foreach (string line in File.ReadLines(path))", true },
        { "using FileStream a = File.OpenRead(path);", true },
        { "using var a = new StreamReader(path);", true },
        { "using var a = new StreamReader(file, Encoding.UTF8);", false },
        { "XDocument.Load(path)", true },
        { "using var a = new FileStream(path, FileMode.Open);", true },
        { "new(path, FileMode.Open, FileAccess.Read, FileShare.Read)", true },
        { "File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)", false },
        { "new FileStream(path, FileMode.CreateNew, FileAccess.Write)", false },
        { "RegularFile.ReadText(path)", false },
        { "/// <code>File.ReadAllText(path)</code>", false },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_reader_that_does_not_share_is_found(string source, bool isFound) => Assert.Equal(isFound, Unshared(source).Any());

    [Fact]
    public void Every_reader_shares_what_it_reads()
    {
        string[] files = [.. GitCommand.Run(RepositoryPaths.Root, "ls-files", "-z", "--", "src/*.cs", ":!src/Templates")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => File.Exists(Path.Combine(RepositoryPaths.Root, file)))];

        Assert.Empty(files.SelectMany(static file => Unshared(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)))
            .Select(reader => $"{file}: {reader}")));
        // A list that is empty would allow everything.
        Assert.Contains("src/Engine/FileSystem/RegularFile.cs", files);
    }

    private static IEnumerable<string> Unshared(string source)
    {
        string code = Comment().Replace(source, "");
        return ReaderOfPath().Matches(code).Concat(Opening().Matches(code)).Select(static match => match.Value);
    }

    [GeneratedRegex("^ *//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\bFile\.(ReadAllBytes|ReadAllText|ReadAllLines|ReadLines|OpenRead|OpenText)(Async)?\(|\bStreamReader\((path|[a-z]*Path)\b"
        + @"|\bXDocument\.Load\((path|[a-z]*Path)\b|\bXmlReader\.Create\((path|[a-z]*Path)\b")]
    private static partial Regex ReaderOfPath();

    [GeneratedRegex(@"\bFileMode\.Open\b(?!\s*,\s*FileAccess\.Read,\s*FileShare\.ReadWrite \| FileShare\.Delete\b).*")]
    private static partial Regex Opening();
}
