namespace WorkspaceSdk.Searching;

/// <summary>The latest lines of a file, for matches with the lines before them.</summary>
/// <param name="most">The maximum number of lines.</param>
internal sealed class LinesBefore(int most)
{
    private readonly Queue<string> _lines = new();
    private long _characters;

    /// <summary>Adds the next line.</summary>
    /// <exception cref="IOException">The lines exceed the limit.</exception>
    public void Add(string line)
    {
        if (_lines.Count == most)
            _characters -= _lines.Dequeue().Length;
        _lines.Enqueue(line);
        _characters += line.Length;
        LinesAround.ThrowIfTooMuch(_characters);
    }

    /// <summary>Returns the lines, the earliest first.</summary>
    public IReadOnlyList<string> ToList() => _lines.Count == 0 ? [] : _lines.ToArray();

    /// <summary>Removes all lines.</summary>
    public void Clear()
    {
        _lines.Clear();
        _characters = 0;
    }
}
