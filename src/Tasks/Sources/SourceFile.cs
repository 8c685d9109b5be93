using System.Text.RegularExpressions;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Sources;

/// <summary>
/// A project's source file as text that is searched for names. No compiler is involved, so it works for every language. The result
/// only decides whether to report something that neither a compiler's error nor a rule reports better.
/// </summary>
internal sealed class SourceFile
{
    private const string Generated = "Workspace.g.";

    private static readonly Regex Name = new(@"[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*", RegexOptions.CultureInvariant);

    private readonly string _text;

    private SourceFile(string path, string text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>Gets the absolute path.</summary>
    public string Path { get; }

    /// <summary>
    /// Reads those of a project's files that can be read. The others are ignored, and so is the code that the build writes.
    /// </summary>
    /// <param name="projectDirectory">The project's directory, absolute.</param>
    /// <param name="paths">Absolute, or relative to it.</param>
    public static IEnumerable<SourceFile> Read(string projectDirectory, IEnumerable<string> paths)
    {
        foreach (string path in paths.Select(path => LexicalPath.Absolute(projectDirectory, path)))
        {
            if (System.IO.Path.GetFileName(path).IndexOf(Generated, StringComparison.Ordinal) < 0 && TryRead(path) is { } text)
                yield return new SourceFile(path, text);
        }
    }

    /// <summary>Returns the text's mentions of lists of files.</summary>
    public FileListMentions Mentions(string className, bool ignoresCase) => FileListMentions.Read(_text, className, ignoresCase);

    /// <summary>Returns every name in the text.</summary>
    public IEnumerable<string> Names() => Name.Matches(_text).Cast<Match>().Select(static match => match.Value);

    /// <summary>
    /// Finds the names after a name and a dot, with the line of each. Brackets, backticks and <c>@</c> around a name are its escapes.
    /// </summary>
    public IEnumerable<(string[] Chain, SourceLocation Location)> ChainsAfter(string name, bool ignoresCase)
    {
        RegexOptions options = RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var chains = new Regex(@"(?<![\w@])" + Regex.Escape(name) + @"(?:\s*\.\s*(?:``|@|\[)?(?<part>" + Name + @")(?:``|\])?)+", options);
        foreach (Match match in chains.Matches(_text))
        {
            if (!IsInComment(match.Index))
                yield return ([.. match.Groups["part"].Captures.Cast<Capture>().Select(static part => part.Value)],
                    new SourceLocation(Path, Line(match.Index)));
        }
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? RegularFile.ReadText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsInComment(int index)
    {
        int start = _text.LastIndexOf('\n', Math.Max(index - 1, 0)) + 1;
        string before = _text.Substring(start, Math.Max(index - start, 0)).TrimStart();
        return before.StartsWith("//", StringComparison.Ordinal)
            || (before.Length > 0 && before[0] == '\'')
            || before.StartsWith("(*", StringComparison.Ordinal)
            || before.StartsWith("/*", StringComparison.Ordinal);
    }

    private int Line(int index) => _text.Take(index).Count(static c => c == '\n') + 1;
}
