using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// Writes F#, which has neither nested types nor partial types. A class of paths is a type, followed by a module of the same name for its
/// nested types. A class of constants is a module of literals.
/// </summary>
internal sealed class FSharpWriter(string searchModule, bool hasToolAttributes) : LanguageWriter
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract and as asr assert base begin break checked class component const constraint constructor continue default delegate do "
            + "done downcast downto elif else end event exception extern external false finally fixed for fun " +
        "function global if in include inherit inline interface internal land lazy let lor lsl lsr lxor match member mixin mod module "
        + "mutable namespace new not null of open or override parallel private process protected public " +
        "pure rec return sealed select sig static struct tailcall then to trait true try type "
        + "upcast use val virtual void when while with yield").Split(' '),
        StringComparer.Ordinal);

    private string _access = "";
    private bool _isType;
    private bool _isEmpty;

    public static string Escaped(string name) => Keywords.Contains(name) ? "``" + name + "``" : name;

    /// <summary>Sets the access of the next type or module; those inside it are public.</summary>
    public FSharpWriter With(string access)
    {
        _access = access;
        return this;
    }

    protected override void Comment(string text) => Code.Line("/// " + text);

    public override void OpenPaths(string name, string path)
    {
        // The full name, since a directory may have the name of an attribute.
        Code.Line("[<global.Microsoft.FSharp.Core.AbstractClass; global.Microsoft.FSharp.Core.Sealed"
            + (hasToolAttributes ? "; " + ToolAttributes.FSharp : "")
            + ">]");
        Code.Line("type " + _access + Escaped(name) + " =");
        Code.Indent();
        _isType = true;
        _isEmpty = false;
    }

    public override void BeginNested(string name)
    {
        if (!_isType)
            return;
        Code.Outdent();
        OpenConstants(name);
    }

    public override void ClosePaths() => Code.Outdent();

    public override void OpenConstants(string name)
    {
        Code.Line("module " + _access + Escaped(name) + " =");
        Code.Indent();
        _access = "";
        _isType = false;
        _isEmpty = true;
    }

    public override void CloseConstants()
    {
        if (_isEmpty)
            Code.Line("begin end");
        _isEmpty = false;
        Code.Outdent();
    }

    public override void Path(string name, string path, PathTypeCode? type = null)
    {
        string value = searchModule + ".below " + CodeText.Literal(path);
        string typeName = type is null ? "string" : "global." + type.Escaped(".", Escaped);
        Code.Line("static member " + Escaped(name) + " : " + typeName + " = " + (type is null ? value
            : typeName + (type.IsConversion ? ".op_Implicit(" : "(") + value + ")"));
    }

    // The build rejects the settings that would need this.
    public override void ConstantPath(string name, string value, PathTypeCode type) =>
        throw new NotSupportedException("F# has constants of texts only.");

    public override void Constant(string name, string value)
    {
        _isEmpty = false;
        Code.Line("[<global.Microsoft.FSharp.Core.Literal>]");
        Code.Line("let " + Escaped(name) + " = " + CodeText.Literal(value));
    }

    public override void FileList(FileListTree tree, MemberClass @class)
    {
        string list = ListModule(tree.Settings) + "." + ListFunction(tree) + "()";
        string directory = CodeText.Literal(FileRun.Prefix(@class));
        FileListSummary(tree, FileListNames.Files, @class);
        Code.Line("static member " + Name(FileListNames.Files, @class)
            + " : global.System.Collections.Generic.IReadOnlyList<string> = " + list + ".Below(" + directory + ")");
        FileListSummary(tree, FileListNames.Find, @class);
        Code.Line(
            "static member " + Name(FileListNames.Find, @class) + " (path: string) : string = " + list + ".Find(" + directory + ", path)");
        FileListSummary(tree, FileListNames.TryFind, @class);
        Code.Line("static member " + Name(FileListNames.TryFind, @class) + " (path: string) : string option = "
            + list + ".TryFind(" + directory + ", path)");
    }

    // A module has values, which are created at program start, and no properties: a type of the same name has them.
    public override void FileListBeforeConstants(FileListTree tree, MemberClass @class)
    {
        Summary("The directories and files in ", @class.Path, "");
        OpenPaths(@class.Name, @class.Path);
        FileList(tree, @class);
        ClosePaths();
    }

    public override void FileListInConstants(FileListTree tree, MemberClass @class)
    {
    }

    /// <summary>Writes the functions that return the lists, each for the classes of one group.</summary>
    public void ListFunctions(IReadOnlyCollection<FileListTree> trees, ManifestSettings settings)
    {
        string type = "__" + settings.ClassName + "FileList";
        if (hasToolAttributes)
            Code.Line("[<" + ToolAttributes.FSharpHidden + ">]");
        Code.Line("module internal " + ListModule(settings) + " =");
        Code.Indent();
        foreach (FileListTree tree in trees)
        {
            string function = ListFunction(tree);
            string root = tree.Root is { } known ? "Of(" + CodeText.Literal(known) + ", " + Separator(tree) + ", " : "OfRoot(";
            Code.Line("let " + function + " () : " + type + " =");
            Code.Indent();
            Code.Line("match " + type + ".Lists.TryGetValue(" + CodeText.Literal(function) + ") with");
            Code.Line("| true, list -> list");
            Code.Line("| _ ->");
            Code.Indent();
            Code.Line("let parts : string[] =");
            Code.Indent();
            Code.Line("[|");
            Code.Indent();
            foreach (string text in FileRun.Texts(tree.Group))
                Code.Line(CodeText.Literal(text));
            Code.Outdent();
            Code.Line("|]");
            Code.Outdent();
            Code.Line(type + ".Lists.GetOrAdd(" + CodeText.Literal(function) + ", " + type + "." + root + "parts))");
            Code.Outdent();
            Code.Outdent();
        }

        Code.Outdent();
    }

    private static string Name(string member, MemberClass @class) => FileListNames.In(@class.Name, member, ManifestLanguage.FSharp);

    private static string ListModule(ManifestSettings settings) => "__" + settings.ClassName + "Lists";

    private static string ListFunction(FileListTree tree) => (tree.IsRelative ? "relative" : "full") + tree.Group.Name;

    private static string Separator(FileListTree tree) => tree.Separator == '/' ? "'/'" : "'\\\\'";

    public override void Bytes(string name, string value) => throw new NotSupportedException("F# has no constant spans of bytes.");
}
