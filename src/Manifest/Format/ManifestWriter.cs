using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Manifest;

/// <summary>Writes a manifest as text: the same value gives the same text everywhere.</summary>
public static class ManifestWriter
{
    /// <summary>The text; to be stored as UTF-8 without a byte order mark.</summary>
    /// <remarks>Directories and groups are written ordinally by name, files ordinally by path, whatever order they come in.</remarks>
    public static string Write(WorkspaceManifest manifest)
    {
        var output = new StringBuilder(ManifestSyntax.FirstLine).Append('\n');
        ManifestSettings settings = manifest.Settings;
        Record(
            output,
            ManifestSyntax.Settings,
            settings.Namespace,
            settings.ClassName,
            settings.IsPublic ? ManifestSyntax.Public : ManifestSyntax.Internal,
            settings.RootMode == ManifestRootMode.Constant ? ManifestSyntax.Constant : ManifestSyntax.Runtime,
            settings.GlobalUsing ? ManifestSyntax.GlobalUsing : ManifestSyntax.NoGlobalUsing,
            settings.AssemblyName,
            settings.Root);

        foreach (ManifestDirectory directory in manifest.Directories.OrderBy(static d => d.Name, StringComparer.Ordinal))
            Record(output, ManifestSyntax.Directory, directory.Name, directory.Path);

        foreach (ManifestGroup group in manifest.Groups.OrderBy(static g => g.Name, StringComparer.Ordinal))
        {
            Record(output, ManifestSyntax.Group, group.Name, group.Base, Members(group.Members), group.DefiningFile, group.Line.ToString(CultureInfo.InvariantCulture));
            foreach (string file in group.Files.OrderBy(static f => f, StringComparer.Ordinal))
                Record(output, ManifestSyntax.File, file);
        }

        return output.ToString();
    }

    private static string Members(ManifestMembers members) => members switch
    {
        ManifestMembers.All => ManifestSyntax.Both,
        ManifestMembers.FullPath => ManifestSyntax.FullPath,
        ManifestMembers.RelativePath => ManifestSyntax.RelativePath,
        _ => ManifestSyntax.NoMembers,
    };

    private static void Record(StringBuilder output, string kind, params string[] fields)
    {
        output.Append(kind);
        foreach (string field in fields)
            FieldEscaping.Append(output.Append('\t'), field);
        output.Append('\n');
    }
}
