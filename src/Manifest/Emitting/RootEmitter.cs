using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The C# file of the root class.</summary>
internal static class RootEmitter
{
    public static string Emit(RootUnit unit)
    {
        ManifestSettings settings = unit.Settings;
        bool nullable = unit.Options.Nullable;
        var writer = new CSharpWriter(unit.Options);
        CodeWriter code = writer.Code;
        writer.Begin(settings, isFirst: true);
        code.Line("/// <summary>The directories and files of the workspace.</summary>");
        // Without it, a project that sees this one's internals would see two classes of one name.
        if (unit.Options.EmbeddedAttribute && !settings.IsPublic)
            code.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"WorkspaceSdk\", \"1.0\")]");
        code.Open((settings.IsPublic ? "public" : "internal") + " static partial class " + settings.ClassName);

        code.Line("/// <summary>The absolute path of the workspace, without a trailing separator.</summary>");
        if (settings.RootMode == ManifestRootMode.Constant)
        {
            writer.Constant("Root", ConstantRoot.Join(settings.Root, ""));
            foreach (ManifestDirectory directory in unit.Directories)
                TreeEmitter.FullPath(writer, settings, DirectoryNames.Member(directory.Name), directory.Path, unit.DirectoryType);
        }
        else
        {
            code.Line(
                "/// <exception cref=\"global::System.IO.DirectoryNotFoundException\">The workspace was not found; "
                + "the message lists every step tried.</exception>");
            writer.Attribute(ToolAttributes.CSharp);
            code.Line(
                "public static string Root => __RootSearch.Found ?? "
                + "throw new global::System.IO.DirectoryNotFoundException(__RootSearch.Tried);");
            foreach (ManifestDirectory directory in unit.Directories)
            {
                // Once the readonly field is set, optimised code is one load of it, without a test. If the root was not
                // found, `Root` throws the message.
                writer.Summary("The absolute path of ", directory.Path, "");
                writer.Attribute(ToolAttributes.CSharp);
                string name = DirectoryNames.Member(directory.Name);
                code.Line(CSharpWriter.Property(name, "__Paths." + name + " ?? Root", unit.DirectoryType));
            }
        }

        code.Line("/// <summary>The same paths relative to the root, as constants, with <c>/</c>.</summary>");
        writer.OpenConstants("Relative");
        foreach (ManifestDirectory directory in unit.Directories)
            TreeEmitter.RelativePath(writer, DirectoryNames.Member(directory.Name), directory.Path);
        writer.CloseConstants();

        // Its parts are in the groups' files; only this part has the documentation.
        if (unit.HasContents)
        {
            code.Line("/// <summary>The contents of files.</summary>");
            writer.OpenConstants(NameRules.ContentClass);
            writer.CloseConstants();
        }

        if (settings.RootMode == ManifestRootMode.Runtime)
        {
            NamedDirectories(writer, unit.Directories, nullable);
            string search = CSharpRootSearch.Text(settings.AssemblyName, unit.Evidence, nullable);
            code.Block(
                unit.Options.ToolAttributes ? ToolAttributes.Before(search, "private static ", ToolAttributes.CSharpHidden) : search);
        }

        return writer.End(settings);
    }

    private static void NamedDirectories(CSharpWriter writer, EquatableArray<ManifestDirectory> directories, bool nullable)
    {
        if (directories.Count == 0)
            return;
        CodeWriter code = writer.Code;
        writer.Attribute(ToolAttributes.CSharpHidden);
        code.Open("private static class __Paths");
        // An explicit initialiser runs at the first read and not before, so a program may still choose the root in its first lines.
        code.Line("static __Paths() { }");
        foreach (ManifestDirectory directory in directories)
            code.Line("internal static readonly string" + (nullable ? "? " : " ") + DirectoryNames.Member(directory.Name) + " = __Combine("
                + CodeText.Literal(directory.Path) + ");");
        code.Close();
    }
}
