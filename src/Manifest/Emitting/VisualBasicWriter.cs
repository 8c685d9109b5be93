using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Writes Visual Basic.</summary>
internal sealed class VisualBasicWriter(bool hasToolAttributes) : LanguageWriter
{
    private static readonly HashSet<string> Keywords = new(
        ("AddHandler AddressOf Alias And AndAlso As Boolean ByRef Byte ByVal Call Case Catch CBool CByte CChar CDate CDbl CDec Char CInt "
            + "Class CLng CObj Const Continue CSByte CShort CSng CStr CType CUInt CULng CUShort Date " +
        "Decimal Declare Default Delegate Dim DirectCast Do Double Each Else ElseIf End EndIf Enum Erase Error Event Exit False Finally "
        + "For Friend Function Get GetType GetXMLNamespace Global GoSub GoTo Handles If Implements " +
        "Imports In Inherits Integer Interface Is IsNot Let Lib Like Long Loop Me Mod Module MustInherit MustOverride MyBase MyClass "
        + "Namespace Narrowing New Next Not Nothing NotInheritable NotOverridable Object Of On Operator " +
        "Option Optional Or OrElse Out Overloads Overridable Overrides ParamArray Partial Private Property Protected Public RaiseEvent "
        + "ReadOnly ReDim REM RemoveHandler Resume Return SByte Select Set Shadows Shared Short Single " +
        "Static Step Stop String Structure Sub SyncLock Then Throw To True Try TryCast TypeOf UInteger ULong UShort Using Variant Wend "
        + "When While Widening With WithEvents WriteOnly Xor").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private int _depth;

    public static string Escaped(string name) => Keywords.Contains(name) ? "[" + name + "]" : name;

    /// <summary>Writes one of <see cref="ToolAttributes"/>, if the library has them.</summary>
    public void Attribute(string text)
    {
        if (hasToolAttributes)
            Code.Line(text);
    }

    protected override void Comment(string text) => Code.Line("''' " + text);

    public override void OpenPaths(string name, string path) => OpenConstants(name);

    public override void ClosePaths() => CloseConstants();

    public override void OpenConstants(string name)
    {
        _depth++;
        Attribute(ToolAttributes.VisualBasic);
        Code.Line("Partial Public NotInheritable Class " + Escaped(name));
        Code.Indent();
        Code.Line("Private Sub New()");
        Code.Line("End Sub");
    }

    public override void CloseConstants()
    {
        _depth--;
        Code.Outdent();
        Code.Line("End Class");
    }

    public override void Path(string name, string path, PathTypeCode? type = null) =>
        Property(name, "__RootSearch.Below(" + Literal(path) + ")", type);

    public override void ConstantPath(string name, string value, PathTypeCode type) => Property(name, Literal(value), type);

    private void Property(string name, string path, PathTypeCode? type)
    {
        // The other part of the class has the attribute.
        if (_depth == 0)
            Attribute(ToolAttributes.VisualBasic);
        string typeName = type is null ? "String" : "Global." + type.Escaped(".", Escaped);
        Code.Line("Public Shared ReadOnly Property " + Escaped(name) + " As " + typeName);
        Code.Indent();
        Code.Line("Get");
        Code.Indent();
        Code.Line("Return " + (type is null ? path : type.IsConversion ? "CType(" + path + ", " + typeName + ")"
            : "New " + typeName + "(" + path + ")"));
        Code.Outdent();
        Code.Line("End Get");
        Code.Outdent();
        Code.Line("End Property");
    }

    public override void Constant(string name, string value) =>
        Code.Line("Public Const " + Escaped(name) + " As String = " + Literal(value));

    private static string Name(string member, MemberClass @class) =>
        FileListNames.In(@class.Name, member, ManifestLanguage.VisualBasic);

    public override void Bytes(string name, string value) => throw new NotSupportedException("Visual Basic has no spans of bytes.");

    public override void FileList(FileListTree tree, MemberClass @class)
    {
        string directory = Literal(FileRun.Prefix(@class));
        FileListSummary(tree, FileListNames.Files, @class);
        Code.Line("Public Shared ReadOnly Property " + Name(FileListNames.Files, @class)
            + " As Global.System.Collections.Generic.IReadOnlyList(Of String)");
        Code.Indent();
        Code.Line("Get");
        Code.Indent();
        Code.Line("Return __List.Below(" + directory + ")");
        Code.Outdent();
        Code.Line("End Get");
        Code.Outdent();
        Code.Line("End Property");
        foreach (string member in new[] { FileListNames.Find, FileListNames.TryFind })
        {
            FileListSummary(tree, member, @class);
            Code.Line("Public Shared Function " + Name(member, @class) + "(path As String) As String");
            Code.Indent();
            Code.Line("Return __List." + member + "(" + directory + ", path)");
            Code.Outdent();
            Code.Line("End Function");
        }

        if (!ReferenceEquals(tree.Group, @class))
            return;
        string root = tree.Root is { } known ? "[Of](" + Literal(known) + ", \"" + tree.Separator + "\"c, " : "OfRoot(";
        Code.Line("Private Shared __Found As __FileList");
        Code.Line("Private Shared ReadOnly Property __List As __FileList");
        Code.Indent();
        Code.Line("Get");
        Code.Indent();
        Code.Line("If __Found Is Nothing Then __Found = __FileList." + root + "New String() {");
        Code.Indent();
        string[] parts = [.. FileRun.Texts(@class).Select(Literal)];
        for (int i = 0; i < parts.Length; i++)
            Code.Line(parts[i] + (i == parts.Length - 1 ? "" : ","));
        Code.Line("})");
        Code.Outdent();
        Code.Line("Return __Found");
        Code.Outdent();
        Code.Line("End Get");
        Code.Outdent();
        Code.Line("End Property");
    }

    /// <summary>
    /// Returns a constant expression. The language has no escapes, so a character that a literal cannot contain is written by its number.
    /// </summary>
    public static string Literal(string text)
    {
        var output = new StringBuilder(text.Length + 2);
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = CodeText.IsPair(text, i);
            // Typographic quotation marks end a literal too. Line ends inside a literal are unchanged, which
            // avoids thousands of operators in a long text.
            bool isPlain = isPair || c is '\n' or '\r' or '\t' || (CodeText.IsPlain(c) && c is not ('\u201C' or '\u201D' or '\uFF02'));
            if (isPlain != isQuoted)
                output.Append(isPlain ? (output.Length == 0 ? "\"" : " & \"") : "\"");
            isQuoted = isPlain;
            if (!isPlain)
                output
                    .Append(output.Length == 0 ? "" : " & ")
                    .Append("Global.Microsoft.VisualBasic.ChrW(")
                    .Append(((int)c).ToString(CultureInfo.InvariantCulture))
                    .Append(')');
            else if (isPair)
                output.Append(c).Append(text[++i]);
            else
                output.Append(c == '"' ? "\"\"" : c.ToString());
        }

        if (isQuoted)
            output.Append('"');
        return output.Length == 0 ? "\"\"" : output.ToString();
    }
}
