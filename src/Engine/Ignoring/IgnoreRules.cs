using System.Text;
using WorkspaceSdk.Ignoring;

namespace WorkspaceSdk;

/// <summary>
/// Holds the rules of one ignore file, with git's meaning. The last rule that matches decides, and everything in an ignored directory is
/// ignored whatever other rules match. Matching is on UTF-8 bytes and case-sensitive on every system. Never changes; thread-safe.
/// </summary>
/// <example>
/// <code>
/// IgnoreRules rules = IgnoreRules.Parse(File.ReadAllText(".gitignore"));
/// IgnoreDecision decision = rules.Evaluate("bin/App.dll", isDirectory: false);
/// </code>
/// </example>
public sealed class IgnoreRules
{
    private readonly IgnoreRuleList _rules;

    private IgnoreRules(IgnoreRuleList rules, string baseDirectory)
    {
        _rules = rules;
        BaseDirectory = baseDirectory;
    }

    /// <summary>Gets the directory of the ignore file, relative to the workspace root; empty for the root.</summary>
    public string BaseDirectory { get; }

    internal bool IsEmpty => _rules.IsEmpty;

    /// <summary>Parses the bytes of an ignore file.</summary>
    /// <param name="content">The content of the file. Any content is accepted: a line without meaning in git has none here.</param>
    /// <param name="baseDirectory">The directory of the file, relative to the workspace root, with <c>/</c> between names.</param>
    /// <returns>The rules. A line that git cannot parse is no rule.</returns>
    public static IgnoreRules Parse(ReadOnlySpan<byte> content, string baseDirectory = "") =>
        new(IgnoreFileParser.Parse(content.ToArray()), baseDirectory ?? throw new ArgumentNullException(nameof(baseDirectory)));

    /// <summary>Parses the text of an ignore file.</summary>
    /// <param name="content">The content of the file.</param>
    /// <param name="baseDirectory">The directory of the file, relative to the workspace root, with <c>/</c> between names.</param>
    /// <returns>The rules. A line that git cannot parse is no rule.</returns>
    public static IgnoreRules Parse(string content, string baseDirectory = "") =>
        Parse(Encoding.UTF8.GetBytes(content ?? throw new ArgumentNullException(nameof(content))), baseDirectory);

    /// <summary>Returns the decision of these rules on an entry; rules that match its parent directories count too.</summary>
    /// <param name="path">The entry's path relative to the workspace root, with <c>/</c> between names.</param>
    /// <param name="isDirectory">Whether the entry is a directory; a link to a directory is not.</param>
    /// <returns><see cref="IgnoreDecision.None"/> for a path that is not below <see cref="BaseDirectory"/>.</returns>
    public IgnoreDecision Evaluate(string path, bool isDirectory)
    {
        string relative = path ?? throw new ArgumentNullException(nameof(path));
        if (BaseDirectory.Length > 0)
        {
            if (!relative.StartsWith(BaseDirectory + "/", StringComparison.Ordinal))
                return IgnoreDecision.None;
            relative = relative.Substring(BaseDirectory.Length + 1);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(relative);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '/' && Decide(bytes.AsSpan(0, i), isDirectory: true) == IgnoreDecision.Ignored)
                return IgnoreDecision.Ignored;
        }

        return Decide(bytes, isDirectory);
    }

    /// <summary>Parses bytes without a copy; the caller must not change them afterwards.</summary>
    internal static IgnoreRules Own(byte[] content) => new(IgnoreFileParser.Parse(content), "");

    /// <summary>Parses a copy of bytes into rules that match names in any case.</summary>
    internal static IgnoreRules OwnInAnyCase(byte[] content) => new(IgnoreFileParser.Parse([.. content], ignoreCase: true), "");

    /// <summary>Returns the decision of these rules on one entry, without its parent directories.</summary>
    /// <param name="path">Relative to <see cref="BaseDirectory"/>.</param>
    /// <param name="isDirectory">Whether the entry is a directory.</param>
    internal IgnoreDecision Decide(ReadOnlySpan<byte> path, bool isDirectory) => _rules.Find(path, isDirectory) switch
    {
        < 0 => IgnoreDecision.None,
        int rule => _rules.IsNegated(rule) ? IgnoreDecision.Included : IgnoreDecision.Ignored,
    };

    /// <summary>Returns the line and the decision of the rule that decides about one entry, without its parent directories.</summary>
    /// <param name="path">Relative to <see cref="BaseDirectory"/>.</param>
    /// <param name="isDirectory">Whether the entry is a directory.</param>
    /// <returns>Line 0 when there is none.</returns>
    internal (int Line, bool IsNegated) Find(ReadOnlySpan<byte> path, bool isDirectory)
    {
        int rule = _rules.Find(path, isDirectory);
        return rule < 0 ? (0, false) : (_rules.LineOf(rule), _rules.IsNegated(rule));
    }
}
