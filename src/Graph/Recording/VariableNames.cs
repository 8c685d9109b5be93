using System.Text.RegularExpressions;

namespace WorkspaceSdk.Graph.Recording;

/// <summary>
/// Finds the names of properties that a file of MSBuild uses. Where no property has the name, a variable of the environment does.
/// </summary>
internal static partial class VariableNames
{
    /// <summary>Stands for every name.</summary>
    public const string Any = "*";

    /// <summary>Returns the names in a file; one that cannot be read has none.</summary>
    public static IReadOnlySet<string> Read(string file)
    {
        try
        {
            using var reader = new StreamReader(
                new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return In(reader.ReadToEnd());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new HashSet<string>();
        }
    }

    /// <summary>Returns the names in a text.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int at = 0; (at = text.IndexOf("$(", at, StringComparison.Ordinal)) >= 0;)
        {
            at += 2;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            int end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
                end++;
            if (end > at)
                names.Add(text[at..end]);
        }

        foreach (Match call in EnvironmentFunction().Matches(text))
            names.Add(call.Groups["name"] is { Success: true } name ? name.Value : Any);
        return names;
    }

    [GeneratedRegex(
        """GetEnvironmentVariable\(\s*(?:&quot;|&apos;|['"`])?(?<name>[A-Za-z0-9_]+)|(?:GetEnvironmentVariable|ExpandEnvironmentVariables)""",
        RegexOptions.IgnoreCase)]
    private static partial Regex EnvironmentFunction();
}
