using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Health;

/// <summary>
/// Finds projects that get the SDK in two ways of which MSBuild warns (MSB4011) in every build, or that have no targets for it.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="facts">Reads the files.</param>
internal sealed class GivenTwiceExamination(WorkspaceTree workspace, ProjectFactsReader facts)
{
    private const string PropsName = "Directory.Build.props";

    /// <summary>Adds the projects to the observations.</summary>
    /// <param name="projects">The projects of the workspace, relative to its root.</param>
    /// <param name="observations">Where they are added.</param>
    public void Run(IEnumerable<string> projects, List<Observation> observations)
    {
        foreach (string project in projects.Order(StringComparer.Ordinal))
        {
            ProjectFacts own = facts.Of(project);
            string[] shared = [.. Above(project)];
            if (own.IsOnlySdk && shared.Any(file => facts.Of(file).HasSdkElement))
                observations.Add(new Observation(
                    true,
                    WorkspaceDiagnostics.GivenTwice.Id,
                    project,
                    WorkspaceDiagnostics.GivenTwice.Message([workspace.Join(shared[0])])));
            else if (own.Imports + shared.Sum(file => facts.Of(file).Imports) > 1)
                observations.Add(new Observation(false, null, project, Message(own.Imports == 0 ? shared : [.. shared, project])));
        }
    }

    // MSBuild itself takes the nearest one alone; it may import the next.
    private IEnumerable<string> Above(string project)
    {
        for (string directory = project; directory.Length > 0;)
        {
            directory = ProjectFactsReader.Parent(directory);
            string file = ProjectFactsReader.In(directory, PropsName);
            if (!File.Exists(workspace.Join(file)))
                continue;
            yield return file;
            if (!facts.Of(file).ImportsOuterProps)
                yield break;
        }
    }

    private string Message(string[] files)
    {
        string[] giving = [.. files.Where(file => facts.Of(file).Imports > 0).Select(static file => $"'{file}'")];
        return $"{string.Join(" and ", giving)} name{(giving.Length == 1 ? "s" : "")} "
            + "WorkspaceSdk more than once, so MSBuild warns in every "
            + "build (MSB4011), which no SDK can prevent. Keep one of them. In a Directory.Build.props, write "
            + "<Import Project=\"AllProjects.props\" Sdk=\"WorkspaceSdk\" />, which agrees with every other way.";
    }
}
