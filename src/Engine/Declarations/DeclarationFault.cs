namespace WorkspaceSdk.Declarations;

/// <summary>Something wrong with a declaration.</summary>
/// <param name="Code">One of <see cref="DeclarationCodes"/>.</param>
/// <param name="Location">Where the declaration is written.</param>
/// <param name="Arguments">What the text of the code asks for.</param>
internal sealed record DeclarationFault(string Code, SourceLocation Location, object[] Arguments)
{
    /// <summary>Gets the name of the directory, group or property that it is about.</summary>
    public string Subject => (string)Arguments[0];
}
