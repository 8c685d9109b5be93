using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Looks a workspace over. Nothing is changed.</summary>
internal sealed class Examination(Workspace workspace, CancellationToken cancellation)
{
    private const string MarkerFile = "Directory.Workspace.props";

    /// <summary>Everything found, in the order of looking.</summary>
    public IEnumerable<Observation> Observations() => Root().Concat(Declarations()).Concat(Tree());

    private IEnumerable<Observation> Root()
    {
        if (workspace.RootSource == WorkspaceRootSource.Environment)
            yield return new Observation(false, null, "", $"the environment names the root '{workspace.Root}'; unset WORKSPACE_PATH to have it found.");
        if (workspace.RootSource == WorkspaceRootSource.Project)
            yield return new Observation(false, null, "", $"no directory above has a {MarkerFile}, a repository or a global.json, so each project is its own root. 'dotnet workspace init' marks one.");
    }

    private List<Observation> Declarations()
    {
        WorkspaceDeclarations declarations;
        try
        {
            declarations = DeclarationReader.Read(workspace);
        }
        catch (InvalidDataException error)
        {
            return [new Observation(true, null, MarkerFile, error.Message)];
        }
        catch (WorkspacePathException error)
        {
            return [new Observation(true, error.Code, MarkerFile, error.Message)];
        }

        var observations = new List<Observation>();
        observations.AddRange(declarations.Omissions.Select(static omission => new Observation(false, null, MarkerFile, omission)));
        foreach (DeclaredDirectory directory in declarations.Directories)
        {
            if (File.Exists(workspace.Join(directory.Path)))
                observations.Add(new Observation(true, null, directory.Path, $"the directory {directory.Name} is a file."));
        }

        observations.AddRange(declarations.Groups.Select(Group).OfType<Observation>());
        return observations;
    }

    private Observation? Group(DeclaredGroup group)
    {
        try
        {
            FindExplanation answer = workspace.Explain(group.Query with { Directory = workspace.Relativize(group.Base) }, cancellation);
            if (answer.Found > 0)
                return null;
            return new Observation(false, "WSDK1001", group.Base, answer.Candidates == 0
                ? $"the group {group.Name} is empty: no file matches '{string.Join(';', group.Patterns)}'."
                : $"the group {group.Name} is empty: of {answer.Candidates} files that match, {answer.LeftOutByExcludes} are left out by Exclude, {answer.LeftOutByRootExcludes} by the default excludes, {answer.LeftOutAsHidden} as hidden, {answer.LeftOutByIgnoreRules} by ignore files.");
        }
        catch (WorkspaceException error)
        {
            return new Observation(true, error.Code, MarkerFile, $"the group {group.Name}: {error.Message}");
        }
    }

    private List<Observation> Tree()
    {
        var observations = new List<Observation>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        FindResult entries = workspace.Find(new FileQuery { Types = FileEntryTypes.All, IncludeHidden = true }, cancellation);
        foreach (FileEntry entry in entries)
        {
            if (!entry.RawPath.IsEmpty)
                observations.Add(new Observation(false, "WSDK1005", entry.Path, "the name is not valid UTF-8; builds leave the file out."));
            else if (!names.TryAdd(entry.Path, entry.Path))
                observations.Add(new Observation(false, null, entry.Path, $"differs from '{names[entry.Path]}' only in case; not every system can hold both."));
        }

        observations.AddRange(entries.Errors.Select(static error => new Observation(false, "WSDK1006", error.Path, $"cannot be read: {error.Message}")));
        return observations;
    }
}
