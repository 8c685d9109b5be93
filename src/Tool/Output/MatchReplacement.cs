using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Replaces matches in the output.</summary>
/// <param name="expression">The expression of the search.</param>
/// <param name="replacement">The text, with <c>$1</c> and the like for the matches of groups.</param>
internal sealed class MatchReplacement(Regex expression, string replacement)
{
    /// <summary>Returns a line with the text in place of each match.</summary>
    public string InLine(string line) => expression.Replace(line, replacement);

    /// <summary>Returns the text for the match at an offset of a line.</summary>
    public string InMatch(string line, int start)
    {
        Match match = expression.Match(line, start);
        return match.Success ? match.Result(replacement) : "";
    }
}
