using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The same patterns over the same files, beside the matcher that ours takes its shape from.</summary>
public sealed class MatcherComparisonTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "ab", "A.cs", "a.cs", "b.md", ".a", "c.tar.gz"];
    private static readonly string[] Segments = ["*", "**", "a", "b", "a*", "*b", "*.cs", "A.CS", ".*", "*a*", "b.md", "*.tar.*"];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Patterns_that_both_know_find_the_same_files(int seed)
    {
        var random = new Random(seed);
        MakeTree(random);
        var workspace = WorkspaceTree.At(_directory.Root);
        int found = 0;
        for (int i = 0; i < 1000; i++)
        {
            string[] includes = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pattern(random))];
            string[] excludes = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Pattern(random))];
            var theirs = new Matcher(StringComparison.OrdinalIgnoreCase);
            theirs.AddIncludePatterns(includes);
            theirs.AddExcludePatterns(excludes);
            string[] expected = [.. theirs
                .Execute(new DirectoryInfoWrapper(new DirectoryInfo(_directory.Root))).Files
                .Select(static file => file.Path)
                .Order(StringComparer.Ordinal)];
            string[] actual = [.. new WorkspaceMatcher().AddIncludePatterns(includes)
                .AddExcludePatterns(excludes)
                .Execute(workspace).Files
                .Select(static file => file.Path)];
            Assert.True(
                expected.SequenceEqual(actual),
                $"{string.Join(' ', includes)} without {string.Join(' ', excludes)}: only theirs "
                + $"{string.Join(' ', expected.Except(actual))}; only ours {string.Join(' ', actual.Except(expected))}");
            found += actual.Length;
        }

        Assert.True(found > 1000);
    }

    [Fact]
    public void Stems_begin_where_theirs_begin()
    {
        var random = new Random(4);
        MakeTree(random);
        var workspace = WorkspaceTree.At(_directory.Root);
        int compared = 0;
        for (int i = 0; i < 1000; i++)
        {
            string pattern = Pattern(random);
            // Behind a `*` before the last name theirs puts names of other directories into the stem.
            if (pattern.Split('/').SkipLast(1).Any(static name => name.Contains('*')) && !pattern.Contains("**") && !pattern.EndsWith('/'))
                continue;
            var theirs = new Matcher(StringComparison.OrdinalIgnoreCase);
            theirs.AddInclude(pattern);
            Dictionary<string, string> ours = new WorkspaceMatcher().AddInclude(pattern)
                .Execute(workspace).Files
                .ToDictionary(static file => file.Path, static file => file.Stem);
            foreach (FilePatternMatch file in theirs.Execute(new DirectoryInfoWrapper(new DirectoryInfo(_directory.Root))).Files)
            {
                Assert.True(
                    ours[file.Path] == file.Stem, $"{pattern}: {file.Path} has the stem {file.Stem} there and {ours[file.Path]} here");
                compared++;
            }
        }

        Assert.True(compared > 1000);
    }

    private void MakeTree(Random random)
    {
        for (int i = 0; i < 60; i++)
        {
            string path = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Names[random.Next(Names.Length)]));
            string full = _directory.FullPath(path);
            bool blocked = Directory.Exists(full);
            for (string? parent = Path.GetDirectoryName(full); parent is not null && !blocked; parent = Path.GetDirectoryName(parent))
                blocked = File.Exists(parent);
            if (!blocked)
                _directory.Write(path);
        }
    }

    private static string Pattern(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Segments[random.Next(Segments.Length)]))
        + (random.Next(6) == 0 ? "/" : "");
}
