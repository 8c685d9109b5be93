using System.Globalization;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>
/// Holds the words of one source text that may refer to lists of files. The text is read as words, since these words are the same in every
/// language.
/// </summary>
public sealed class FileListMentions
{
    // A search for 'Find' also finds 'TryFind'.
    private static readonly string[] Words = [FileListNames.Files, FileListNames.Find];

    private static readonly string[] Imports = ["using", "global using", "Imports", "open", "type", "module"];

    // Identifies code that the build wrote, which is not the project's own.
    private const string OwnCode = "System.CodeDom.Compiler.GeneratedCode(\"WorkspaceSdk\"";

    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    private FileListMentions()
    {
    }

    /// <summary>Gets the names before a dot and a member's name.</summary>
    public IEnumerable<string> Classes => _classes;

    /// <summary>Gets the aliases that the text defines for the generated class or for one inside it.</summary>
    public IEnumerable<string> Aliases => _aliases;

    /// <summary>
    /// Gets a value indicating whether a member's name is in quotes, as in attributes of test frameworks, or after a comment.
    /// </summary>
    public bool IsUnclear { get; private set; }

    /// <summary>Gets a value indicating whether the text names the generated class.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Gets a value indicating whether a member's name occurs without a class before it.</summary>
    public bool IsBare { get; private set; }

    /// <summary>Gets a value indicating whether members of the generated class may be accessible without its name.</summary>
    public bool IsImport { get; private set; }

    /// <summary>Gets a value indicating whether the text has no such words.</summary>
    public bool IsEmpty => !IsUnclear && !IsBare && !IsImport && _classes.Count == 0 && _aliases.Count == 0;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="className">The generated class.</param>
    /// <param name="ignoresCase">Whether names that differ only in case are equal in the language.</param>
    public static FileListMentions Read(string text, string className, bool ignoresCase = false)
    {
        StringComparison comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var mentions = new FileListMentions();
        foreach (string word in Words)
        {
            for (int at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + word.Length, comparison))
            {
                // In a class of the same name the member ends with '_'.
                int end = at + word.Length;
                if (end < text.Length && text[end] == '_')
                    end++;
                if (!IsPart(text, end))
                    mentions.Add(text, word == FileListNames.Find && StartsWithTry(text, at, comparison) ? at - 3 : at, end);
            }
        }

        for (int at = text.IndexOf(className, comparison); at >= 0; at = text.IndexOf(className, at + className.Length, comparison))
        {
            if (IsPart(text, at - 1) || IsPart(text, at + className.Length))
                continue;
            mentions.IsNamed = true;
            mentions.AddImport(text, at, comparison);
        }

        return mentions.IsEmpty || text.IndexOf(OwnCode, StringComparison.Ordinal) < 0 ? mentions : new FileListMentions();
    }

    /// <summary>Adds a class after which the name of a member is still missing: an editor completes it.</summary>
    /// <param name="name">The class.</param>
    public void AddUnfinished(string name) => _classes.Add(name);

    private static bool StartsWithTry(string text, int at, StringComparison comparison) =>
        at >= 3 && string.Compare(text, at - 3, "Try", 0, 3, comparison) == 0;

    private void Add(string text, int start, int end)
    {
        if (IsPart(text, start - 1))
            return;
        int before = Back(text, start - 1);
        if (before >= 0 && text[before] == '"' && before == start - 1)
        {
            IsUnclear |= end < text.Length && text[end] == '"';
        }
        else if (before >= 0 && text[before] == '.')
        {
            int last = Back(text, before - 1);
            int first = last;
            while (IsPart(text, first))
                first--;
            if (first < last)
                _classes.Add(text.Substring(first + 1, last - first));
            // A comment is in between.
            else if (last >= 0 && text[last] == '/')
                IsUnclear = true;
        }
        else
        {
            IsBare = true;
        }
    }

    // 'using static App.Workspace.Fixtures;', 'Imports F = App.Workspace.Fixtures', 'open type', and 'partial class Workspace', inside
    // which the members are accessible too.
    private void AddImport(string text, int at, StringComparison comparison)
    {
        int start = text.LastIndexOfAny(['\n', ';', '{', '}'], at) + 1;
        string before = text.Substring(start, at - start).Trim();
        if (before.EndsWith("class", comparison))
            IsImport = true;
        if (!Imports.Any(word => before.StartsWith(word + " ", comparison)))
            return;
        IsImport = true;
        int equals = before.IndexOf('=');
        if (equals < 0)
            return;
        int last = Back(before, equals - 1);
        int first = last;
        while (IsPart(before, first))
            first--;
        if (first < last)
            _aliases.Add(before.Substring(first + 1, last - first));
    }

    // Skips spaces and the marks by which the languages escape a name.
    private static int Back(string text, int at)
    {
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '@' or '[' or ']' or '`'))
            at--;
        return at;
    }

    private static bool IsPart(string text, int at) =>
        at >= 0 && at < text.Length && (text[at] == '_' || char.IsLetterOrDigit(text[at]) || (text[at] > '\u007F'
            && CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format or UnicodeCategory.LetterNumber));
}
