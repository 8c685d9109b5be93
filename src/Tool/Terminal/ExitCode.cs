namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Lists the exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>Something was found.</summary>
    public const int Found = 0;

    /// <summary>Nothing was found, and nothing failed.</summary>
    public const int NothingFound = 1;

    /// <summary>A command of <c>--exec</c> ended with a code other than 0, as in fd.</summary>
    public const int CommandFailed = 1;

    /// <summary>The command line is wrong, or something could not be read.</summary>
    public const int Failure = 2;

    /// <summary>The user interrupted the process.</summary>
    public const int Interrupted = 130;
}
