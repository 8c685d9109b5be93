using WorkspaceSdk.Fuzz;

namespace WorkspaceSdk.Tests.Ignoring;

[Slow]
public sealed class GitComparisonTests
{
    [GitTheory]
    [InlineData(1)]
    [InlineData(20240229)]
    public void Random_trees_and_rules_have_gits_answers(int seed)
    {
#if NETSTANDARD_ENGINE
        var run = new FuzzRun(seed, onlyUtf8: true);
#else
        var run = new FuzzRun(seed);
#endif
        run.Run(answers: 25_000, static _ => { });
        Assert.Empty(run.Differences);
        Assert.InRange(run.Ignored, run.Answers / 20, run.Answers / 2);
    }
}
