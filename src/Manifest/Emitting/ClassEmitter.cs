using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// The C# file of a group's class or of one of its top directories: full paths, then the relative constants, then contents.
/// </summary>
internal static class ClassEmitter
{
    public static string Emit(ClassUnit unit)
    {
        var code = new CSharpWriter(unit.Options) { Place = unit.Place };
        code.Begin(unit.Settings, isFirst: false);
        code.Code.Open("static partial class " + unit.Settings.ClassName);
        if ((unit.Members & (ManifestMembers.FullPath | ManifestMembers.Files)) != 0)
            Inside(code, [unit.Group], () => TreeEmitter.FullPaths(code, unit.Settings, unit.Members, unit.Class, unit.Types));
        if ((unit.Members & (ManifestMembers.RelativePath | ManifestMembers.Files)) != 0)
            Inside(code, ["Relative", unit.Group], () => TreeEmitter.RelativePaths(code, unit.Members, unit.Class));
        if (unit.Content != ManifestContent.None)
            Inside(code, [NameRules.ContentClass, unit.Group], () => TreeEmitter.Contents(code, unit.Class, unit.Content));
        return code.End(unit.Settings);
    }

    // The name of the group is empty in the file of the group itself.
    private static void Inside(CSharpWriter code, string[] classes, Action write)
    {
        string[] open = [.. classes.Where(static name => name.Length > 0)];
        foreach (string name in open)
            code.OpenConstants(name);
        write();
        foreach (string _ in open)
            code.CloseConstants();
    }
}
