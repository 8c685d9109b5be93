using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Writes classes that mirror directories, in any language.</summary>
internal static class TreeEmitter
{
    /// <summary>Writes absolute paths: found at run time, or constants.</summary>
    /// <param name="code">The language.</param>
    /// <param name="settings">The settings of the code.</param>
    /// <param name="members">The members of the files.</param>
    /// <param name="class">The class.</param>
    /// <param name="types">The types of the members; null where all are <see cref="string"/>.</param>
    /// <param name="lists">The lists of files; null for none.</param>
    public static void FullPaths(
        LanguageWriter code,
        ManifestSettings settings,
        ManifestMembers members,
        MemberClass @class,
        MemberTypes? types,
        FileListTree? lists = null)
    {
        var shown = new ShownMembers((members & ManifestMembers.FullPath) != 0, types, lists);
        if (settings.RootMode == ManifestRootMode.Constant)
            Constants(
                code, @class, shown, static (path, root) => ConstantRoot.Join(root, path), settings.Root, "The absolute path of ", "");
        else
            RunTimePaths(code, @class, shown);
    }

    /// <summary>Writes constant paths relative to the root; the root itself is <c>.</c>, which every file API accepts.</summary>
    /// <param name="code">The language.</param>
    /// <param name="members">The members of the files.</param>
    /// <param name="class">The class.</param>
    /// <param name="lists">The lists of files; null for none.</param>
    public static void RelativePaths(LanguageWriter code, ManifestMembers members, MemberClass @class, FileListTree? lists = null)
    {
        var shown = new ShownMembers((members & ManifestMembers.RelativePath) != 0, null, lists);
        Constants(code, @class, shown, static (path, _) => Relative(path), "", "", ", relative to the workspace root");
    }

    /// <summary>Writes the contents of files.</summary>
    public static void Contents(LanguageWriter code, MemberClass @class, ManifestContent kind)
    {
        Begin(code, @class);
        code.OpenConstants(@class.Name);
        foreach (MemberFile file in @class.Files)
        {
            code.Summary("The content of ", file.Path, "");
            if (kind == ManifestContent.Utf8)
                code.Bytes(file.Name, file.Content!);
            else
                code.Constant(file.Name, file.Content!);
        }

        foreach (MemberClass directory in @class.Directories)
            Contents(code, directory, kind);
        code.CloseConstants();
    }

    /// <summary>Writes the absolute path of one named directory.</summary>
    public static void FullPath(LanguageWriter code, ManifestSettings settings, string name, string path, PathTypeCode? type)
    {
        code.Summary("The absolute path of ", path, "");
        if (settings.RootMode == ManifestRootMode.Constant)
            Constant(code, name, ConstantRoot.Join(settings.Root, path), type);
        else
            code.Path(name, path, type);
    }

    /// <summary>Writes the relative path of one named directory.</summary>
    public static void RelativePath(LanguageWriter code, string name, string path)
    {
        code.Summary("", path, ", relative to the workspace root");
        code.Constant(name, Relative(path));
    }

    private static void RunTimePaths(LanguageWriter code, MemberClass @class, ShownMembers shown)
    {
        Begin(code, @class);
        code.OpenPaths(@class.Name, @class.Path);
        code.Summary("The absolute path of ", @class.Path, "");
        code.Path("Directory", @class.Path, shown.Types?.Directory);
        foreach (MemberFile file in shown.Of(@class))
        {
            code.Summary("The absolute path of ", file.Path, "");
            code.Path(file.Name, file.Path, shown.Types?.File);
        }

        if (shown.Lists is { } lists)
            code.FileList(lists, @class);
        if (@class.Directories.Count > 0)
            code.BeginNested(@class.Name);
        foreach (MemberClass directory in @class.Directories)
            RunTimePaths(code, directory, shown);
        code.ClosePaths();
    }

    private static void Constants(
        LanguageWriter code,
        MemberClass @class,
        ShownMembers shown,
        Func<string, string, string> value,
        string root,
        string before,
        string after)
    {
        if (shown.Lists is { } outer)
            code.FileListBeforeConstants(outer, @class);
        Begin(code, @class);
        code.OpenConstants(@class.Name);
        code.Summary(before, @class.Path, after);
        Constant(code, "Directory", value(@class.Path, root), shown.Types?.Directory);
        foreach (MemberFile file in shown.Of(@class))
        {
            code.Summary(before, file.Path, after);
            Constant(code, file.Name, value(file.Path, root), shown.Types?.File);
        }

        if (shown.Lists is { } lists)
            code.FileListInConstants(lists, @class);
        foreach (MemberClass directory in @class.Directories)
            Constants(code, directory, shown, value, root, before, after);
        code.CloseConstants();
    }

    private static void Constant(LanguageWriter code, string name, string value, PathTypeCode? type)
    {
        if (type is null)
            code.Constant(name, value);
        else
            code.ConstantPath(name, value, type);
    }

    private static void Begin(LanguageWriter code, MemberClass @class) => code.Summary("The directories and files in ", @class.Path, "");

    private static string Relative(string path) => path.Length == 0 ? "." : path;

    private readonly record struct ShownMembers(bool HasFiles, MemberTypes? Types, FileListTree? Lists)
    {
        public EquatableArray<MemberFile> Of(MemberClass @class) => HasFiles ? @class.Files : default;
    }
}
