using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Evaluates many projects in one MSBuild process and says what each came to: its properties and items, and what was reported about it.
/// </summary>
internal sealed class Probe
{
    private const string Start = "probe:";

    private readonly Dictionary<string, string[]> _answers;
    private readonly ILookup<string, string> _reports;
    private readonly string _root;

    /// <summary>Runs the probe.</summary>
    /// <param name="workspace">Where the projects are.</param>
    /// <param name="projects">Their paths.</param>
    /// <param name="question">Text with properties and items of MSBuild; parts are separated by <c>|</c>.</param>
    /// <param name="targets">Targets to run where a project has them.</param>
    public Probe(TestWorkspace workspace, IEnumerable<string> projects, string question, string targets = "")
    {
        _root = workspace.Root;
        string probe = workspace.Write("probe.props", $"""
            <Project>
              <Target Name="AnswerProbe"><Message Importance="high" Text="{Start}$(MSBuildProjectFullPath)|{question}" /></Target>
            </Project>
            """);
        string all = string.Concat(projects.Select(project =>
            $"""<MSBuild Projects="{project}" Targets="{targets};AnswerProbe" SkipNonexistentTargets="true" ContinueOnError="true" Properties="CustomAfterMicrosoftCommonProps={probe}" />"""));
        workspace.Write("probe.proj", $"""<Project><Target Name="Ask">{all}</Target></Project>""");

        string[] lines = workspace.Dotnet("msbuild", "probe.proj", "-t:Ask", "-nologo", "-v:m").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _answers = lines
            .Where(static line => line.StartsWith(Start, StringComparison.Ordinal))
            .Select(static line => line[Start.Length..].Split('|'))
            .ToDictionary(static answer => answer[0]);
        // A path is asked for by its directory: what a file of it reports is about the project in it.
        _reports = lines.Where(static line => !line.StartsWith(Start, StringComparison.Ordinal))
            .Select(line => (Line: line, Match: Regex.Match(line, Regex.Escape(_root) + "/([^/\"]+)/")))
            .ToLookup(static report => report.Match.Success ? report.Match.Groups[1].Value : "", static report => report.Line);
    }

    /// <summary>The answer of a project, or null where it could not be evaluated.</summary>
    public string[]? Answer(string project) => _answers.GetValueOrDefault(_root + "/" + project)?[1..];

    /// <summary>What was reported about the projects of a directory; those of no directory under the empty name.</summary>
    public string[] Reports(string directory) => [.. _reports[directory]];
}
