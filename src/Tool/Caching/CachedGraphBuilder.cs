using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Joins what holds of a cached graph with what was evaluated.</summary>
internal sealed class CachedGraphBuilder
{
    private readonly Dictionary<EvaluationRead, int> _places = [];
    private readonly List<EvaluationRead> _reads = [];
    // Null where the path must be looked at.
    private readonly List<ReadState?> _states = [];
    // The numbers of the reads that count for all projects.
    private readonly HashSet<int> _shared = [];
    private readonly HashSet<string> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CachedProject> _projects = new(StringComparer.Ordinal);

    /// <summary>Adds what holds.</summary>
    public void AddKept(CachedGraph graph, ReadState[] states, IEnumerable<CachedProject> projects)
    {
        foreach (int shared in graph.SharedReads)
            _shared.Add(Place(shared));
        foreach (CachedProject project in projects)
            _projects[project.Node.FullPath] = project with { Reads = [.. project.Reads.Select(Place)] };
        _variables.UnionWith(graph.Variables);

        int Place(int old)
        {
            int place = this.Place(graph.Reads[old]);
            _states[place] = states[old];
            return place;
        }
    }

    /// <summary>Adds what was evaluated.</summary>
    public void AddEvaluated(GraphAnswer answer)
    {
        foreach (EvaluationRead read in answer.SharedReads)
            AddShared(read);
        foreach (ProjectNode node in answer.Projects)
            _projects[node.FullPath] = new CachedProject(node, [.. node.Reads.Select(Look)]);
        _variables.UnionWith(answer.Variables);
    }

    /// <summary>Adds something that counts for all projects.</summary>
    public void AddShared(EvaluationRead read) => _shared.Add(Look(read));

    /// <summary>Returns the graph. Looks at every path that the evaluations read.</summary>
    public CachedGraph Build(string key, ReadExamination examination)
    {
        var states = new ReadState[_reads.Count];
        Parallel.For(0, states.Length, i => states[i] = _states[i] ?? examination.Take(_reads[i]));
        string[] variables = [.. _variables.Order(StringComparer.Ordinal)];
        return new CachedGraph(
            key,
            EnvironmentDigest.Of(variables, Environment.GetEnvironmentVariables()),
            variables,
            [.. _reads],
            states,
            [.. Enumerable.Range(0, _reads.Count).Where(_shared.Contains)],
            [.. _projects.Values.OrderBy(static project => project.Node.FullPath, StringComparer.Ordinal)]);
    }

    // The newer look counts for those that were kept, too: what changed meanwhile is not settled.
    private int Look(EvaluationRead read)
    {
        int place = Place(read);
        _states[place] = null;
        return place;
    }

    private int Place(EvaluationRead read)
    {
        if (!_places.TryGetValue(read, out int place))
        {
            _places.Add(read, place = _reads.Count);
            _reads.Add(read);
            _states.Add(null);
        }

        return place;
    }
}
