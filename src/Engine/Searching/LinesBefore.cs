namespace WorkspaceSdk.Searching;

/// <summary>The latest lines of a file, for matches that come with the lines before them.</summary>
/// <param name="most">How many.</param>
internal sealed class LinesBefore(int most)
{
    private readonly Queue<string> lines = new();
    private long characters;

    /// <summary>Adds the next line.</summary>
    /// <exception cref="IOException">The lines are more than is held at a time.</exception>
    public void Add(string line)
    {
        if (lines.Count == most)
            characters -= lines.Dequeue().Length;
        lines.Enqueue(line);
        characters += line.Length;
        LinesAround.ThrowIfTooMuch(characters);
    }

    /// <summary>Returns the lines, the earliest first.</summary>
    public IReadOnlyList<string> ToList() => lines.Count == 0 ? [] : lines.ToArray();

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lines.Clear();
        characters = 0;
    }
}
