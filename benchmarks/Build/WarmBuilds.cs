using System.Globalization;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Locator;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Evaluates and builds one project repeatedly in this process, the workspaces in turns. It measures a project of a large solution:
/// MSBuild has started, its code is compiled, and the SDK's files are parsed. Many short samples in turns show small differences
/// that whole builds cannot show.
/// </summary>
internal sealed class WarmBuilds(IReadOnlyList<(string Name, MeasuredWorkspace Workspace)> sides, string project)
{
    private const int UnmeasuredRounds = 30;

    /// <summary>
    /// Selects the SDK's own MSBuild, and removes variables that give a root. It must run before any other member.
    /// </summary>
    public static void Register()
    {
        Environment.SetEnvironmentVariable("WORKSPACE_PATH", null);
        // The cache must hold the files of all sides, or each would be parsed repeatedly.
        Environment.SetEnvironmentVariable("MSBUILDPROJECTROOTELEMENTCACHESIZE", "10000");
        if (!MSBuildLocator.IsRegistered)
            MSBuildLocator.RegisterDefaults();
    }

    /// <summary>
    /// Prints a table of processor time: the first quartile of the rounds, and its difference to the first side.
    /// </summary>
    public void Run(int rounds)
    {
        using var collection = new ProjectCollection();
        // MSBuild keeps parsed files as long as some project uses them.
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
        // One side must not collect the garbage of another.
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

    // Other load of the machine only adds time; the minimum of many rounds is luck.
    private static double LowerQuartile(List<double> samples) => samples.Order().ElementAt(samples.Count / 4);
}
