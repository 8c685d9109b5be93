namespace WorkspaceSdk.Manifest;

/// <summary>The file of the root class.</summary>
internal static class RootEmitter
{
    public static string Emit(RootUnit unit)
    {
        ManifestSettings settings = unit.Settings;
        CodeWriter code = UnitFrame.Begin(unit, isFirst: true);
        code.Line("/// <summary>The directories and files of the workspace.</summary>");
        // Without it, a project that sees this one's internals would meet two classes of one name.
        if (unit.Options.EmbeddedAttribute && !settings.IsPublic)
            code.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"WorkspaceSdk\", \"1.0\")]");
        code.Open((settings.IsPublic ? "public" : "internal") + " static partial class " + settings.ClassName);

        code.Line("/// <summary>The absolute path of the workspace, without a trailing separator.</summary>");
        if (settings.RootMode == ManifestRootMode.Constant)
        {
            code.Line("public const string Root = " + CodeText.Literal(ConstantRoot.Join(settings.Root, "")) + ";");
        }
        else
        {
            code.Line("/// <exception cref=\"global::System.IO.DirectoryNotFoundException\">The workspace was not found; the message lists every step tried.</exception>");
            code.Line("public static string Root => __RootSearch.Found ?? throw new global::System.IO.DirectoryNotFoundException(__RootSearch.Tried);");
        }

        var members = new PathMembers(settings, unit.Options.Nullable);
        foreach (ManifestDirectory directory in unit.Directories)
            members.Add(code, DirectoryNames.Member(directory.Name), directory.Path);

        code.Line("/// <summary>The same paths relative to the root, as constants, with <c>/</c>.</summary>");
        code.Open("public static partial class Relative");
        foreach (ManifestDirectory directory in unit.Directories)
            ClassEmitter.Constant(code, DirectoryNames.Member(directory.Name), directory.Path);
        code.Close();

        members.Close(code);
        if (settings.RootMode == ManifestRootMode.Runtime)
            code.Block(RootSearchSource.Text(settings.AssemblyName, unit.Options.Nullable));
        return UnitFrame.End(unit, code);
    }
}
