using System.Globalization;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>Emits the C# files with the members that list files: parts of classes that exist without them too.</summary>
internal static class FileListEmitter
{
    public static string EmitType(FileListTypeUnit unit)
    {
        var writer = new CSharpWriter(unit.Options);
        writer.Begin(unit.Settings, isFirst: false);
        writer.Code.Open("static partial class " + unit.Settings.ClassName);
        writer.Attribute(ToolAttributes.CSharpHidden);
        writer.Code.Block(CSharpFileList.Text(unit.Options.Nullable));
        return writer.End(unit.Settings);
    }

    public static string Emit(FileListUnit unit)
    {
        var writer = new CSharpWriter(unit.Options) { Place = unit.Place };
        writer.Begin(unit.Settings, isFirst: false);
        writer.Code.Open("static partial class " + unit.Settings.ClassName);
        if ((unit.Members & (ManifestMembers.FullPath | ManifestMembers.Files)) != 0)
        {
            var tree = new FileListTree(unit.Class, unit.Settings, IsRelative: false);
            Class(writer, unit, tree, unit.Class, tree.IsFoundAtRunTime && (unit.Members & ManifestMembers.FullPath) != 0);
        }

        if ((unit.Members & (ManifestMembers.RelativePath | ManifestMembers.Files)) != 0)
        {
            writer.OpenConstants("Relative");
            Class(writer, unit, new FileListTree(unit.Class, unit.Settings, IsRelative: true), unit.Class, hasPaths: false);
            writer.CloseConstants();
        }

        return writer.End(unit.Settings);
    }

    private static void Class(CSharpWriter writer, FileListUnit unit, FileListTree tree, MemberClass @class, bool hasPaths)
    {
        bool isGroup = ReferenceEquals(@class, unit.Class);
        if (!isGroup && !hasPaths && !unit.Uses.Includes(@class, unit.Settings.Language))
            return;
        // The other part of a class of paths has the attributes already; a class of constants has no code without these members.
        if (!tree.IsFoundAtRunTime)
            writer.Attribute(ToolAttributes.CSharp);
        writer.OpenConstants(@class.Name);
        if (unit.Uses.IncludesItself(@class, unit.Settings.Language))
            writer.FileList(tree, @class);
        if (hasPaths)
            Collector(writer, @class);
        if (isGroup)
            List(writer, unit, tree, @class, hasPaths);
        foreach (MemberClass directory in @class.Directories)
            Class(writer, unit, tree, directory, hasPaths);
        writer.CloseConstants();
    }

    // Collects the strings of the members themselves, class by class, in the order of the paths.
    private static void Collector(CSharpWriter writer, MemberClass @class)
    {
        writer.Attribute(ToolAttributes.CSharpHidden);
        writer.Code.Open("internal static void __AddFiles(global::System.Collections.Generic.List<string> files)");
        foreach (FileRun run in FileRun.Of(@class))
        {
            writer.Code.Line(run.Directory is { } directory
                ? directory.Name + ".__AddFiles(files);"
                : "__FileList.Add(files, __Paths.All, " + (run.Start + 1).ToString(CultureInfo.InvariantCulture) + ", "
                    + run.Count.ToString(CultureInfo.InvariantCulture) + ");");
        }

        writer.Code.Close();
    }

    private static void List(CSharpWriter writer, FileListUnit unit, FileListTree tree, MemberClass @class, bool hasPaths)
    {
        CodeWriter code = writer.Code;
        code.Line("private static __FileList" + (unit.Options.Nullable ? "?" : "") + " __Found;");
        code.Line("private static __FileList __List => __Found ?? (__Found = __CreateList());");
        code.Open("private static __FileList __CreateList()");
        if (hasPaths)
        {
            code.Line("var files = new global::System.Collections.Generic.List<string>();");
            code.Line("__AddFiles(files);");
            code.Line("return __FileList.OfRoot(files);");
        }
        else
        {
            string root = tree.Root is { } known ? CodeText.Literal(known) : "__FileList.RootPrefix";
            string separator = tree.Root is null ? "global::System.IO.Path.DirectorySeparatorChar"
                : tree.Separator == '/' ? "'/'"
                : "'\\\\'";
            code.Line("return __FileList.Of(" + root + ", " + separator + ", new string[]");
            code.Line("{");
            code.Indent();
            foreach (string text in FileRun.Texts(@class))
                code.Line(CodeText.Literal(text) + ",");
            code.Outdent();
            code.Line("});");
        }

        code.Close();
    }
}
