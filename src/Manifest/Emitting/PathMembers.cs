namespace WorkspaceSdk.Manifest;

/// <summary>The members of one class that are absolute paths: in each root mode, the cheapest shape with one API.</summary>
/// <param name="settings">Which mode, and which root.</param>
/// <param name="nullable">Whether <c>?</c> may be written.</param>
internal sealed class PathMembers(ManifestSettings settings, bool nullable)
{
    private readonly List<(string Name, string Path)> _members = [];

    public void Add(CodeWriter code, string name, string path)
    {
        code.Line("/// <summary>The absolute path of <c>" + Shown(path) + "</c>.</summary>");
        if (settings.RootMode == ManifestRootMode.Constant)
        {
            code.Line("public const string " + name + " = " + CodeText.Literal(ConstantRoot.Join(settings.Root, path)) + ";");
            return;
        }

        // Once the readonly field is set, optimised code is one load of it, without a test; where the root was not found, `Root` throws what there is to say.
        code.Line("public static string " + name + " => __Paths." + name + " ?? Root;");
        _members.Add((name, path));
    }

    public void Close(CodeWriter code)
    {
        if (_members.Count == 0)
            return;
        code.Open("private static class __Paths");
        // An explicit initialiser runs at the first read and not before, so a program may still choose the root in its first lines.
        code.Line("static __Paths() { }");
        foreach ((string name, string path) in _members)
            code.Line("internal static readonly string" + (nullable ? "? " : " ") + name + " = __Combine(" + CodeText.Literal(path) + ");");
        code.Close();
    }

    public static string Shown(string path) => path.Length == 0 ? "." : CodeText.Documentation(path);
}
