namespace WorkspaceSdk;

/// <summary>Reports a glob whose text breaks the language. Nothing in it is taken literally instead.</summary>
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

    /// <summary>Gets the whole text that was read.</summary>
    public string Pattern { get; }

    /// <summary>Gets where it is wrong, in UTF-16 code units from 1.</summary>
    public int Column { get; }

    /// <summary>Gets what is wrong and what to write instead.</summary>
    public string Reason { get; }
}
