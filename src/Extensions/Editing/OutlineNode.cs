namespace WorkspaceSdk.Extensions;

/// <summary>A part of the text of a configuration file, with its place in that text.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Where its own text begins, in characters from 0.</param>
/// <param name="end">Where its own text ends: the first character behind it.</param>
internal class OutlineNode(OutlineKind kind, int start, int end)
{
    private Dictionary<string, OutlineEntry>? _byName;

    /// <summary>Gets what it is.</summary>
    public OutlineKind Kind { get; } = kind;

    /// <summary>Gets where its own text begins, in characters from 0.</summary>
    public int Start { get; } = start;

    /// <summary>Gets the first character behind its text.</summary>
    public int End { get; set; } = end;

    /// <summary>Gets the value of a scalar; null where the format says so.</summary>
    public string? Text { get; init; }

    /// <summary>Gets whether its entries are within brackets, with commas between them.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>Gets the entries, in the order of the file.</summary>
    public List<OutlineEntry> Entries { get; } = [];

    /// <summary>
    /// Finds the entry that a key goes on with. A name in the file may hold colons, and then it is several parts of a key.
    /// </summary>
    /// <param name="names">The rest of the key; not empty.</param>
    /// <param name="used">How many parts of the key the entry's name has.</param>
    /// <returns>Null when there is none.</returns>
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

/// <summary>The kinds of parts.</summary>
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

/// <summary>An entry of a section or of a list.</summary>
/// <param name="Name">The name; in a list the index.</param>
/// <param name="Start">Where it begins: at its name, in a YAML list at its dash.</param>
/// <param name="ValueStart">In YAML the first character behind the colon or the dash; elsewhere where the value begins.</param>
/// <param name="Value">The value.</param>
internal sealed record OutlineEntry(string Name, int Start, int ValueStart, OutlineNode Value);
