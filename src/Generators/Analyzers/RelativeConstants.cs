using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>Which constant of the generated class stands for a relative path.</summary>
internal sealed class RelativeConstants
{
    private readonly ManifestSettings _settings;
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    private RelativeConstants(WorkspaceManifest manifest)
    {
        _settings = manifest.Settings;
        foreach (ManifestDirectory directory in manifest.Directories)
            Add(directory.Path, DirectoryNames.Member(directory.Name));
        foreach (ManifestGroup group in manifest.Groups)
        {
            if ((group.Members & ManifestMembers.RelativePath) != 0)
                Add(MemberTree.Of(group).Root, group.Name);
        }
    }

    /// <summary>The generated class by its metadata name.</summary>
    public string ClassMetadataName => NamespaceNames.ToMetadata(_settings.Namespace) is { Length: > 0 } ns ? ns + "." + _settings.ClassName : _settings.ClassName;

    /// <summary>The generated class as C# that means the same everywhere.</summary>
    public string ClassCode => "global::" + (NamespaceNames.ToCode(_settings.Namespace) is { Length: > 0 } ns ? ns + "." : "") + _settings.ClassName;

    /// <summary>Reads a manifest's text; null for any other, and for one that cannot be read, about which the generator says enough.</summary>
    public static RelativeConstants? TryRead(SourceText text)
    {
        if (!ManifestInput.IsManifest(text))
            return null;

        try
        {
            return new RelativeConstants(ManifestReader.Read(text.ToString()));
        }
        catch (ManifestFormatException)
        {
            return null;
        }
    }

    /// <summary>The constant for a path, from the generated class's name on; null when there is none. Either separator will do.</summary>
    public string? Find(string path)
    {
        if (!IsPathLike(path))
            return null;
        if (_members.TryGetValue(path, out string? member) || (path.IndexOf('\\') >= 0 && _members.TryGetValue(path.Replace('\\', '/'), out member)))
            return _settings.ClassName + ".Relative." + member;
        return null;
    }

    // A bare word such as "config" is far more often anything else than a path.
    private static bool IsPathLike(string text)
    {
        if (text.IndexOf('/') >= 0 || text.IndexOf('\\') >= 0)
            return true;
        int dot = text.LastIndexOf('.');
        return dot > 0 && dot < text.Length - 1;
    }

    private void Add(MemberClass @class, string dotted)
    {
        Add(@class.Path, dotted + ".Directory");
        foreach (MemberFile file in @class.Files)
            Add(file.Path, dotted + "." + file.Name);
        foreach (MemberClass directory in @class.Directories)
            Add(directory, dotted + "." + directory.Name);
    }

    // A path may be in several groups; the first says it as well as any.
    private void Add(string path, string member)
    {
        if (!_members.ContainsKey(path))
            _members.Add(path, member);
    }
}
