using System.Globalization;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Framework;
using Microsoft.Build.Framework.Profiler;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Measures each file of the package in an evaluation, by MSBuild's own profiler, in a process that has evaluated others.
/// </summary>
internal sealed class EvaluationCosts(MeasuredWorkspace workspace, string project) : ILogger
{
    private readonly Dictionary<string, List<double>> _microseconds = new(StringComparer.Ordinal);
    private Dictionary<string, double> _round = [];

    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Diagnostic;

    public string? Parameters { get; set; }

    public void Initialize(IEventSource eventSource) => eventSource.AnyEventRaised += (_, e) =>
    {
        if (e is ProjectEvaluationFinishedEventArgs { ProfilerResult: { } result })
            Take(result);
    };

    public void Shutdown()
    {
    }

    /// <summary>
    /// Prints a table: for each file of the package the properties, items and targets it adds, and the median of its microseconds.
    /// </summary>
    public void Run(int rounds)
    {
        using var collection = new ProjectCollection();
        collection.RegisterLogger(this);
        Project? evaluated = null;
        for (int round = -30; round < rounds; round++)
        {
            _round = new(StringComparer.Ordinal);
            if (evaluated is not null)
                collection.UnloadProject(evaluated);
            evaluated = new Project(Path.Combine(workspace.Root, project), null, null, collection, ProjectLoadSettings.ProfileEvaluation);
            foreach ((string file, double microseconds) in _round.Where(_ => round >= 0))
            {
                if (!_microseconds.TryGetValue(file, out List<double>? list))
                    _microseconds[file] = list = [];
                list.Add(microseconds);
            }
        }

        Console.WriteLine(
            $"\n### the files of the package at evaluation\n\n{rounds} rounds\n\n| file | properties | items | targets | median µs |\n"
            + "|---|---|---|---|---|");
        foreach (string file in evaluated!.Imports.Select(static import => import.ImportedProject.FullPath).Where(IsOurs))
        {
            int properties = evaluated.AllEvaluatedProperties.Count(property => property.Xml?.ContainingProject.FullPath == file);
            int items = evaluated.Items.Count(item => item.Xml?.ContainingProject.FullPath == file);
            int targets = evaluated.Targets.Values.Count(target => target.Location.File == file);
            double median = _microseconds.TryGetValue(file, out List<double>? list) ? Median.Of(list) : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}` | {properties} | {items} | {targets} | {median:F0} |"));
        }
    }

    private static bool IsOurs(string file) =>
        file.Contains("/workspacesdk/", StringComparison.Ordinal) || file.EndsWith("/Directory.Workspace.props", StringComparison.Ordinal);

    private void Take(ProfilerResult result)
    {
        foreach ((EvaluationLocation place, ProfiledLocation cost) in result.ProfiledLocations)
        {
            if (place.File is { } file && IsOurs(file))
                _round[file] = _round.GetValueOrDefault(file) + cost.ExclusiveTime.TotalMicroseconds;
        }
    }
}
