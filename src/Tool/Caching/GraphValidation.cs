using System.Collections.Concurrent;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Decides which projects of a cached graph are what another evaluation would give.</summary>
internal sealed class GraphValidation
{
    // Fewer are checked faster than threads start.
    private const int ManyReads = 512;

    private readonly ReadComparison[] _comparisons;

    private GraphValidation(CachedGraph graph, ReadExamination examination)
    {
        _comparisons = new ReadComparison[graph.Reads.Length];
        States = new ReadState[graph.Reads.Length];
        if (graph.Reads.Length < ManyReads)
            Compare(0, graph.Reads.Length);
        else
            Parallel.ForEach(Partitioner.Create(0, graph.Reads.Length, ManyReads), range => Compare(range.Item1, range.Item2));
        Problem = FindProblem(graph);
        Valid = Problem is null ? [.. graph.Projects.Where(project => AreSame(project.Reads))] : [];
        IsRefreshed = !States.AsSpan().SequenceEqual(graph.States);

        void Compare(int start, int end)
        {
            for (int i = start; i < end; i++)
                _comparisons[i] = examination.Compare(graph.Reads[i], graph.States[i], out States[i]);
        }
    }

    /// <summary>Gets why nothing of the graph holds, as a clause; null when something can.</summary>
    public string? Problem { get; }

    /// <summary>Gets the projects that hold.</summary>
    public IReadOnlyList<CachedProject> Valid { get; }

    /// <summary>Gets the states of all reads; those with another stamp and the same content have the new stamp.</summary>
    public ReadState[] States { get; }

    /// <summary>Gets whether a stamp is a new one.</summary>
    public bool IsRefreshed { get; }

    /// <summary>Validates a graph.</summary>
    public static GraphValidation Of(CachedGraph graph, ReadExamination examination) => new(graph, examination);

    private string? FindProblem(CachedGraph graph)
    {
        foreach (int read in graph.SharedReads)
        {
            if (_comparisons[read] == ReadComparison.Changed)
                return $"'{graph.Reads[read].Path}' changed";
        }

        // Whoever wrote the file without having seen the file system, as the author of a repository can, knows no stamp.
        return _comparisons.Contains(ReadComparison.SameStamp) ? null : "no stamp in it is one of this file system";
    }

    private bool AreSame(int[] reads) => !Array.Exists(reads, read => _comparisons[read] == ReadComparison.Changed);
}
