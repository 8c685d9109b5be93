using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Caching;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>The form of the cache: what is written is read, and whatever else stands in the file is no graph and no exception.</summary>
public sealed class GraphCacheFormatTests
{
    private static readonly byte[] File = GraphCacheWriter.Write(Graph())!;

    [Fact]
    public void A_written_graph_is_read_again()
    {
        CachedGraph read = GraphCacheReader.TryRead(File)!, written = Graph();
        Assert.Equal((written.Key, written.Environment), (read.Key, read.Environment));
        Assert.Equal(written.Variables, read.Variables);
        Assert.Equal(written.Reads, read.Reads);
        Assert.Equal(written.States, read.States);
        Assert.Equal(written.SharedReads, read.SharedReads);
        Assert.Equal(written.Projects.Select(Text), read.Projects.Select(Text));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_none()
    {
        for (int length = 0; length < File.Length; length++)
            Assert.Null(GraphCacheReader.TryRead(File[..length]));
    }

    [Fact]
    public void A_file_with_a_damaged_byte_is_none()
    {
        for (int at = 0; at < File.Length; at++)
        {
            byte[] damaged = [.. File];
            damaged[at] ^= 0x5A;
            Assert.Null(GraphCacheReader.TryRead(damaged));
        }
    }

    // The checksum tells damage and not malice.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_made_by_malice_is_none_or_a_graph(int seed)
    {
        var random = new Random(seed);
        int graphs = 0;
        for (int run = 0; run < 20_000; run++)
        {
            byte[] hostile = [.. File];
            if (random.Next(4) == 0)
                Array.Resize(ref hostile, random.Next(StateFile.HeaderLength, (File.Length * 2) + 1));
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(StateFile.HeaderLength, Math.Max(StateFile.HeaderLength + 1, hostile.Length));
                if (at < hostile.Length)
                    hostile[at] = (byte)(random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => random.Next(256) });
            }

            StateFile.Seal(hostile, StateFileKind.Graph);
            graphs += GraphCacheReader.TryRead(hostile) is null ? 0 : 1;
        }

        // Some changes hit a text.
        Assert.InRange(graphs, 1, 19_000);
    }

    [Theory]
    [InlineData(StateFileKind.Build)]
    [InlineData(StateFileKind.Snapshot)]
    public void Another_kind_of_state_is_no_graph(object kind)
    {
        byte[] other = [.. File];
        StateFile.Seal(other, (StateFileKind)kind);
        Assert.Null(GraphCacheReader.TryRead(other));
    }

    private static CachedGraph Graph()
    {
        var project = new ProjectNode(Path.GetFullPath("/r/a/A.csproj")) { Error = "wrong", WorkspaceRoot = "/r" };
        foreach (string[] fields in (string[][])
            [
                ["input", "item Compile", "/r/a/ä.cs"], ["glob", "Compile", "/r/a/**/*.cs"], ["pattern", "named in x", "/r/*.txt"],
                ["directory", "why", "/r/a"], ["reference", "/r/b/B.csproj"], ["package", "P"], ["output", "/r/a/bin"],
                ["flag", "test"], ["group", "G", "/r/w.props", "Base", "x", "Pattern", "**"],
            ])
            ProjectNodeFields.Add(project, fields);
        var other = new ProjectNode(Path.GetFullPath("/r/b/B.csproj"));
        return new CachedGraph(
            "key",
            7,
            ["A", "B"],
            [
                new EvaluationRead(EvaluationReadKind.Content, Path.GetFullPath("/r/a/A.csproj")),
                new EvaluationRead(EvaluationReadKind.Names, Path.GetFullPath("/r/a")),
                new EvaluationRead(EvaluationReadKind.Presence, Path.GetFullPath("/r/x")),
            ],
            [
                new ReadState(PathFinding.File, new FileStamp(1, 2, 3, 4, 5, 6), UInt128.MaxValue, true),
                new ReadState(PathFinding.Directory, new FileStamp(6, 5, 4, 3, 2, 1), 1, false),
                new ReadState(PathFinding.Nothing, FileStamp.Absent, 0, true),
            ],
            [2],
            [new CachedProject(project, [0, 1]), new CachedProject(other, [])]);
    }

    private static string Text(CachedProject project) => string.Join(
        '\n',
        ProjectNodeFields.Of(project.Node).Select(static fields => string.Join('\t', fields)).Append(string.Join(',', project.Reads)));
}
