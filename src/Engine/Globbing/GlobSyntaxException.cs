namespace WorkspaceSdk;

/// <summary>Reports a text that is not a valid glob. No part of it is treated as literal text instead.</summary>
public sealed class GlobSyntaxException : ArgumentException, IWorkspaceError
{
    internal GlobSyntaxException(string pattern, int column, string reason)
        : base($"The glob '{pattern}' is wrong at column {column}: {reason}")
    {
        Pattern = pattern;
        Column = column;
        Reason = reason;
    }

    /// <summary>Gets the code, <c>WSDK1002</c>.</summary>
    public string Code => "WSDK1002";

    /// <summary>Gets the whole text.</summary>
    public string Pattern { get; }

    /// <summary>Gets the position of the error, in UTF-16 code units from 1.</summary>
    public int Column { get; }

    /// <summary>Gets the error and its correction.</summary>
    public string Reason { get; }

    /// <summary>Returns the type, the code, the message and the stack, as the runtime prints an exception that nobody catches.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => base.ToString().Insert(GetType().ToString().Length, ": " + Code);
}
