using System.Globalization;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Locator;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Evaluates and builds one project over and over in this process, workspace by workspace in turn. What a
/// project of a large solution takes is this:
/// MSBuild has started, its code is compiled, the SDK's files are parsed. Many short samples that take turns tell small
/// differences apart where whole builds cannot.
/// </summary>
internal sealed class WarmBuilds(IReadOnlyList<(string Name, MeasuredWorkspace Workspace)> sides, string project)
{
    private const int UnmeasuredRounds = 30;

    /// <summary>
    /// Makes the SDK's own MSBuild the one that is used, and keeps the machine from saying where the root is; before anything else here.
    /// </summary>
    public static void Register()
    {
        Environment.SetEnvironmentVariable("WORKSPACE_PATH", null);
        // Room for the files of all sides, or each would be parsed again and again.
        Environment.SetEnvironmentVariable("MSBUILDPROJECTROOTELEMENTCACHESIZE", "10000");
        if (!MSBuildLocator.IsRegistered)
            MSBuildLocator.RegisterDefaults();
    }

    /// <summary>
    /// Prints a table of processor time: what a quarter of the rounds stayed below, and how much that is above the first side's.
    /// </summary>
    public void Run(int rounds)
    {
        using var collection = new ProjectCollection();
        // What was parsed is kept as long as some project uses it.
        List<Project> parsed = [.. sides.Select(side => Load(collection, side.Workspace))];
        List<double>[] evaluations = [.. sides.Select(static _ => new List<double>())];
        List<double>[] builds = [.. sides.Select(static _ => new List<double>())];
        for (int round = -UnmeasuredRounds; round < rounds; round++)
        {
            for (int i = 0; i < sides.Count; i++)
            {
                int side = (round & 1) == 0 ? i : sides.Count - 1 - i;
                (double evaluation, double build) = Sample(collection, sides[side].Workspace);
                if (round < 0)
                    continue;
                evaluations[side].Add(evaluation);
                builds[side].Add(build);
            }
        }

        GC.KeepAlive(parsed);
        Console.WriteLine(
            $"\n### an up-to-date project in a process that has built others\n\n{rounds} rounds\n\n"
            + "| side | evaluation ms | build ms | both, difference ms | difference % |\n|---|---|---|---|---|");
        double first = LowerQuartile(evaluations[0]) + LowerQuartile(builds[0]);
        for (int side = 0; side < sides.Count; side++)
        {
            double evaluation = LowerQuartile(evaluations[side]),
                build = LowerQuartile(builds[side]),
                difference = evaluation + build - first;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sides[side].Name} | {evaluation:F2} | {build:F2} | {difference:F2} | {100 * difference / first:F1} |"));
        }
    }

    private Project Load(ProjectCollection collection, MeasuredWorkspace workspace)
    {
        var loaded = new Project(Path.Combine(workspace.Root, project), null, null, collection);
        collection.UnloadProject(loaded);
        return loaded;
    }

    private (double Evaluation, double Build) Sample(ProjectCollection collection, MeasuredWorkspace workspace)
    {
        // The garbage of one side is not another's to collect.
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Project evaluated = Load(collection, workspace);
        TimeSpan between = Environment.CpuUsage.TotalTime;
        ProjectInstance instance = evaluated.CreateProjectInstance();
        var parameters = new BuildParameters(collection) { EnableNodeReuse = false, MaxNodeCount = 1 };
        TimeSpan beforeBuild = Environment.CpuUsage.TotalTime;
        BuildResult result = BuildManager.DefaultBuildManager.Build(parameters, new BuildRequestData(instance, ["Build"]));
        TimeSpan after = Environment.CpuUsage.TotalTime;
        return result.OverallResult == BuildResultCode.Success
            ? ((between - before).TotalMilliseconds, (after - beforeBuild).TotalMilliseconds)
            : throw new InvalidOperationException($"'{evaluated.FullPath}' does not build.");
    }

    // Whatever else the machine does only adds; the least of many is luck.
    private static double LowerQuartile(List<double> samples) => samples.Order().ElementAt(samples.Count / 4);
}
