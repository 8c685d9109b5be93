namespace WorkspaceSdk.Manifest;

/// <summary>The file of a group's class or of one of its top directories: full paths, then the relative constants.</summary>
internal static class ClassEmitter
{
    public static string Emit(ClassUnit unit)
    {
        CodeWriter code = UnitFrame.Begin(unit, isFirst: false);
        code.Open("static partial class " + unit.Settings.ClassName);
        bool isGroup = unit.Group.Length == 0;

        if ((unit.Members & ManifestMembers.FullPath) != 0)
        {
            if (!isGroup)
                code.Open("public static partial class " + unit.Group);
            FullPaths(code, unit, unit.Class);
            if (!isGroup)
                code.Close();
        }

        if ((unit.Members & ManifestMembers.RelativePath) != 0)
        {
            code.Open("public static partial class Relative");
            if (!isGroup)
                code.Open("public static partial class " + unit.Group);
            RelativePaths(code, unit.Class);
            if (!isGroup)
                code.Close();
            code.Close();
        }

        return UnitFrame.End(unit, code);
    }

    private static void FullPaths(CodeWriter code, ClassUnit unit, MemberClass @class)
    {
        Begin(code, @class);
        var members = new PathMembers(unit.Settings, unit.Options.Nullable);
        members.Add(code, "Directory", @class.Path);
        foreach (MemberFile file in @class.Files)
            members.Add(code, file.Name, file.Path);
        foreach (MemberClass directory in @class.Directories)
            FullPaths(code, unit, directory);
        members.Close(code);
        code.Close();
    }

    private static void RelativePaths(CodeWriter code, MemberClass @class)
    {
        Begin(code, @class);
        Constant(code, "Directory", @class.Path);
        foreach (MemberFile file in @class.Files)
            Constant(code, file.Name, file.Path);
        foreach (MemberClass directory in @class.Directories)
            RelativePaths(code, directory);
        code.Close();
    }

    /// <summary>A constant path relative to the root; the root itself is <c>.</c>, which every file API takes.</summary>
    internal static void Constant(CodeWriter code, string name, string path)
    {
        code.Line("/// <summary><c>" + PathMembers.Shown(path) + "</c>, relative to the workspace root.</summary>");
        code.Line("public const string " + name + " = " + CodeText.Literal(path.Length == 0 ? "." : path) + ";");
    }

    private static void Begin(CodeWriter code, MemberClass @class)
    {
        code.Line("/// <summary>What is in <c>" + PathMembers.Shown(@class.Path) + "</c>.</summary>");
        code.Open("public static partial class " + @class.Name);
    }
}
