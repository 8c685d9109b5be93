namespace WorkspaceSdk.Declarations;

/// <summary>A fault in a declaration.</summary>
/// <param name="Code">One of <see cref="DeclarationCodes"/>.</param>
/// <param name="Location">Where the declaration is written.</param>
/// <param name="Arguments">The arguments of the code's text.</param>
internal sealed record DeclarationFault(string Code, SourceLocation Location, object[] Arguments)
{
    /// <summary>Gets the name of the directory, group or property that has the fault.</summary>
    public string Subject => (string)Arguments[0];
}
