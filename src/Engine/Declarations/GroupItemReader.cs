using System.Text.RegularExpressions;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Declarations;

/// <summary>Reads one <c>WorkspaceFiles</c> item and reports every fault in it at its line.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="names">The rules for names.</param>
/// <param name="elements">The elements of the items.</param>
/// <param name="report">Receives every fault.</param>
internal sealed class GroupItemReader(string root, DeclarationNames names, GroupElements elements, Action<DeclarationFault> report)
{
    private static readonly Regex ListName = new("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant);
    private static readonly GlobOptions ProjectOptions = new() { Escapes = false, IncludeHidden = true };
    private bool _isRight;

    /// <summary>Returns the declaration; null when a fault prevents it.</summary>
    public GroupDeclaration? Read(DeclaredItem item)
    {
        _isRight = true;
        if (names.GroupProblem(item.Name) is { } problem)
            Report(DeclarationCodes.GroupNameInvalid, item, item.Name, problem);
        List<string> patterns = item.List(GroupMetadata.Pattern);
        if (patterns.Count == 0)
            Invalid(item, GroupMetadata.Pattern, "a group needs at least one glob, for example Pattern=\"**/*.json\"");
        if (item.Value(GroupMetadata.Item) is { Length: > 0 } list && !ListName.IsMatch(list))
            Invalid(item, GroupMetadata.Item, "it is the name of one item list, for example Content");

        var group = new GroupDeclaration
        {
            Name = item.Name,
            Base = BaseDirectory(item),
            Patterns = patterns,
            Excludes = Excludes(item),
            RespectIgnoreFiles = Flag(item, GroupMetadata.RespectIgnoreFiles, true),
            IncludeHidden = Flag(item, GroupMetadata.IncludeHidden, false),
            CaseSensitive = Flag(item, GroupMetadata.CaseSensitive, true),
            UseDefaultExcludes = Flag(item, GroupMetadata.UseDefaultExcludes, true),
            AllowEmpty = Flag(item, GroupMetadata.AllowEmpty, false),
            Fingerprint = Flag(item, GroupMetadata.Fingerprint, false),
            IsConfiguration = Flag(item, GroupMetadata.Configuration, false),
            Members = MembersOf(item),
            Content = ContentOf(item),
            Source = item,
        };

        // Checked here, since the metadata and its line are known; the walk would know the pattern only.
        var options = new GlobOptions { Escapes = false, IncludeHidden = group.IncludeHidden, CaseSensitive = group.CaseSensitive };
        _ = Globs(item, GroupMetadata.Pattern, group.Patterns, options);
        _ = Globs(item, GroupMetadata.Exclude, group.Excludes, options);
        return _isRight ? group : null;
    }

    /// <summary>Returns the globs of the projects that get the group; none for all. Null when one of them is malformed.</summary>
    public IReadOnlyList<Glob>? Projects(DeclaredItem item)
    {
        List<string> projects = item.List(GroupMetadata.Projects);
        List<Glob> globs = Globs(item, GroupMetadata.Projects, projects, ProjectOptions);
        return globs.Count == projects.Count ? globs : null;
    }

    // MSBuild keeps an attribute Exclude for itself, so it is read from the file. A child element is metadata like any other.
    private List<string> Excludes(DeclaredItem item)
    {
        List<string> excludes = item.List(GroupMetadata.Exclude);
        if (excludes.Count > 0)
            return excludes;

        IReadOnlyList<string?> written = elements.ExcludeAttributes(item);
        if (written.Count == 0 || (written.Count == 1 && written[0] is null))
            return [];
        if (written.Count == 1 && !GroupElement.HasExpression(written[0]!))
            return DeclaredText.Split(written[0]!);
        Report(
            DeclarationCodes.GroupMetadataInvalid,
            item,
            item.Name,
            GroupMetadata.Exclude,
            string.Join("\" or \"", written),
            "MSBuild keeps an attribute of this name for itself, so only plain text in it can be read, and only where entries of one name "
            + "differ in Pattern or Base; write it as a child element, <Exclude>...</Exclude>");
        return [];
    }

    private string BaseDirectory(DeclaredItem item)
    {
        if (DeclaredText.Inside(root, item.Value(GroupMetadata.Base)) is { } inside)
            return DiskSpelling.Of(root, inside);
        Invalid(item, GroupMetadata.Base, $"it is not inside the workspace root '{root}'; use a path relative to the root");
        return "";
    }

    private List<Glob> Globs(DeclaredItem item, string metadata, IReadOnlyList<string> patterns, GlobOptions options)
    {
        var globs = new List<Glob>(patterns.Count);
        foreach (string pattern in patterns)
        {
            if (Glob.TryParse(pattern, options, out Glob? glob, out GlobSyntaxException? wrong))
                globs.Add(glob);
            else
                Report(
                    DeclarationCodes.GlobInvalid,
                    item,
                    item.Name,
                    metadata,
                    pattern,
                    wrong.Column,
                    wrong.Reason + (CommaList.IsLikely(pattern) ? " " + CommaList.Advice : ""));
        }

        return globs;
    }

    private bool Flag(DeclaredItem item, string metadata, bool otherwise)
    {
        string value = item.Value(metadata);
        if (value.Length == 0)
            return otherwise;
        if (bool.TryParse(value, out bool flag))
            return flag;
        Invalid(item, metadata, "write true or false");
        return otherwise;
    }

    private DeclaredMembers MembersOf(DeclaredItem item)
    {
        List<string> values = item.List(GroupMetadata.Members);
        if (values.Count == 0)
            return DeclaredMembers.All;

        DeclaredMembers members = DeclaredMembers.None;
        foreach (string value in values)
        {
            switch (value.ToUpperInvariant())
            {
                case "FULLPATH":
                    members |= DeclaredMembers.FullPath;
                    break;
                case "RELATIVEPATH":
                    members |= DeclaredMembers.RelativePath;
                    break;
                case "FILES":
                    members |= DeclaredMembers.Files;
                    break;
                case "NONE" when values.Count == 1:
                    break;
                default:
                    Invalid(
                        item,
                        GroupMetadata.Members,
                        "write FullPath, RelativePath and Files, some of them with a semicolon between, or None");
                    return DeclaredMembers.All;
            }
        }

        return members;
    }

    private DeclaredContent ContentOf(DeclaredItem item)
    {
        switch (item.Value(GroupMetadata.Content).Trim().ToUpperInvariant())
        {
            case "":
                return DeclaredContent.None;
            case "TEXT":
                return DeclaredContent.Text;
            case "UTF8":
                return DeclaredContent.Utf8;
            default:
                Invalid(item, GroupMetadata.Content, "write Text or Utf8");
                return DeclaredContent.None;
        }
    }

    private void Invalid(DeclaredItem item, string metadata, string allowed) =>
        Report(DeclarationCodes.GroupMetadataInvalid, item, item.Name, metadata, item.Value(metadata), allowed);

    private void Report(string code, DeclaredItem item, params object[] arguments)
    {
        _isRight = false;
        report(new DeclarationFault(code, elements.Locate(item), arguments));
    }
}
