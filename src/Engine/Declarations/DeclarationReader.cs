namespace WorkspaceSdk.Declarations;

/// <summary>
/// Reads <c>Directory.Workspace.props</c> without MSBuild, by the rules of the build. Faults are reported and left out;
/// the rest has the same result as in a build. The library and the tool use this reader.
/// </summary>
internal sealed class DeclarationReader
{
    private readonly string _root;
    private readonly DeclarationNames _names;
    private readonly List<DeclarationFault> _problems = [];

    /// <summary>Reads the file of a workspace; there may be none.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="names">Returns the rules for names; its argument is the name of the generated class.</param>
    /// <param name="isAlone">Whether to assume that other files and targets change nothing.</param>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, or exceeds a limit.</exception>
    public DeclarationReader(string root, Func<string, DeclarationNames> names, bool isAlone)
    {
        _root = root;
        File = new LiteralFile(root, isAlone);
        ClassName = File.Properties.Find("WorkspaceClassName") is { Length: > 0 } name ? name : "Workspace";
        _names = names(ClassName);
        DefaultExcludes = Excludes();
        Directories = [.. ReadDirectories()];
    }

    /// <summary>Gets the file.</summary>
    public LiteralFile File { get; }

    /// <summary>Gets the name of the class that builds generate.</summary>
    public string ClassName { get; }

    /// <summary>Gets the faults of the default excludes and the directories.</summary>
    public IReadOnlyList<DeclarationFault> Problems => _problems;

    /// <summary>Gets the globs, relative to the root, that every group excludes by default.</summary>
    public IReadOnlyList<string> DefaultExcludes { get; }

    /// <summary>Gets the valid directories whose paths are known, by name.</summary>
    public IReadOnlyList<WorkspaceDirectory> Directories { get; }

    /// <summary>Returns all declarations of the workspace.</summary>
    /// <param name="hints">Whether to look for valid declarations without effect, too; that may walk the tree.</param>
    public WorkspaceDeclarations Read(bool hints = false)
    {
        var problems = new List<DeclarationFault>(_problems);
        GroupReader groups = Groups(problems.Add);
        IReadOnlyList<GroupDeclaration> entries = groups.Read(File.Groups.Items, null, [File.FullPath], hints);
        if (hints)
            problems.AddRange(PropertyProblems());
        return new WorkspaceDeclarations
        {
            Directories = Directories,
            Entries = entries,
            DefaultExcludes = DefaultExcludes,
            ClassName = ClassName,
            Omissions = File.Omissions,
            Problems = problems,
            Locate = entry => groups.Locate(entry.Source),
        };
    }

    /// <summary>Returns the entries of the groups that a project gets. Entries with one name follow each other.</summary>
    /// <param name="project">The project, relative to the root; null for all projects.</param>
    /// <param name="report">Receives every fault.</param>
    public IReadOnlyList<FileGroupEntry> ReadGroups(string? project, Action<DeclarationFault> report)
    {
        GroupReader groups = Groups(report);
        return [.. groups.Read(File.Groups.Items, project, [File.FullPath], hints: false)
            .Select(entry => new FileGroupEntry(entry, groups.Locate(entry.Source).Line))];
    }

    private GroupReader Groups(Action<DeclarationFault> report)
    {
        var elements = new GroupElements();
        elements.Know(File.FullPath, File.Elements);
        return new GroupReader(_root, _names, report, elements);
    }

    // The last of several items with one name counts.
    private IEnumerable<WorkspaceDirectory> ReadDirectories()
    {
        var check = new DirectoryCheck(_root, _names, _problems.Add);
        if (File.StandardDirectoriesFault is { } fault)
            _problems.Add(fault);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string path, string property) in File.DeclaredDirectories())
        {
            if (check.Read(name, path, property, () => File.LocateDirectory(name)) is { } inside)
                found[name] = inside;
        }

        foreach (string name in File.UnknownDirectories().Keys)
            found.Remove(name);
        string[] names = [.. found.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        return names.Select(name => new WorkspaceDirectory(name, found[name], _root));
    }

    private IEnumerable<DeclarationFault> PropertyProblems()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, _, string property) in File.DeclaredDirectories().Where(directory => named.Add(directory.Name)))
        {
            if (DeclaredText.Inside(_root, property) is { } path
                && DirectoryProperty.Problem(
                    name, property, path, () => File.LocateProperty(StandardDirectories.Property(name))) is { } problem)
                yield return problem;
        }
    }

    private IReadOnlyList<string> Excludes()
    {
        string property = Declarations.DefaultExcludes.Property;
        string text = File.Properties.Find(property) is { Length: > 0 } set ? set : Declarations.DefaultExcludes.Standard;
        return Declarations.DefaultExcludes.Read(
            text, problem => _problems.Add(new(DeclarationCodes.SettingInvalid, File.LocateProperty(property), [property, text, problem])));
    }
}
