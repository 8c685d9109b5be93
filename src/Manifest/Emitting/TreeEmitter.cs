using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Classes that mirror directories, in any language.</summary>
internal static class TreeEmitter
{
    /// <summary>Absolute paths: found at run time, or constants.</summary>
    public static void FullPaths(LanguageWriter code, ManifestSettings settings, MemberClass @class)
    {
        if (settings.RootMode == ManifestRootMode.Constant)
            Constants(code, @class, static (path, root) => ConstantRoot.Join(root, path), settings.Root, "The absolute path of ", "");
        else
            RunTimePaths(code, @class);
    }

    /// <summary>Constant paths relative to the root; the root itself is <c>.</c>, which every file API takes.</summary>
    public static void RelativePaths(LanguageWriter code, MemberClass @class) =>
        Constants(code, @class, static (path, _) => Relative(path), "", "", ", relative to the workspace root");

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

    private static void RunTimePaths(LanguageWriter code, MemberClass @class)
    {
        Begin(code, @class);
        code.OpenPaths(@class.Name, @class.Path);
        code.Summary("The absolute path of ", @class.Path, "");
        code.Path("Directory", @class.Path);
        foreach (MemberFile file in @class.Files)
        {
            code.Summary("The absolute path of ", file.Path, "");
            code.Path(file.Name, file.Path);
        }

        if (@class.Directories.Count > 0)
            code.BeginNested(@class.Name);
        foreach (MemberClass directory in @class.Directories)
            RunTimePaths(code, directory);
        code.ClosePaths();
    }

    private static void Constants(
        LanguageWriter code, MemberClass @class, Func<string, string, string> value, string root, string before, string after)
    {
        Begin(code, @class);
        code.OpenConstants(@class.Name);
        code.Summary(before, @class.Path, after);
        code.Constant("Directory", value(@class.Path, root));
        foreach (MemberFile file in @class.Files)
        {
            code.Summary(before, file.Path, after);
            code.Constant(file.Name, value(file.Path, root));
        }

        foreach (MemberClass directory in @class.Directories)
            Constants(code, directory, value, root, before, after);
        code.CloseConstants();
    }

    private static void Begin(LanguageWriter code, MemberClass @class) => code.Summary("What is in ", @class.Path, "");

    private static string Relative(string path) => path.Length == 0 ? "." : path;
}
