using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Reads one <c>WorkspaceFiles</c> item. The first mistake in it is thrown as a <see cref="DiagnosticException"/> at its line.</summary>
internal sealed class GroupItemReader(string root, string className, GroupElements elements)
{
    private static readonly Regex ListName = new("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant);

    /// <summary>Whether a project gets the group.</summary>
    public bool Applies(ITaskItem item, string projectFile)
    {
        List<string> projects = List(item, GroupMetadata.Projects);
        if (projects.Count == 0)
            return true;
        string? path = PathText.Inside(root, projectFile);
        return path is not null && Globs(item, GroupMetadata.Projects, projects, new GlobOptions { Escapes = false, IncludeHidden = true })
            .Any(glob => glob.IsMatch(path.AsSpan()));
    }

    /// <summary>The declaration.</summary>
    public GroupDeclaration Read(ITaskItem item)
    {
        if (GroupNames.Problem(item.ItemSpec, className) is { } problem)
            throw new DiagnosticException(WorkspaceDiagnostics.GroupNameInvalid, elements.Locate(item), item.ItemSpec, problem);

        List<string> patterns = List(item, GroupMetadata.Pattern);
        if (patterns.Count == 0)
            throw Invalid(item, GroupMetadata.Pattern, "a group needs at least one glob, for example Pattern=\"**/*.json\"");
        if (item.GetMetadata(GroupMetadata.Item) is { Length: > 0 } list && !ListName.IsMatch(list))
            throw Invalid(item, GroupMetadata.Item, "it is the name of one item list, for example Content");

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
            Content = ContentOf(item),
            Source = item,
        };

        // Checked here, where the metadata and its line are known; the walk would only know the pattern.
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

        string?[] written = [.. elements.Of(item).Select(static element => element.ExcludeAttribute).Distinct()];
        if (written.Length == 0 || (written.Length == 1 && written[0] is null))
            return [];
        if (written.Length > 1 || GroupElement.HasExpression(written[0]!))
        {
            throw new DiagnosticException(
                WorkspaceDiagnostics.GroupMetadataInvalid,
                elements.Locate(item),
                item.ItemSpec,
                GroupMetadata.Exclude,
                string.Join("\" or \"", written),
                "MSBuild keeps an attribute of this name for itself, so only plain text in it can be read, and only where entries of one name differ in Pattern or Base; write it as a child element, <Exclude>...</Exclude>");
        }

        return ListText.Split(written[0]!);
    }

    private string BaseDirectory(ITaskItem item)
    {
        string value = item.GetMetadata(GroupMetadata.Base).Trim();
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
                throw new DiagnosticException(WorkspaceDiagnostics.GlobInvalid, elements.Locate(item), item.ItemSpec, metadata, pattern, exception.Column, exception.Reason);
            }
        }

        return globs;
    }

    private static List<string> List(ITaskItem item, string metadata) =>
        ListText.Split(item.GetMetadata(metadata));

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

    private ManifestContent ContentOf(ITaskItem item) => item.GetMetadata(GroupMetadata.Content).Trim().ToUpperInvariant() switch
    {
        "" => ManifestContent.None,
        "TEXT" => ManifestContent.Text,
        "UTF8" => ManifestContent.Utf8,
        _ => throw Invalid(item, GroupMetadata.Content, "write Text or Utf8"),
    };

    private DiagnosticException Invalid(ITaskItem item, string metadata, string allowed) =>
        new(WorkspaceDiagnostics.GroupMetadataInvalid, elements.Locate(item), item.ItemSpec, metadata, item.GetMetadata(metadata), allowed);
}
