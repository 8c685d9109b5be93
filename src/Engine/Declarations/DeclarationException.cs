namespace WorkspaceSdk.Declarations;

/// <summary>A file of declarations cannot be read at all.</summary>
internal sealed class DeclarationException(DeclarationFault fault, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Gets the fault.</summary>
    public DeclarationFault Fault { get; } = fault;
}
