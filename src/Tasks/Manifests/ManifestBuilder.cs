using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Makes a project's manifest out of its declarations and the files that are there.</summary>
internal sealed class ManifestBuilder(ProjectInputs inputs, ITaskItem[] workspaceDirectories, GroupFinder finder, ContentReader contents)
{
    /// <summary>
    /// The manifest. What is wrong with single groups is reported and they are left out; a caller that
    /// saw a report has to throw the result away.
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
            settings, new EquatableArray<ManifestDirectory>(directories), new EquatableArray<ManifestGroup>([.. groups]));
        NameChecks.Run(manifest, inputs.Root, inputs.UserFiles);
        return manifest;
    }

    private ManifestGroup Group(IReadOnlyList<GroupDeclaration> entries, SourceLocation location)
    {
        string definingFile = LexicalPath.Inside(inputs.Root, location.File) ?? LexicalPath.Slashed(location.File);
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
            definingFile,
            location.Line,
            new EquatableArray<string>(finder.Find(entries, location)),
            (ManifestContent)entries[0].Content);
        return contents.WithContents(group, location);
    }
}
