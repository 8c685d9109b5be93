namespace WorkspaceSdk.Fuzz;

/// <summary>The inputs that reached code which none before them reached.</summary>
internal sealed class FuzzCorpus
{
    private readonly List<byte[]> _inputs = [];
    private readonly List<ushort[]> _edges = [];

    // The shortest input of each edge, by number; -1 for none.
    private readonly int[] _shortest = new int[CoverageMap.Size];
    private int[]? _picks;

    /// <summary>Creates an empty one.</summary>
    public FuzzCorpus() => Array.Fill(_shortest, -1);

    /// <summary>How many inputs there are.</summary>
    public int Count => _inputs.Count;

    /// <summary>Reads the inputs that a file keeps; none where there is no file.</summary>
    public static IEnumerable<byte[]> Kept(string file) => File.Exists(file) ? File.ReadLines(file).Select(Convert.FromBase64String) : [];

    /// <summary>Adds an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="ran">The edges that it runs.</param>
    public void Add(byte[] input, ushort[] ran)
    {
        _inputs.Add(input);
        _edges.Add(ran);
        foreach (ushort edge in ran)
        {
            if (_shortest[edge] < 0 || _inputs[_shortest[edge]].Length > input.Length)
                _shortest[edge] = _inputs.Count - 1;
        }

        _picks = null;
    }

    /// <summary>Returns one of the inputs, most of the time one of the few that run everything.</summary>
    public byte[] Pick(Random random)
    {
        _picks ??= [.. Cover()];
        return _inputs[random.Next(4) == 0 ? random.Next(_inputs.Count) : _picks[random.Next(_picks.Length)]];
    }

    /// <summary>Writes a small part of the inputs that together run every edge, one on a line, the shortest first.</summary>
    public void Write(TextWriter writer)
    {
        foreach (string line in Cover()
            .Select(number => Convert.ToBase64String(_inputs[number]))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static line => line.Length)
            .ThenBy(static line => line, StringComparer.Ordinal))
            writer.WriteLine(line);
    }

    // Rare edges first would be fewer inputs; in the order of edges it is quick and nearly as few.
    private HashSet<int> Cover()
    {
        var covered = new bool[CoverageMap.Size];
        var favored = new HashSet<int>();
        for (int edge = 0; edge < _shortest.Length; edge++)
        {
            if (covered[edge] || _shortest[edge] < 0 || !favored.Add(_shortest[edge]))
                continue;
            foreach (ushort ran in _edges[_shortest[edge]])
                covered[ran] = true;
        }

        return favored;
    }
}
