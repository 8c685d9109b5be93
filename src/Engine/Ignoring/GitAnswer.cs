namespace WorkspaceSdk.Ignoring;

/// <summary>What git said to one question.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote as an answer, as bytes: a path need not be UTF-8.</param>
/// <param name="Errors">What it complained of, in one line.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Gets why this is no answer; null when it is one.</summary>
    public string? Complaint => Errors.Length > 0 ? $"it said '{Errors}'" : ExitCode != 0 ? $"it ended with the code {ExitCode}" : null;

    /// <summary>Joins the lines of a text to one.</summary>
    public static string OneLine(string text) =>
        string.Join("; ", text.Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim()).Where(static line => line.Length > 0));
}
