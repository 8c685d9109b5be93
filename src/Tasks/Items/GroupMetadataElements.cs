using System.Xml.Linq;
using Microsoft.Build.Framework;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>
/// Finds metadata that use a file's own, such as <c>%(Filename)</c>, in the files that hold them. MSBuild replaces such text by the
/// group's own name, or by nothing, before any task sees it. Files without such text, nearly all, are not parsed.
/// </summary>
internal sealed class GroupMetadataElements(IReadOnlyList<string> userFiles)
{
    private readonly Dictionary<string, IReadOnlyList<XElement>> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the texts of one metadatum that use a file's own, of every element that declares or updates the group.</summary>
    public IEnumerable<WrittenMetadata> Of(ITaskItem declaration, string metadata)
    {
        foreach (string file in userFiles
            .Append(declaration.GetMetadata("DefiningProjectFullPath"))
            .Where(static file => file.Length > 0)
            .Distinct(StringComparer.Ordinal))
        {
            foreach (XElement element in InFile(file).Where(element => element.Declares(declaration.ItemSpec)))
            {
                if ((element.AttributeText(metadata) ?? element.ChildText(metadata)) is { } text && text.Contains("%("))
                    yield return new WrittenMetadata(text, new SourceLocation(file, element.Line()));
            }
        }
    }

    private IReadOnlyList<XElement> InFile(string file)
    {
        if (_files.TryGetValue(file, out IReadOnlyList<XElement>? elements))
            return elements;
        bool isAsked = File.Exists(file) && RegularFile.ReadText(file).Contains("%(");
        return _files[file] = isAsked ? [.. ProjectElements.Named(file, "WorkspaceFiles")] : [];
    }
}

/// <summary>A user's raw metadata, before MSBuild replaced expressions.</summary>
internal readonly record struct WrittenMetadata(string Text, SourceLocation Location);
