using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>
/// Reads <c>Directory.Workspace.props</c> as it is written, by the rules of the build. What is wrong is told and left out; the rest is what a build makes of it.
/// </summary>
internal sealed class DeclarationReader
{
    // As in the package's Workspace.Defaults.props; a test compares them.
    private const string StandardExcludes = "**/{bin,obj,node_modules,.vs}/**;.workspace/**;**/.git/**";
    private readonly WorkspaceTree _workspace;
    private readonly LiteralFile _file;
    private readonly string _className;
    private readonly List<DeclarationFault> _problems = [];

    private DeclarationReader(WorkspaceTree workspace)
    {
        _workspace = workspace;
        _file = new LiteralFile(workspace.Root);
        _className = _file.Properties.Find("WorkspaceClassName") is { Length: > 0 } name ? name : "Workspace";
    }

    /// <summary>What a workspace declares.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="hints">Whether to look for what is right and has no effect, too; that may walk the tree.</param>
    /// <exception cref="WorkspaceException">The file is no XML, cannot be read, or exceeds a limit.</exception>
    public static WorkspaceDeclarations Read(WorkspaceTree workspace, bool hints = false)
    {
        try
        {
            return new DeclarationReader(workspace).Read(hints);
        }
        catch (DeclarationException error)
        {
            throw new WorkspaceException(error.Fault.Code, WorkspaceDiagnostics.Of(error.Fault.Code).Message(error.Fault.Arguments), error);
        }
    }

    private WorkspaceDeclarations Read(bool hints)
    {
        var names = new DeclarationNames(name => GroupNames.Problem(name, _className), name => DirectoryNames.Problem(name, _className));
        IReadOnlyList<string> excludes = Excludes();
        CheckSettings();
        DeclaredDirectory[] directories = [.. Directories(names)];
        var groups = new GroupReader(_workspace.Root, names, _problems.Add);
        IReadOnlyList<GroupDeclaration> entries = groups.Read(_file.DeclaredGroups, null, [_file.FullPath], hints);
        if (NameConflict.Find(_className, directories, entries, _file.FullPath, entry => groups.Locate(entry.Source)) is { } conflict)
            _problems.Add(conflict);
        return new WorkspaceDeclarations(directories, [.. entries.Select(entry => Group(entry, excludes))], _file.Omissions)
        {
            ClassName = _className,
            Entries = entries,
            DefaultExcludes = excludes,
            Problems = _problems,
            Locate = entry => groups.Locate(entry.Source),
        };
    }

    // Of two of one name the last one holds.
    private IEnumerable<DeclaredDirectory> Directories(DeclarationNames names)
    {
        var check = new DirectoryCheck(_workspace.Root, names, _problems.Add);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string path, string property) in _file.DeclaredDirectories())
        {
            if (check.Read(name, path, property, () => _file.LocateDirectory(name)) is { } inside)
                found[name] = inside;
        }

        return found.Select(static directory => new DeclaredDirectory(directory.Key, directory.Value));
    }

    private IReadOnlyList<string> Excludes()
    {
        string text = _file.Properties.Find(DefaultExcludes.Property) is { Length: > 0 } set ? set : StandardExcludes;
        return DefaultExcludes.Read(text, problem => _problems.Add(new(DeclarationCodes.SettingInvalid, _file.LocateProperty(DefaultExcludes.Property), [DefaultExcludes.Property, text, problem])));
    }

    // An empty property is the default. The language is that of each project, and C# can have every value.
    private void CheckSettings()
    {
        foreach (string property in CodeSettings.Properties)
        {
            if (_file.Properties.Find(property) is { Length: > 0 } value && CodeSettings.Problem(property, value) is { } problem)
                _problems.Add(new(DeclarationCodes.SettingInvalid, _file.LocateProperty(property), [property, value, problem]));
        }
    }

    private static DeclaredGroup Group(GroupDeclaration entry, IReadOnlyList<string> excludes) => new(entry.Name, entry.Base, entry.Patterns, entry.Excludes)
    {
        DefaultExcludes = entry.UseDefaultExcludes ? excludes : [],
        RespectIgnoreFiles = entry.RespectIgnoreFiles,
        IncludeHidden = entry.IncludeHidden,
        CaseSensitive = entry.CaseSensitive,
        HasMembers = entry.Members != DeclaredMembers.None,
    };
}
