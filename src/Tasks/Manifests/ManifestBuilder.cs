using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Creates a project's manifest from its declarations and the files on disk.</summary>
internal sealed class ManifestBuilder(ProjectInputs inputs, ITaskItem[] workspaceDirectories, GroupFinder finder, ContentReader contents)
{
    /// <summary>
    /// Returns the manifest. Faulty groups are reported and left out; a caller that
    /// saw a report must discard the result.
    /// </summary>
    public WorkspaceManifest Build(IReadOnlyList<GroupDeclaration> declarations, Func<GroupDeclaration, SourceLocation> locate)
    {
        ManifestSettings settings = ManifestSettingsReader.Read(inputs);
        IEnumerable<ManifestGroup> groups = declarations.GroupBy(static d => d.Name, StringComparer.Ordinal)
            .OrderBy(static entries => entries.Key, StringComparer.Ordinal)
            .Select(entries => Group([.. entries], locate(entries.First())));
        IEnumerable<ManifestDirectory> directories = workspaceDirectories
            .Select(static d => new ManifestDirectory(d.ItemSpec, d.GetMetadata("WorkspacePath")))
            .OrderBy(static d => d.Name, StringComparer.Ordinal);
        var manifest = new WorkspaceManifest(
            settings,
            new EquatableArray<ManifestDirectory>(directories),
            new EquatableArray<ManifestGroup>([.. groups]),
            new EquatableArray<ManifestPathType>([.. PathTypes()]));
        NameChecks.Run(manifest, inputs.Root, inputs.UserFiles);
        return manifest;
    }

    // The place of a property is searched only in a project that has it.
    private IEnumerable<ManifestPathType> PathTypes()
    {
        foreach (string property in new[] { CodeSettings.FileType, CodeSettings.DirectoryType })
        {
            if (inputs.Settings[property] is not { Length: > 0 } type)
                continue;
            SourceLocation place = DeclarationLocator.Property(inputs.UserFiles, property);
            yield return new ManifestPathType(
                property == CodeSettings.DirectoryType, type, DefiningFile(place), place.Line);
        }
    }

    private string DefiningFile(SourceLocation place) => LexicalPath.Inside(inputs.Root, place.File) ?? LexicalPath.Slashed(place.File);

    private string PathType(GroupDeclaration entry, string metadata, SourceLocation location)
    {
        string type = entry.Source.Value(metadata).Trim();
        return ProblemOf(type) is { } problem
            ? throw new DiagnosticException(
                WorkspaceDiagnostics.GroupMetadataInvalid, location, entry.Name, metadata, entry.Source.Value(metadata), problem)
            : type;
    }

    private string? ProblemOf(string type) =>
        type.Length > 0 && ManifestSettingsReader.HasOnlyTexts(inputs) ? ManifestSettingsReader.OnlyTexts : PathTypeNames.Problem(type);

    private ManifestGroup Group(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        if (entries[0].Content == DeclaredContent.Utf8
            && EmitSettings.Language(inputs.Settings[CodeSettings.Language]) != ManifestLanguage.CSharp)
            throw new DiagnosticException(
                WorkspaceDiagnostics.GroupMetadataInvalid,
                location,
                entries[0].Name,
                GroupMetadata.Content,
                nameof(DeclaredContent.Utf8),
                "spans of constant bytes are C#'s; write Text");
        var group = new ManifestGroup(
            entries[0].Name,
            entries[0].Base,
            (ManifestMembers)entries[0].Members,
            DefiningFile(location),
            location.Line,
            new EquatableArray<string>(finder.Find(entries, location)),
            (ManifestContent)entries[0].Content,
            FileType: PathType(entries[0], GroupMetadata.FileType, location),
            DirectoryType: PathType(entries[0], GroupMetadata.DirectoryType, location));
        return contents.WithContents(group, location);
    }
}
