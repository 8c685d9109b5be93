using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Classes that mirror directories, in any language.</summary>
internal static class TreeEmitter
{
    /// <summary>Absolute paths: found at run time, or constants.</summary>
    /// <param name="code">The language.</param>
    /// <param name="settings">How the code looks.</param>
    /// <param name="members">Which members the files get.</param>
    /// <param name="class">The class.</param>
    /// <param name="lists">The lists of files; null for none.</param>
    public static void FullPaths(
        LanguageWriter code, ManifestSettings settings, ManifestMembers members, MemberClass @class, FileListTree? lists = null)
    {
        var shown = new ShownMembers((members & ManifestMembers.FullPath) != 0, lists);
        if (settings.RootMode == ManifestRootMode.Constant)
            Constants(
                code, @class, shown, static (path, root) => ConstantRoot.Join(root, path), settings.Root, "The absolute path of ", "");
        else
            RunTimePaths(code, @class, shown);
    }

    /// <summary>Constant paths relative to the root; the root itself is <c>.</c>, which every file API takes.</summary>
    /// <param name="code">The language.</param>
    /// <param name="members">Which members the files get.</param>
    /// <param name="class">The class.</param>
    /// <param name="lists">The lists of files; null for none.</param>
    public static void RelativePaths(LanguageWriter code, ManifestMembers members, MemberClass @class, FileListTree? lists = null)
    {
        var shown = new ShownMembers((members & ManifestMembers.RelativePath) != 0, lists);
        Constants(code, @class, shown, static (path, _) => Relative(path), "", "", ", relative to the workspace root");
    }

    /// <summary>The contents of files.</summary>
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

    /// <summary>The absolute path of one named directory.</summary>
    public static void FullPath(LanguageWriter code, ManifestSettings settings, string name, string path)
    {
        code.Summary("The absolute path of ", path, "");
        if (settings.RootMode == ManifestRootMode.Constant)
            code.Constant(name, ConstantRoot.Join(settings.Root, path));
        else
            code.Path(name, path);
    }

    /// <summary>The relative path of one named directory.</summary>
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
        code.Path("Directory", @class.Path);
        foreach (MemberFile file in shown.Of(@class))
        {
            code.Summary("The absolute path of ", file.Path, "");
            code.Path(file.Name, file.Path);
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
        code.Constant("Directory", value(@class.Path, root));
        foreach (MemberFile file in shown.Of(@class))
        {
            code.Summary(before, file.Path, after);
            code.Constant(file.Name, value(file.Path, root));
        }

        if (shown.Lists is { } lists)
            code.FileListInConstants(lists, @class);
        foreach (MemberClass directory in @class.Directories)
            Constants(code, directory, shown, value, root, before, after);
        code.CloseConstants();
    }

    private static void Begin(LanguageWriter code, MemberClass @class) => code.Summary("What is in ", @class.Path, "");

    private static string Relative(string path) => path.Length == 0 ? "." : path;

    private readonly record struct ShownMembers(bool HasFiles, FileListTree? Lists)
    {
        public EquatableArray<MemberFile> Of(MemberClass @class) => HasFiles ? @class.Files : default;
    }
}
