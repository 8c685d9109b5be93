using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>A value of metadata with placeholders for each file's own values, such as <c>mail/%(Filename).html</c>.</summary>
internal sealed class MetadataTemplate
{
    private static readonly HashSet<string> FileMetadata = new(StringComparer.OrdinalIgnoreCase)
    {
        "Identity", "FullPath", "RootDir", "Filename", "Extension", "RelativeDir", "Directory", "RecursiveDir", "ModifiedTime",
        "CreatedTime", "AccessedTime",
        "WorkspacePath", "Group", "MemberName",
    };

    // An expression of MSBuild with balanced parentheses, or a reference to metadata; the type before the dot must be WorkspaceFiles.
    private static readonly Regex Token = new(
        @"(?<expression>[$@]\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\))|%\(\s*(?:[A-Za-z_][A-Za-z0-9_-]*\s*\.\s*)?(?<reference>[A-Za-z_][A-Za-z0-9_-]*)\s*\)",
        RegexOptions.CultureInvariant);

    private static readonly Regex Escape = new("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant);

    // A text, then the metadata that follows it; null after the last text.
    private readonly List<(string Text, string? Reference)> _parts;

    private MetadataTemplate(List<(string Text, string? Reference)> parts) => _parts = parts;

    /// <summary>Returns a value that is the same for every file.</summary>
    public static MetadataTemplate Constant(string value) => new([(value, null)]);

    /// <summary>
    /// Creates placeholders in the value that MSBuild evaluated from a text. False without a problem when the value came from
    /// some other text, or uses nothing of a file.
    /// </summary>
    public static bool TryMatch(
        string written, string evaluated, ITaskItem declaration, out MetadataTemplate? template, out string? problem)
    {
        template = null;
        problem = null;
        List<Match> tokens = [.. Token.Matches(written).Cast<Match>()];
        List<string> unknown = [.. tokens.Select(Reference)
            .OfType<string>()
            .Where(name => !IsOfFile(name, declaration) && !Has(declaration, name))];
        List<string> references = [.. tokens.Select(Reference).OfType<string>().Where(name => IsOfFile(name, declaration))];
        if (references.Count == 0 && unknown.Count == 0)
            return false;

        Match lazy = new Regex(Pattern(written, tokens, declaration, "*?"), RegexOptions.CultureInvariant | RegexOptions.Singleline)
            .Match(evaluated);
        if (!lazy.Success)
            return false;

        // Unknown metadata are empty, as everywhere in MSBuild, but reported.
        if (unknown.Count > 0)
        {
            problem = unknown[0].Equals("Fingerprint", StringComparison.OrdinalIgnoreCase)
                ? "%(Fingerprint) is known to the items of GetWorkspaceFiles only"
                : $"neither the files nor the group have metadata of the name '{unknown[0]}'";
            return false;
        }

        Match greedy = new Regex(Pattern(written, tokens, declaration, "*"), RegexOptions.CultureInvariant | RegexOptions.Singleline)
            .Match(evaluated);
        if (!Enumerable.Range(0, references.Count).All(i => lazy.Groups[GroupName(i)].Index == greedy.Groups[GroupName(i)].Index))
        {
            problem =
                "two expressions are beside the file's own metadata, and which part of the value came from which is not known; "
                + "put a character between them";
            return false;
        }

        var parts = new List<(string, string?)>();
        int start = 0;
        for (int i = 0; i < references.Count; i++)
        {
            Group gap = lazy.Groups[GroupName(i)];
            parts.Add((evaluated.Substring(start, gap.Index - start), references[i]));
            start = gap.Index + gap.Length;
        }

        parts.Add((evaluated.Substring(start), null));
        template = new MetadataTemplate(parts);
        return true;
    }

    /// <summary>Returns the value for one file.</summary>
    public string Fill(Func<string, string> valueOf)
    {
        if (_parts.Count == 1)
            return _parts[0].Text;
        var value = new StringBuilder();
        foreach ((string text, string? reference) in _parts)
        {
            value.Append(text);
            if (reference is not null)
                value.Append(valueOf(reference));
        }

        return value.ToString();
    }

    // Matches the values that MSBuild can evaluate from the text: an expression can become any text, a reference the group's value.
    private static string Pattern(string written, List<Match> tokens, ITaskItem declaration, string repeat)
    {
        var pattern = new StringBuilder(@"\A");
        int start = 0;
        int gaps = 0;
        foreach (Match token in tokens)
        {
            pattern.Append(Literal(written.Substring(start, token.Index - start)));
            start = token.Index + token.Length;
            if (Reference(token) is not { } name)
                pattern.Append('.').Append(repeat);
            else if (IsOfFile(name, declaration))
                pattern.Append("(?<").Append(GroupName(gaps++)).Append('>').Append(Regex.Escape(declaration.GetMetadata(name))).Append(')');
            else
                pattern.Append(Regex.Escape(declaration.GetMetadata(name)));
        }

        return pattern.Append(Literal(written.Substring(start))).Append(@"\z").ToString();
    }

    // MSBuild removes escapes and may convert a backslash to a slash.
    private static string Literal(string text) =>
        Regex.Escape(Escape.Replace(text, static match => ((char)Convert.ToInt32(match.Value.Substring(1), 16)).ToString()))
            .Replace(@"\\", @"[\\/]");

    private static string? Reference(Match token) => token.Groups["reference"].Success ? token.Groups["reference"].Value : null;

    // A group's own metadata of that name takes precedence, as in MSBuild.
    private static bool IsOfFile(string name, ITaskItem declaration) => FileMetadata.Contains(name) && !Has(declaration, name);

    private static bool Has(ITaskItem declaration, string name) =>
        name.StartsWith("DefiningProject", StringComparison.OrdinalIgnoreCase)
        || declaration.CloneCustomMetadata().Keys.Cast<string>().Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string GroupName(int gap) => "gap" + gap;
}
