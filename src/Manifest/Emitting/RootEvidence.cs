using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents the evidence by which a program recognizes the root of its workspace.</summary>
/// <param name="Project">
/// The project's file relative to the root: a directory that holds it is the root. Empty when it is not known; then any directory is.
/// </param>
/// <param name="Places">
/// The project's declared paths, relative to the root: a directory that holds the marker and one of these is the root too.
/// </param>
public sealed record RootEvidence(string Project, EquatableArray<string> Places)
{
    // Every place is a text in the assembly, and a few are enough to distinguish two workspaces.
    private const int MostPlaces = 16;

    /// <summary>Gets the sentence that ends the message of a search that failed; empty when nothing is known.</summary>
    /// <param name="assemblyName">The assembly that searches.</param>
    public string Description(string assemblyName)
    {
        if (Project.Length == 0)
            return "";
        string marker = Places.Count == 0
            ? ", or Directory.Workspace.props"
            : ", or Directory.Workspace.props beside one of these: " + string.Join(", ", Places);
        return "\nThe workspace of " + assemblyName + " has the file " + Project + marker + ".";
    }

    /// <summary>Returns the evidence in a manifest.</summary>
    public static RootEvidence Of(WorkspaceManifest manifest)
    {
        if (manifest.Settings.Project.Length == 0 || manifest.Settings.RootMode == ManifestRootMode.Constant)
            return new RootEvidence("", default);

        // Every workspace has the standard directories, so they count only when the project declares nothing else.
        IEnumerable<string> declared = manifest.Groups.SelectMany(PlacesOf)
            .Concat(manifest.Directories.Where(static d => !DirectoryNames.IsStandard(d.Name)).Select(static d => d.Path));
        List<string> places = Distinct(declared);
        return new RootEvidence(
            manifest.Settings.Project,
            new(places.Count > 0
                ? places
                : Distinct(manifest.Directories.Where(static d => !DirectoryNames.IsMadeByTools(d.Name)).Select(static d => d.Path))));
    }

    private static List<string> Distinct(IEnumerable<string> places) =>
        [.. places
            .Where(static p => p.Length > 0 && p != ".")
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static p => p, StringComparer.Ordinal)
            .Take(MostPlaces)];

    // For a group that starts at the root, the directories of its files count; the files count only when all lie at the root.
    private static IEnumerable<string> PlacesOf(ManifestGroup group)
    {
        if (group.Base.Length > 0)
            return [group.Base];
        string[] directories = [.. group.Files.Where(static f => f.IndexOf('/') >= 0)
            .Select(static f => f.Substring(0, f.LastIndexOf('/')))];
        return directories.Length > 0 ? directories : group.Files;
    }
}
