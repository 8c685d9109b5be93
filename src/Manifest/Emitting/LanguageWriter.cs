using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// Writes the parts of generated code in one language. Names are the names of members, not yet
/// escaped; paths are relative to the root.
/// </summary>
internal abstract class LanguageWriter
{
    /// <summary>Gets the text so far.</summary>
    public CodeWriter Code { get; } = new();

    /// <summary>Gets or sets the <see cref="GroupPlace"/> of the group that is written; empty outside groups.</summary>
    public string Place { get; set; } = "";

    /// <summary>Writes a documentation comment of one line: fixed words before and after a path or a name.</summary>
    /// <remarks>
    /// No element inside: an editor spends most of its time for generated code on comments, and one element per member doubles it.
    /// </remarks>
    public void Summary(string before, string path, string after) =>
        Comment("<summary>" + before + "'" + Shown(path) + "'" + after + Place + ".</summary>");

    /// <summary>Opens a class of absolute paths found at run time.</summary>
    /// <param name="name">The class.</param>
    /// <param name="path">The directory of the class.</param>
    public abstract void OpenPaths(string name, string path);

    /// <summary>Begins the nested classes; up to the end of the class there are no other members.</summary>
    public virtual void BeginNested(string name)
    {
    }

    /// <summary>Ends the class of <see cref="OpenPaths"/>.</summary>
    public abstract void ClosePaths();

    /// <summary>Opens a class of constants.</summary>
    public abstract void OpenConstants(string name);

    /// <summary>Ends the class of <see cref="OpenConstants"/>.</summary>
    public abstract void CloseConstants();

    /// <summary>Writes a member with the absolute path of an entry of the class's directory, or of the directory itself.</summary>
    /// <param name="name">The member.</param>
    /// <param name="path">Relative to the root.</param>
    /// <param name="type">The type of the member; null for <see cref="string"/>.</param>
    public abstract void Path(string name, string path, PathTypeCode? type = null);

    /// <summary>Writes a member that creates a value of a user's type from a constant absolute path.</summary>
    public abstract void ConstantPath(string name, string value, PathTypeCode type);

    /// <summary>Writes a constant text.</summary>
    public abstract void Constant(string name, string value);

    /// <summary>Writes the UTF-8 bytes of a text.</summary>
    public abstract void Bytes(string name, string value);

    /// <summary>Writes the members that list the files of a class and find one of them, inside the class.</summary>
    public virtual void FileList(FileListTree tree, MemberClass @class)
    {
    }

    /// <summary>Writes those members before a class of constants, where such a class can hold nothing else.</summary>
    public virtual void FileListBeforeConstants(FileListTree tree, MemberClass @class)
    {
    }

    /// <summary>Writes those members inside a class of constants.</summary>
    public virtual void FileListInConstants(FileListTree tree, MemberClass @class) => FileList(tree, @class);

    /// <summary>Writes the documentation of one of those members.</summary>
    /// <param name="tree">The classes.</param>
    /// <param name="member">One of the names of <see cref="FileListNames"/>.</param>
    /// <param name="class">The class that it is in.</param>
    protected void FileListSummary(FileListTree tree, string member, MemberClass @class)
    {
        (string before, string after) = tree.Summary(member);
        Summary(before, @class.Path, after);
    }

    /// <summary>Writes a line of a documentation comment.</summary>
    protected abstract void Comment(string text);

    /// <summary>Returns a path for documentation; the root is <c>.</c>.</summary>
    protected static string Shown(string path) => path.Length == 0 ? "." : CodeText.Documentation(path);
}
