namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>The words of a name in code: <c>temp</c> and <c>dir</c> of <c>tempDir</c>, <c>TEMP_DIR</c> and <c>_tempDir</c>.</summary>
internal static class NameWords
{
    /// <summary>Gets the words in names of addresses of the web.</summary>
    public static string[] OfAddresses { get; } = ["uri", "url"];

    /// <summary>Gets the words in names of files and directories.</summary>
    public static string[] OfPaths { get; } =
    [
        "path", "file", "directory", "dir", "folder",
        "paths", "files", "directories", "dirs", "folders",
    ];

    /// <summary>Gets the words in names of methods and types that take a path in a server, an archive or a commit.</summary>
    public static string[] OfRemote { get; } =
    [
        "entry", "entries", "blob", "blobs", "route", "routes", "redirect", "navigate", "endpoint", "commit",
    ];

    private static readonly string[] OfLabels =
    [
        "category", "title", "label", "topic", "branch", "channel", "tag", "entry", "route", "blob",
        "categories", "titles", "labels", "topics", "branches", "channels", "tags", "entries", "routes", "blobs",
    ];

    private static readonly string[] OfNamed =
    [
        "app", "application", "product", "company", "service", "package", "assembly", "module", "namespace", "type", "class", "image",
        "resource",
    ];

    private static readonly string[] OfNames = ["name", "names"];

    /// <summary>Determines whether a value with this name is a label, or the name of something other than a file.</summary>
    public static bool AreOfAnotherKind(string name) =>
        (HaveAny(name, OfLabels) || (HaveAny(name, OfNames) && HaveAny(name, OfNamed))) && !HaveAny(name, OfPaths);

    /// <summary>Determines whether a name contains one of the words; <c>template</c> does not contain the word <c>temp</c>.</summary>
    public static bool HaveAny(string name, string[] words)
    {
        for (int start = 0; start < name.Length;)
        {
            int end = start + 1;
            while (end < name.Length && !BeginsWord(name, end))
                end++;
            if (IsAny(name, start, end - start, words))
                return true;
            start = end < name.Length && name[end] == '_' ? end + 1 : end;
        }

        return false;
    }

    private static bool BeginsWord(string name, int at) =>
        name[at] == '_'
        || name[at - 1] == '_'
        || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));

    private static bool IsAny(string name, int start, int length, string[] words)
    {
        foreach (string word in words)
        {
            if (word.Length == length && string.Compare(name, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
