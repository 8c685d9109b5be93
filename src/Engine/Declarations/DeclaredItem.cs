namespace WorkspaceSdk.Declarations;

/// <summary>One item of a declaration with its values, evaluated by MSBuild or read from a file without MSBuild.</summary>
/// <param name="name">The item's identity.</param>
/// <param name="definingFile">The file that holds the item, absolute; empty when it is not known.</param>
/// <param name="metadata">The values by name; MSBuild ignores case in those names.</param>
internal sealed class DeclaredItem(string name, string definingFile, IReadOnlyDictionary<string, string> metadata)
{
    private readonly Dictionary<string, string> _values = Copy(metadata);

    /// <summary>The item's identity.</summary>
    public string Name { get; } = name;

    /// <summary>The file that holds the item, absolute; empty when it is not known.</summary>
    public string DefiningFile { get; } = definingFile;

    /// <summary>The names of all metadata that have a value, in a stable order.</summary>
    public IEnumerable<string> MetadataNames => _values.Keys.OrderBy(static key => key, StringComparer.Ordinal);

    /// <summary>A value; empty when there is none.</summary>
    public string Value(string metadata) => _values.TryGetValue(metadata, out string? value) ? value : "";

    /// <summary>The parts of a value between semicolons.</summary>
    public List<string> List(string metadata) => DeclaredText.Split(Value(metadata));

    /// <summary>Returns the item with further values.</summary>
    public DeclaredItem With(IReadOnlyDictionary<string, string> more)
    {
        Dictionary<string, string> all = Copy(_values);
        foreach (KeyValuePair<string, string> pair in more)
            all[pair.Key] = pair.Value;
        return new DeclaredItem(Name, DefiningFile, all);
    }

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string> metadata)
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> pair in metadata)
            copy[pair.Key] = pair.Value;
        return copy;
    }
}
