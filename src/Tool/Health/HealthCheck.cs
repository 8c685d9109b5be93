using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Examines a workspace and changes nothing.</summary>
internal sealed class HealthCheck(WorkspaceTree workspace, CancellationToken cancellationToken)
{
    private static readonly string[] SilencingProperties = ["NoWarn", "MSBuildWarningsAsMessages"];

    /// <summary>Returns the observations, in the order of the examinations.</summary>
    public IEnumerable<Observation> Observations()
    {
        List<Observation> observations = [.. Root()];
        WorkspaceDeclarations? declarations = Declarations(observations);
        var tree = new TreeExamination(workspace, declarations, cancellationToken);
        tree.Run(observations);
        new TrackedExamination(workspace, declarations).Run(observations);
        var facts = new ProjectFactsReader(workspace);
        new GivenTwiceExamination(workspace, facts).Run(tree.Projects, observations);
        new ShippedProjectExamination(workspace, declarations, facts, cancellationToken)
            .Run(tree.Projects.Where(static project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)), observations);
        new UnboundedProjectExamination(workspace, cancellationToken).Run(observations);
        string silenced = Silenced();
        return observations.Where(observation =>
            observation.IsError || observation.Code is null || !silenced.Contains(observation.Code, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Observation> Root()
    {
        if (workspace.RootSource == WorkspaceRootSource.Environment)
            yield return new Observation(
                false, null, "", $"the environment names the root '{workspace.Root}'; unset WORKSPACE_PATH to have it found.");
        if (workspace.RootSource == WorkspaceRootSource.Project)
            yield return new Observation(
                false,
                null,
                "",
                $"no directory above has a {MarkerCheck.FileName}, a repository or a global.json, so each project is its own root. "
                + "'dotnet workspace init' marks one.");
        if (MarkerCheck.Nested(workspace.Root) is { } nested)
            yield return Observation.Of(nested, workspace);
    }

    private WorkspaceDeclarations? Declarations(List<Observation> observations)
    {
        try
        {
            WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace, hints: true);
            observations.AddRange(
                declarations.Omissions.Select(static omission => new Observation(false, null, MarkerCheck.FileName, omission)));
            observations.AddRange(declarations.Problems.Select(problem => Observation.Of(problem, workspace)));
            observations.AddRange(declarations.Directories
                .Where(directory => File.Exists(workspace.Join(directory.Path)))
                .Select(static directory => new Observation(true, null, directory.Path, $"the directory {directory.Name} is a file.")));
            return declarations;
        }
        catch (Exception error) when (error is IWorkspaceError { Code: var code })
        {
            observations.Add(new Observation(true, code, MarkerCheck.FileName, error.Message)
            {
                Line = (error.InnerException as DeclarationException)?.Fault.Location.Line ?? 0
            });
            return null;
        }
    }

    // As in a build, a marker silences its own warnings. An inner marker silences the warning about itself.
    private string Silenced()
    {
        try
        {
            return string.Join(
                ';',
                SilencingProperties.SelectMany(name => ProjectElements.Named(workspace.Join(MarkerCheck.FileName), name))
                    .Select(static element => element.Value));
        }
        catch (DeclarationException)
        {
            return "";
        }
    }
}
