namespace WorkspaceSdk;

/// <summary>
/// Reports that <c>Directory.Workspace.props</c> does not give the answer: the file cannot be read, the declaration is wrong, or
/// only a build knows it (code <c>WSDK0013</c>).
/// </summary>
public sealed class WorkspaceDeclarationException : WorkspaceException
{
    internal WorkspaceDeclarationException(string code, string message, string file, int line)
        : base(code, message)
    {
        File = file;
        Line = line;
    }

    /// <summary>Gets the absolute path of the file.</summary>
    public string File { get; }

    /// <summary>Gets the line of the declaration, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }
}
