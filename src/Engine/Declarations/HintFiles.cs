namespace WorkspaceSdk.Declarations;

/// <summary>Looks up facts about the tree for hints. Reads each file once for all groups.</summary>
/// <param name="root">The workspace root, absolute.</param>
/// <param name="files">The files in which a user may read an item list.</param>
internal sealed class HintFiles(string root, IReadOnlyCollection<string> files)
{
    private readonly ListedFiles _listed = new(root, []);
    private readonly Dictionary<string, string[]> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _reads = new(StringComparer.Ordinal);

    /// <summary>Determines whether some file of the tree, hidden or ignored, matches a glob.</summary>
    /// <param name="glob">A glob of the entry.</param>
    /// <param name="entry">The entry; its base and case sensitivity apply.</param>
    public bool HasMatch(string glob, GroupDeclaration entry) =>
        _listed
            .Find(new FileQuery
            {
                StartDirectory = entry.Base,
                Patterns = [glob],
                CaseSensitivity = entry.CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive
            })
            .Any();

    /// <summary>Determines whether a file of MSBuild near the declarations reads an item list.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="definingFile">The file that declares the group.</param>
    public bool Reads(string list, string definingFile)
    {
        string key = definingFile + "\n" + list;
        if (_reads.TryGetValue(key, out bool known))
            return known;
        return _reads[key] = files.Append(definingFile)
            .Select(static file => Path.GetDirectoryName(file)).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(Texts)
            .Any(text => text.Contains("@(" + list, StringComparison.OrdinalIgnoreCase));
    }

    private string[] Texts(string directory)
    {
        if (!_texts.TryGetValue(directory, out string[]? found))
            _texts[directory] = found = [.. ReadableEntries.Files(directory).Where(IsOfMSBuild).Select(ReadableEntries.Text)];
        return found;
    }

    private static bool IsOfMSBuild(string file) =>
        file.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".targets", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith("proj", StringComparison.OrdinalIgnoreCase);
}
