namespace WorkspaceSdk.Fuzz;

/// <summary>The inputs that reached code which none before them reached.</summary>
internal sealed class FuzzCorpus
{
    private readonly List<byte[]> inputs = [];
    private readonly List<ushort[]> edges = [];

    // The shortest input of each edge, by number; -1 for none.
    private readonly int[] shortest = new int[CoverageMap.Size];
    private int[]? picks;

    /// <summary>Creates an empty one.</summary>
    public FuzzCorpus() => Array.Fill(shortest, -1);

    /// <summary>How many inputs there are.</summary>
    public int Count => inputs.Count;

    /// <summary>Reads the inputs that a file keeps; none where there is no file.</summary>
    public static IEnumerable<byte[]> Kept(string file) => File.Exists(file) ? File.ReadLines(file).Select(Convert.FromBase64String) : [];

    /// <summary>Adds an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="ran">The edges that it runs.</param>
    public void Add(byte[] input, ushort[] ran)
    {
        inputs.Add(input);
        edges.Add(ran);
        foreach (ushort edge in ran)
        {
            if (shortest[edge] < 0 || inputs[shortest[edge]].Length > input.Length)
                shortest[edge] = inputs.Count - 1;
        }

        picks = null;
    }

    /// <summary>Returns one of the inputs, most of the time one of the few that run everything.</summary>
    public byte[] Pick(Random random)
    {
        picks ??= [.. Cover()];
        return inputs[random.Next(4) == 0 ? random.Next(inputs.Count) : picks[random.Next(picks.Length)]];
    }

    /// <summary>Writes a small part of the inputs that together run every edge, one on a line, the shortest first.</summary>
    public void Write(TextWriter writer)
    {
        foreach (string line in Cover().Select(number => Convert.ToBase64String(inputs[number])).Distinct(StringComparer.Ordinal).OrderBy(static line => line.Length).ThenBy(static line => line, StringComparer.Ordinal))
            writer.WriteLine(line);
    }

    // Rare edges first would be fewer inputs; in the order of edges it is quick and nearly as few.
    private HashSet<int> Cover()
    {
        var covered = new bool[CoverageMap.Size];
        var favored = new HashSet<int>();
        for (int edge = 0; edge < shortest.Length; edge++)
        {
            if (covered[edge] || shortest[edge] < 0 || !favored.Add(shortest[edge]))
                continue;
            foreach (ushort ran in edges[shortest[edge]])
                covered[ran] = true;
        }

        return favored;
    }
}
