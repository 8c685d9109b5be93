namespace WorkspaceSdk.Declarations;

/// <summary>
/// Reads <c>WorkspaceFiles</c> items. Every fault is reported at its line; an item with a fatal fault is left out.
/// </summary>
internal sealed class GroupReader
{
    private readonly string _root;
    private readonly Action<DeclarationFault> _report;
    private readonly GroupElements _elements;
    private readonly GroupItemReader _items;
    private readonly ProjectsCheck _projects;
    private readonly DeclarationNames _names;
    private bool _withHints;

    public GroupReader(string root, DeclarationNames names, Action<DeclarationFault> report, GroupElements? elements = null)
    {
        _elements = elements ?? new GroupElements();
        _root = root;
        _report = report;
        _names = names;
        _items = new GroupItemReader(root, names, _elements, report);
        _projects = new ProjectsCheck(root);
    }

    /// <summary>Returns the usable entries that apply, in the order of declaration. Entries with one name follow each other.</summary>
    /// <param name="given">The items.</param>
    /// <param name="project">The project, relative to the root; empty for one outside, null for all projects.</param>
    /// <param name="files">The files in which a user declares groups.</param>
    /// <param name="hints">Whether to look for valid declarations without effect, too.</param>
    public IReadOnlyList<GroupDeclaration> Read(
        IReadOnlyCollection<DeclaredItem> given, string? project, IEnumerable<string> files, bool hints = true)
    {
        _withHints = hints;
        string[] declaring = [.. files
            .Concat(given.Select(static item => item.DefiningFile))
            .Where(static file => file.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        var tree = new HintFiles(_root, declaring);
        var groups = new List<GroupDeclaration>();
        foreach (DeclaredItem item in WithoutGlobs(given, declaring))
        {
            if (Applies(item, project))
                Read(item, tree, groups);
        }

        foreach (string file in declaring)
        {
            foreach ((string name, SourceLocation location, string exclude) in _elements.Vanished(file, given))
                _report(new(DeclarationCodes.GroupMetadataInvalid, location,
                [
                    name,
                    GroupMetadata.Exclude,
                    exclude,
                    "as an attribute it is MSBuild's, which leaves the group itself out by it; "
                    + "write it as a child element, <Exclude>...</Exclude>"
                ]));
            foreach (DeclarationFault problem in _withHints ? ItemNames.Problems(file) : [])
                _report(problem);
        }

        // Entries that disagree form no group, so it is not checked for files.
        return [.. groups.GroupBy(static group => group.Name, StringComparer.Ordinal).Where(Agree).SelectMany(static entries => entries)];
    }

    /// <summary>Returns the place of an item.</summary>
    public SourceLocation Locate(DeclaredItem item) => _elements.Locate(item);

    private void Read(DeclaredItem item, HintFiles tree, List<GroupDeclaration> groups)
    {
        var hints = new GroupHints(_root, tree, (code, arguments) => _report(new(code, _elements.Locate(item), arguments)));
        if (_withHints)
            hints.Names(item);
        if (_items.Read(item) is not { } group)
            return;
        if (_withHints)
            hints.Globs(group);
        groups.Add(group);
    }

    // MSBuild replaces a glob in Include by nothing, or by an item for each match: reported once, at the element.
    private List<DeclaredItem> WithoutGlobs(IReadOnlyCollection<DeclaredItem> given, string[] files)
    {
        var written = new HashSet<(string File, int Line)>();
        List<DeclaredItem> right = [];
        foreach (DeclaredItem item in given)
        {
            GroupElement? origin = _names.GroupProblem(item.Name) is null || _elements.Of(item).Count > 0
                ? null
                : _elements.WithGlobs(item.DefiningFile).FirstOrDefault();
            if (origin is null)
                right.Add(item);
            else
                ReportGlob(item.DefiningFile, origin, written);
        }

        foreach (string file in files)
        {
            foreach (GroupElement element in _elements.WithGlobs(file).Where(static element => !element.IsConditional))
                ReportGlob(file, element, written);
        }

        return right;
    }

    private void ReportGlob(string file, GroupElement element, HashSet<(string File, int Line)> written)
    {
        if (!written.Add((file, element.Line)))
            return;
        foreach (string glob in element.GlobsInInclude())
            _report(new(
                DeclarationCodes.GroupNameInvalid,
                new SourceLocation(file, element.Line),
                [glob, _names.GroupProblem(glob) ?? "it is a glob"]));
    }

    private bool Applies(DeclaredItem item, string? project)
    {
        if (_items.Projects(item) is not { } globs)
            return true;
        if (globs.Count == 0)
            return true;
        bool applies = project is { Length: > 0 } && globs.Any(glob => glob.IsMatch(project.AsSpan()));
        foreach ((string glob, string problem) in _withHints ? _projects.Problems(globs, applies) : [])
            _report(new(DeclarationCodes.ProjectsMeetNone, _elements.Locate(item), [item.Name, glob, problem]));
        return applies || project is null;
    }

    private bool Agree(IGrouping<string, GroupDeclaration> entries)
    {
        bool agree = true;
        DeclaredItem first = entries.First().Source;
        foreach (GroupDeclaration entry in entries.Skip(1))
        {
            DeclaredItem other = entry.Source;
            string? name = first.MetadataNames
                .Union(other.MetadataNames, StringComparer.OrdinalIgnoreCase)
                .Where(GroupMetadata.IsShared)
                .OrderBy(static n => n, StringComparer.Ordinal)
                .FirstOrDefault(n => first.Value(n) != other.Value(n));
            if (name is null)
                continue;
            agree = false;
            _report(new(DeclarationCodes.GroupEntriesDiffer, Locate(other), [entry.Name, name, first.Value(name), other.Value(name)]));
        }

        return agree;
    }
}
