using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Reads <c>WorkspaceFiles</c> items. Every mistake is reported at the line that holds it; an item with one is left out.</summary>
internal sealed class GroupReader(string root, string className, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private readonly GroupElements _elements = new();

    /// <summary>The usable entries that apply to a project, in the order they were declared.</summary>
    public IReadOnlyList<GroupDeclaration> Read(IReadOnlyCollection<ITaskItem> items, string projectFile)
    {
        var groups = new List<GroupDeclaration>();
        foreach (ITaskItem item in items)
        {
            try
            {
                if (Applies(item, projectFile))
                    groups.Add(Read(item));
            }
            catch (DiagnosticException exception)
            {
                report(exception.Diagnostic, exception.Location, exception.Arguments);
            }
        }

        foreach (string file in new[] { Path.Combine(root, "Directory.Workspace.props"), projectFile })
        {
            foreach ((string name, SourceLocation location, string exclude) in _elements.Vanished(file, items))
                report(WorkspaceDiagnostics.GroupMetadataInvalid, location, [name, GroupMetadata.Exclude, exclude, "as an attribute it is MSBuild's, which leaves the group itself out by it; write it as a child element, <Exclude>...</Exclude>"]);
        }

        foreach (IGrouping<string, GroupDeclaration> entries in groups.GroupBy(static group => group.Name, StringComparer.Ordinal))
            RequireAgreement(entries);
        return groups;
    }

    /// <summary>Where an item was written.</summary>
    public SourceLocation Locate(ITaskItem item) => _elements.Locate(item);

    private bool Applies(ITaskItem item, string projectFile)
    {
        List<string> projects = List(item, GroupMetadata.Projects);
        if (projects.Count == 0)
            return true;
        string? path = PathText.Inside(root, projectFile);
        return path is not null && Globs(item, GroupMetadata.Projects, projects, new GlobOptions { Escapes = false, IncludeHidden = true })
            .Any(glob => glob.IsMatch(path.AsSpan()));
    }

    private GroupDeclaration Read(ITaskItem item)
    {
        if (GroupNames.Problem(item.ItemSpec, className) is { } problem)
            throw new DiagnosticException(WorkspaceDiagnostics.GroupNameInvalid, Locate(item), item.ItemSpec, problem);

        List<string> patterns = List(item, GroupMetadata.Pattern);
        if (patterns.Count == 0)
            throw Invalid(item, GroupMetadata.Pattern, "a group needs at least one glob, for example Pattern=\"**/*.json\"");
        if (item.GetMetadata(GroupMetadata.Content).Length > 0)
            throw Invalid(item, GroupMetadata.Content, "this version does not compile contents in yet; remove it");

        var group = new GroupDeclaration
        {
            Name = item.ItemSpec,
            Base = BaseDirectory(item),
            Patterns = patterns,
            Excludes = Excludes(item),
            RespectIgnoreFiles = Flag(item, GroupMetadata.RespectIgnoreFiles, true),
            IncludeHidden = Flag(item, GroupMetadata.IncludeHidden, false),
            CaseSensitive = Flag(item, GroupMetadata.CaseSensitive, true),
            UseDefaultExcludes = Flag(item, GroupMetadata.UseDefaultExcludes, true),
            AllowEmpty = Flag(item, GroupMetadata.AllowEmpty, false),
            Fingerprint = Flag(item, GroupMetadata.Fingerprint, false),
            Members = MembersOf(item),
            Source = item,
        };

        // Checked here, where column and metadata are the user's own; the walk gets them joined to the base.
        var options = new GlobOptions { Escapes = false, IncludeHidden = group.IncludeHidden, CaseSensitive = group.CaseSensitive };
        _ = Globs(item, GroupMetadata.Pattern, group.Patterns, options);
        _ = Globs(item, GroupMetadata.Exclude, group.Excludes, options);
        return group;
    }

    // MSBuild keeps an attribute Exclude for itself, so it is read where it is written. A child element is metadata like any other.
    private List<string> Excludes(ITaskItem item)
    {
        List<string> excludes = List(item, GroupMetadata.Exclude);
        if (excludes.Count > 0)
            return excludes;

        string?[] written = [.. _elements.Of(item).Select(static element => element.ExcludeAttribute).Distinct()];
        if (written.Length == 0 || (written.Length == 1 && written[0] is null))
            return [];
        if (written.Length > 1 || GroupElement.HasExpression(written[0]!))
        {
            throw new DiagnosticException(
                WorkspaceDiagnostics.GroupMetadataInvalid,
                Locate(item),
                item.ItemSpec,
                GroupMetadata.Exclude,
                string.Join("\" or \"", written),
                "MSBuild keeps an attribute of this name for itself, so only plain text in it can be read, and only where entries of one name differ in Pattern or Base; write it as a child element, <Exclude>...</Exclude>");
        }

        return Split(written[0]!);
    }

    private string BaseDirectory(ITaskItem item)
    {
        string value = item.GetMetadata(GroupMetadata.Base);
        return PathText.Inside(root, PathText.Absolute(root, value))
            ?? throw Invalid(item, GroupMetadata.Base, $"it is not inside the workspace root '{root}'; use a path relative to the root");
    }

    private List<Glob> Globs(ITaskItem item, string metadata, IReadOnlyList<string> patterns, GlobOptions options)
    {
        var globs = new List<Glob>(patterns.Count);
        foreach (string pattern in patterns)
        {
            try
            {
                globs.Add(Glob.Parse(pattern, options));
            }
            catch (GlobSyntaxException exception)
            {
                throw new DiagnosticException(WorkspaceDiagnostics.GlobInvalid, Locate(item), item.ItemSpec, metadata, pattern, exception.Column, exception.Reason);
            }
        }

        return globs;
    }

    private static List<string> List(ITaskItem item, string metadata) =>
        Split(item.GetMetadata(metadata));

    private static List<string> Split(string text) =>
        text.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();

    private bool Flag(ITaskItem item, string metadata, bool otherwise)
    {
        string value = item.GetMetadata(metadata);
        if (value.Length == 0)
            return otherwise;
        return bool.TryParse(value, out bool flag) ? flag : throw Invalid(item, metadata, "write true or false");
    }

    private ManifestMembers MembersOf(ITaskItem item)
    {
        List<string> values = List(item, GroupMetadata.Members);
        if (values.Count == 0)
            return ManifestMembers.All;

        ManifestMembers members = ManifestMembers.None;
        foreach (string value in values)
        {
            members |= value.ToUpperInvariant() switch
            {
                "FULLPATH" => ManifestMembers.FullPath,
                "RELATIVEPATH" => ManifestMembers.RelativePath,
                "NONE" when values.Count == 1 => ManifestMembers.None,
                _ => throw Invalid(item, GroupMetadata.Members, "write FullPath;RelativePath, one of them, or None"),
            };
        }

        return members;
    }

    private DiagnosticException Invalid(ITaskItem item, string metadata, string allowed) =>
        new(WorkspaceDiagnostics.GroupMetadataInvalid, Locate(item), item.ItemSpec, metadata, item.GetMetadata(metadata), allowed);

    private void RequireAgreement(IGrouping<string, GroupDeclaration> entries)
    {
        Dictionary<string, string> first = GroupMetadata.Shared(entries.First().Source).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.OrdinalIgnoreCase);
        foreach (GroupDeclaration entry in entries.Skip(1))
        {
            Dictionary<string, string> other = GroupMetadata.Shared(entry.Source).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.OrdinalIgnoreCase);
            string? name = first.Keys.Union(other.Keys, StringComparer.OrdinalIgnoreCase).OrderBy(static n => n, StringComparer.Ordinal)
                .FirstOrDefault(n => Value(first, n) != Value(other, n));
            if (name is not null)
                report(WorkspaceDiagnostics.GroupEntriesDiffer, Locate(entry.Source), [entry.Name, name, Value(first, name), Value(other, name)]);
        }
    }

    private static string Value(Dictionary<string, string> metadata, string name) => metadata.TryGetValue(name, out string? value) ? value : "";
}
