namespace WorkspaceSdk;

/// <summary>A glob's text breaks the language. Nothing in it is taken literally instead.</summary>
public sealed class GlobSyntaxException : WorkspaceException
{
    internal GlobSyntaxException(string pattern, int column, string reason)
        : base("WSDK1002", $"The glob '{pattern}' is wrong at column {column}: {reason}")
    {
        Pattern = pattern;
        Column = column;
        Reason = reason;
    }

    /// <summary>The whole text that was read.</summary>
    public string Pattern { get; }

    /// <summary>Where it is wrong, in UTF-16 code units from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to write instead.</summary>
    public string Reason { get; }
}
