namespace WorkspaceSdk;

/// <summary>
/// Reports an error that no argument of the call causes, with a code that has a page under <c>docs/diagnostics/</c>.
/// </summary>
public class WorkspaceException : Exception, IWorkspaceError
{
    /// <summary>Creates an error with a code and a message with the error, its place, its reason and its correction.</summary>
    /// <param name="code">A code of the form <c>WSDKnnnn</c>.</param>
    /// <param name="message">The message, without the code.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public WorkspaceException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Gets the code, of the form <c>WSDKnnnn</c>; stable across versions.</summary>
    public string Code { get; }

    /// <summary>Returns the type, the code, the message and the stack, as the runtime prints an exception that nobody catches.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => base.ToString().Insert(GetType().ToString().Length, ": " + Code);
}
