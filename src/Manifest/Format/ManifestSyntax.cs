namespace WorkspaceSdk.Manifest.Format;

/// <summary>The keywords of the format, shared by the reader and the writer.</summary>
internal static class ManifestSyntax
{
    public const string Magic = "workspace-manifest ";
    public const string FirstLine = Magic + "1";

    public const string Settings = "n";
    public const string Directory = "d";
    public const string Group = "g";
    public const string PathType = "t";
    public const string File = "f";

    public const string FilePathType = "file";
    public const string DirectoryPathType = "directory";

    public const string Public = "public";
    public const string Internal = "internal";
    public const string Runtime = "runtime";
    public const string Constant = "constant";
    public const string GlobalUsing = "using";
    public const string NoGlobalUsing = "no-using";

    public const string FullPath = "full";
    public const string RelativePath = "relative";
    public const string Both = "full+relative";
    public const string NoMembers = "none";
    public const string Files = "files";
    public const string AndFiles = "+files";

    public const string CSharp = "csharp";
    public const string FSharp = "fsharp";
    public const string VisualBasic = "vb";
    public const string Generator = "generator";
    public const string Source = "source";

    public const string Text = "text";
    public const string Utf8 = "utf8";
    public const string NoContent = "none";
}
