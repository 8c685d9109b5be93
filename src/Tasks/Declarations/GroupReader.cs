using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Reads <c>WorkspaceFiles</c> items. Every mistake is reported at the line that holds it; an item with one is left out.</summary>
internal sealed class GroupReader
{
    private readonly Action<WorkspaceDiagnostic, SourceLocation, object[]> _report;
    private readonly GroupElements _elements = new();
    private readonly GroupItemReader _items;

    public GroupReader(string root, string className, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
    {
        _report = report;
        _items = new GroupItemReader(root, className, _elements);
    }

    /// <summary>The usable entries that apply to a project, in the order they were declared.</summary>
    public IReadOnlyList<GroupDeclaration> Read(IReadOnlyCollection<ITaskItem> items, string projectFile, IEnumerable<string> userFiles)
    {
        var groups = new List<GroupDeclaration>();
        foreach (ITaskItem item in items)
        {
            try
            {
                if (_items.Applies(item, projectFile))
                    groups.Add(_items.Read(item));
            }
            catch (DiagnosticException exception)
            {
                _report(exception.Diagnostic, exception.Location, exception.Arguments);
            }
        }

        foreach (string file in userFiles)
        {
            foreach ((string name, SourceLocation location, string exclude) in _elements.Vanished(file, items))
                _report(WorkspaceDiagnostics.GroupMetadataInvalid, location, [name, GroupMetadata.Exclude, exclude, "as an attribute it is MSBuild's, which leaves the group itself out by it; write it as a child element, <Exclude>...</Exclude>"]);
        }

        foreach (IGrouping<string, GroupDeclaration> entries in groups.GroupBy(static group => group.Name, StringComparer.Ordinal))
            RequireAgreement(entries);
        return groups;
    }

    /// <summary>Where an item was written.</summary>
    public SourceLocation Locate(ITaskItem item) => _elements.Locate(item);

    private void RequireAgreement(IGrouping<string, GroupDeclaration> entries)
    {
        Dictionary<string, string> first = GroupMetadata.Shared(entries.First().Source).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.OrdinalIgnoreCase);
        foreach (GroupDeclaration entry in entries.Skip(1))
        {
            Dictionary<string, string> other = GroupMetadata.Shared(entry.Source).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.OrdinalIgnoreCase);
            string? name = first.Keys.Union(other.Keys, StringComparer.OrdinalIgnoreCase).OrderBy(static n => n, StringComparer.Ordinal)
                .FirstOrDefault(n => Value(first, n) != Value(other, n));
            if (name is not null)
                _report(WorkspaceDiagnostics.GroupEntriesDiffer, Locate(entry.Source), [entry.Name, name, Value(first, name), Value(other, name)]);
        }
    }

    private static string Value(Dictionary<string, string> metadata, string name) => metadata.TryGetValue(name, out string? value) ? value : "";
}
