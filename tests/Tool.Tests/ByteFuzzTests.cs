using WorkspaceSdk.Fuzz;

namespace WorkspaceSdk.Tests;

/// <summary>A short run of the fuzzer of files that anybody may have written.</summary>
public sealed class ByteFuzzTests
{
    [Theory]
    [InlineData("snapshot", 4_000)]
    [InlineData("state", 20_000)]
    [InlineData("manifest", 20_000)]
    [InlineData("ignore", 20_000)]
    [InlineData("glob", 20_000)]
    [InlineData("marker", 4_000)]
    public void Whatever_bytes_a_file_has_its_reader_keeps_its_promises(string kind, int executions)
    {
        using var tree = new FuzzedTree();
        IFuzzTarget target = FuzzTargets.All(tree).Single(target => target.Name == kind);
        var finds = new List<string>();
        var run = new ByteFuzz(target, seed: 1);
        run.Run(executions, finds.Add);
        Assert.Empty(finds);
        // Where next to nothing is taken for a file of the kind, the promises are hardly tried.
        Assert.InRange(run.Accepted, executions / 100, executions);
    }
}
