using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>Finds the elements of <c>WorkspaceFiles</c> items in the files that declare them; each file is read once.</summary>
internal sealed class GroupElements
{
    private readonly Dictionary<string, IReadOnlyList<GroupElement>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementsOfFile> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<GroupElement>, string?[]> _excludes = [];

    /// <summary>Adds the elements of a file that has been read already.</summary>
    /// <param name="file">The file, absolute.</param>
    /// <param name="elements">All elements in the order of the file.</param>
    public void Know(string file, IEnumerable<XElement> elements) => _files[file] = Groups(elements);

    /// <summary>Returns the possible elements of this item: one, unless entries with one name cannot be distinguished.</summary>
    public IReadOnlyList<GroupElement> Of(DeclaredItem item)
    {
        if (!_indexes.TryGetValue(item.DefiningFile, out ElementsOfFile? index))
            _indexes[item.DefiningFile] = index = new ElementsOfFile(InFile(item.DefiningFile));
        return index.Of(item);
    }

    /// <summary>
    /// Returns the different attributes <c>Exclude</c> of the possible elements of this item; null stands for an element
    /// without one.
    /// </summary>
    public IReadOnlyList<string?> ExcludeAttributes(DeclaredItem item)
    {
        IReadOnlyList<GroupElement> elements = Of(item);
        if (!_excludes.TryGetValue(elements, out string?[]? written))
            _excludes[elements] = written = [.. elements.Select(static element => element.ExcludeAttribute).Distinct()];
        return written;
    }

    /// <summary>Returns the place of an item; line 0 when its file holds no such element.</summary>
    public SourceLocation Locate(DeclaredItem item)
    {
        IReadOnlyList<GroupElement> elements = Of(item);
        return new SourceLocation(item.DefiningFile, elements.Count > 0 ? elements[0].Line : 0);
    }

    /// <summary>Returns the groups that a file declares and MSBuild removed because of an attribute <c>Exclude</c>.</summary>
    public IEnumerable<(string Name, SourceLocation Location, string Exclude)> Vanished(string file, IEnumerable<DeclaredItem> items)
    {
        var present = new HashSet<string>(items.Select(static item => item.Name), StringComparer.OrdinalIgnoreCase);
        return InFile(file).SelectMany(element => element.NamesExcludedByMSBuild()
            .Where(name => !present.Contains(name))
            .Select(name => (name, new SourceLocation(file, element.Line), element.ExcludeAttribute!)));
    }

    /// <summary>The elements of a file whose <c>Include</c> holds a glob.</summary>
    public IEnumerable<GroupElement> WithGlobs(string file) => InFile(file).Where(static element => element.GlobsInInclude().Any());

    private IReadOnlyList<GroupElement> InFile(string file)
    {
        if (_files.TryGetValue(file, out IReadOnlyList<GroupElement>? elements))
            return elements;
        return _files[file] = Groups(ProjectElements.In(file));
    }

    private static GroupElement[] Groups(IEnumerable<XElement> elements) =>
        [.. elements.Where(static element => element.IsNamed(ItemNames.Files)).Select(static element => new GroupElement(element))];
}
