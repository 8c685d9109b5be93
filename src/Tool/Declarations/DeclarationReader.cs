using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>
/// Reads <c>Directory.Workspace.props</c> as it is written, by the rules of the build. What is wrong is told and left out; the rest is what a build makes of it.
/// </summary>
internal sealed class DeclarationReader
{
    // As in the package's Workspace.Defaults.props; a test compares them.
    private const string StandardExcludes = "**/{bin,obj,node_modules,.vs}/**;.workspace/**;**/.git/**";
    private readonly Workspace workspace;
    private readonly LiteralFile file;
    private readonly string className;
    private readonly List<DeclarationFault> problems = [];

    private DeclarationReader(Workspace workspace)
    {
        this.workspace = workspace;
        file = new LiteralFile(workspace.Root);
        className = file.Properties.Find("WorkspaceClassName") is { Length: > 0 } name ? name : "Workspace";
    }

    /// <summary>What a workspace declares.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="hints">Whether to look for what is right and has no effect, too; that may walk the tree.</param>
    /// <exception cref="WorkspaceException">The file is no XML, cannot be read, or exceeds a limit.</exception>
    public static WorkspaceDeclarations Read(Workspace workspace, bool hints = false)
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
        var names = new DeclarationNames(name => GroupNames.Problem(name, className), name => DirectoryNames.Problem(name, className));
        IReadOnlyList<string> excludes = Excludes();
        CheckSettings();
        DeclaredDirectory[] directories = [.. Directories(names)];
        var groups = new GroupReader(workspace.Root, names, problems.Add);
        IReadOnlyList<GroupDeclaration> entries = groups.Read(file.DeclaredGroups, null, [file.FullPath], hints);
        if (NameConflict.Find(className, directories, entries, file.FullPath, entry => groups.Locate(entry.Source)) is { } conflict)
            problems.Add(conflict);
        return new WorkspaceDeclarations(directories, [.. entries.Select(entry => Group(entry, excludes))], file.Omissions)
        {
            ClassName = className,
            Entries = entries,
            DefaultExcludes = excludes,
            Problems = problems,
            Locate = entry => groups.Locate(entry.Source),
        };
    }

    // Of two of one name the last one holds.
    private IEnumerable<DeclaredDirectory> Directories(DeclarationNames names)
    {
        var check = new DirectoryCheck(workspace.Root, names, problems.Add);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string path, string property) in file.DeclaredDirectories())
        {
            if (check.Read(name, path, property, () => file.LocateDirectory(name)) is { } inside)
                found[name] = inside;
        }

        return found.Select(static directory => new DeclaredDirectory(directory.Key, directory.Value));
    }

    private IReadOnlyList<string> Excludes()
    {
        string text = file.Properties.Find(DefaultExcludes.Property) is { Length: > 0 } set ? set : StandardExcludes;
        return DefaultExcludes.Read(text, problem => problems.Add(new(DeclarationCodes.SettingInvalid, file.LocateProperty(DefaultExcludes.Property), [DefaultExcludes.Property, text, problem])));
    }

    // An empty property is the default. The language is that of each project, and C# can have every value.
    private void CheckSettings()
    {
        foreach (string property in CodeSettings.Properties)
        {
            if (file.Properties.Find(property) is { Length: > 0 } value && CodeSettings.Problem(property, value) is { } problem)
                problems.Add(new(DeclarationCodes.SettingInvalid, file.LocateProperty(property), [property, value, problem]));
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
