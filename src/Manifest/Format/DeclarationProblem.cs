namespace WorkspaceSdk.Manifest.Format;

/// <summary>Represents a problem of a declaration, which an editor's build passes to the editor's compiler.</summary>
/// <param name="Id">The diagnostic's code.</param>
/// <param name="File">The file that holds the declaration.</param>
/// <param name="Line">The line, from 1; 0 when it is not known.</param>
/// <param name="Message">The diagnostic's message.</param>
public sealed record DeclarationProblem(string Id, string File, int Line, string Message);
