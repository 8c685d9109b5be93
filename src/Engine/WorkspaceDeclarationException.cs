namespace WorkspaceSdk;

/// <summary>
/// Reports that <c>Directory.Workspace.props</c> does not provide the value. The reason is that the file cannot be read, that the
/// declaration has a fault, or that only a build knows the value (code <c>WSDK0013</c>).
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

    /// <summary>Gets the line of the declaration, from 1; 0 for the whole file.</summary>
    public int Line { get; }
}
