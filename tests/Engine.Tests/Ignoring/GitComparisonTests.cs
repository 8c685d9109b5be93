using WorkspaceSdk.Fuzz;

namespace WorkspaceSdk.Tests.Ignoring;

[Slow]
public sealed class GitComparisonTests
{
    [GitTheory]
    [InlineData(1)]
    [InlineData(20240229)]
    public void Random_trees_and_rules_have_gits_answers(int seed) => Compare(seed, ignoreCase: false);

    [GitTheory]
    [InlineData(3)]
    public void Random_rules_have_gits_answers_where_git_ignores_case(int seed) => Compare(seed, ignoreCase: true);

    private static void Compare(int seed, bool ignoreCase)
    {
#if NETSTANDARD_ENGINE
        var run = new FuzzRun(seed, onlyUtf8: true, ignoreCase);
#else
        var run = new FuzzRun(seed, ignoreCase: ignoreCase);
#endif
        run.Run(answers: 25_000, static _ => { });
        Assert.Empty(run.Differences);
        Assert.InRange(run.Ignored, run.Answers / 20, run.Answers / 2);
    }
}
