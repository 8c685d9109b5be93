namespace WorkspaceSdk.Extensions;

/// <summary>Represents a part of a configuration file's text, with its place in that text.</summary>
/// <param name="kind">The kind of the part.</param>
/// <param name="start">The beginning of its own text, in characters from 0.</param>
/// <param name="end">The first character after its own text.</param>
internal class OutlineNode(OutlineKind kind, int start, int end)
{
    private Dictionary<string, OutlineEntry>? _byName;

    /// <summary>Gets the kind of the part.</summary>
    public OutlineKind Kind { get; } = kind;

    /// <summary>Gets the beginning of its own text, in characters from 0.</summary>
    public int Start { get; } = start;

    /// <summary>Gets the first character after its text.</summary>
    public int End { get; set; } = end;

    /// <summary>Gets the value of a scalar; null for a null of the format.</summary>
    public string? Text { get; init; }

    /// <summary>Gets a value that indicates whether its entries are within brackets, with commas between them.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>Gets the entries, in the order of the file.</summary>
    public List<OutlineEntry> Entries { get; } = [];

    /// <summary>
    /// Finds the entry for the next part of a key. A name in the file may hold colons, and then it is several parts of a key.
    /// </summary>
    /// <param name="names">The rest of the key; not empty.</param>
    /// <param name="used">How many parts of the key the entry's name has.</param>
    /// <returns>Null when no entry matches.</returns>
    public OutlineEntry? Find(ReadOnlySpan<string> names, out int used)
    {
        if (_byName is null || _byName.Count != Entries.Count)
        {
            _byName = new Dictionary<string, OutlineEntry>(StringComparer.OrdinalIgnoreCase);
            foreach (OutlineEntry entry in Entries)
                _byName.TryAdd(entry.Name, entry);
        }

        string name = "";
        for (used = 1; used <= names.Length; used++)
        {
            name = used == 1 ? names[0] : name + ":" + names[used - 1];
            if (_byName.TryGetValue(name, out OutlineEntry? found))
                return found;
        }

        used = 0;
        return null;
    }
}

/// <summary>Specifies the kind of a part.</summary>
internal enum OutlineKind
{
    /// <summary>A single value.</summary>
    Scalar,

    /// <summary>Values by name.</summary>
    Section,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>A YAML alias: the text of the value is at another place.</summary>
    Alias,
}

/// <summary>Represents an entry of a section or of a list.</summary>
/// <param name="Name">The name; in a list the index.</param>
/// <param name="Start">The beginning of the entry: its name, in a YAML list its dash.</param>
/// <param name="ValueStart">In YAML the first character after the colon or the dash; elsewhere the beginning of the value.</param>
/// <param name="Value">The value.</param>
internal sealed record OutlineEntry(string Name, int Start, int ValueStart, OutlineNode Value);
