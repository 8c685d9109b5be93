using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>Writes a manifest as text: the same value gives the same text everywhere.</summary>
public static class ManifestWriter
{
    /// <summary>Returns the text; it must be stored as UTF-8 without a byte order mark.</summary>
    /// <remarks>Directories and groups are sorted ordinally by name, files ordinally by path.</remarks>
    public static string Write(WorkspaceManifest manifest)
    {
        var output = new StringBuilder(ManifestSyntax.FirstLine).Append('\n');
        ManifestSettings settings = manifest.Settings;
        string[] fields =
        [
            settings.Namespace,
            settings.ClassName,
            settings.IsPublic ? ManifestSyntax.Public : ManifestSyntax.Internal,
            settings.RootMode == ManifestRootMode.Constant ? ManifestSyntax.Constant : ManifestSyntax.Runtime,
            settings.GlobalUsing ? ManifestSyntax.GlobalUsing : ManifestSyntax.NoGlobalUsing,
            settings.AssemblyName,
            settings.Root,
            Language(settings.Language),
            settings.EmitsSource ? ManifestSyntax.Source : ManifestSyntax.Generator,
        ];
        Record(output, ManifestSyntax.Settings, settings.Project.Length == 0 ? fields : [.. fields, settings.Project]);

        foreach (ManifestPathType type in manifest.PathTypes)
            Record(
                output,
                ManifestSyntax.PathType,
                type.IsDirectory ? ManifestSyntax.DirectoryPathType : ManifestSyntax.FilePathType,
                type.Type,
                type.DefiningFile,
                type.Line.ToString(CultureInfo.InvariantCulture));

        foreach (ManifestDirectory directory in manifest.Directories.OrderBy(static d => d.Name, StringComparer.Ordinal))
            Record(output, ManifestSyntax.Directory, directory.Name, directory.Path);

        foreach (ManifestGroup group in manifest.Groups.OrderBy(static g => g.Name, StringComparer.Ordinal))
        {
            string[] declaration =
            [
                group.Name,
                group.Base,
                Members(group.Members),
                group.DefiningFile,
                group.Line.ToString(CultureInfo.InvariantCulture),
                Content(group.Content),
            ];
            bool hasTypes = group.FileType.Length + group.DirectoryType.Length > 0;
            Record(output, ManifestSyntax.Group, hasTypes ? [.. declaration, group.FileType, group.DirectoryType] : declaration);
            foreach ((string file, string? content) in Files(group).OrderBy(static f => f.File, StringComparer.Ordinal))
            {
                if (content is null)
                    Record(output, ManifestSyntax.File, file);
                else
                    Record(output, ManifestSyntax.File, file, content);
            }
        }

        return output.ToString();
    }

    private static string Members(ManifestMembers members) =>
        members == ManifestMembers.Files ? ManifestSyntax.Files
        : (members & ManifestMembers.Files) == 0 ? PathMembers(members)
        : PathMembers(members & ~ManifestMembers.Files) + ManifestSyntax.AndFiles;

    private static string PathMembers(ManifestMembers members) => members switch
    {
        ManifestMembers.All => ManifestSyntax.Both,
        ManifestMembers.FullPath => ManifestSyntax.FullPath,
        ManifestMembers.RelativePath => ManifestSyntax.RelativePath,
        _ => ManifestSyntax.NoMembers,
    };

    private static IEnumerable<(string File, string? Content)> Files(ManifestGroup group) => group.Content == ManifestContent.None
        ? group.Files.Select(static file => (file, (string?)null))
        : group.Files.Select((file, i) => (file, (string?)group.Contents[i]));

    private static string Language(ManifestLanguage language) => language switch
    {
        ManifestLanguage.FSharp => ManifestSyntax.FSharp,
        ManifestLanguage.VisualBasic => ManifestSyntax.VisualBasic,
        _ => ManifestSyntax.CSharp,
    };

    private static string Content(ManifestContent content) => content switch
    {
        ManifestContent.Text => ManifestSyntax.Text,
        ManifestContent.Utf8 => ManifestSyntax.Utf8,
        _ => ManifestSyntax.NoContent,
    };

    private static void Record(StringBuilder output, string kind, params string[] fields)
    {
        output.Append(kind);
        foreach (string field in fields)
            FieldEscaping.Append(output.Append('\t'), field);
        output.Append('\n');
    }
}
