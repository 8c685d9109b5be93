namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>
/// Places the projects of a diagram in columns: each is left of those that it uses, unless they use each other in a circle.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 4;

    private readonly IReadOnlyList<DiagramProject> _projects;
    private readonly int[] _layers;

    /// <summary>Places the projects.</summary>
    public LayeredLayout(ProjectDiagram diagram)
    {
        _projects = diagram.Projects;
        _layers = [.. Enumerable.Repeat(-1, _projects.Count)];
        for (int project = 0; project < _layers.Length; project++)
        {
            if (_layers[project] < 0)
                Place(project);
        }

        int last = _layers.Length == 0 ? 0 : _layers.Max();
        Columns =
        [
            .. Enumerable.Range(0, last + 1)
                .Select(column => (List<int>)[.. Enumerable.Range(0, _layers.Length).Where(project => last - _layers[project] == column)]),
        ];
        Order();
    }

    /// <summary>Gets the places of the projects in each column, from the left, and in each from the top.</summary>
    public IReadOnlyList<List<int>> Columns { get; }

    // Without recursion: a chain of projects may be longer than the stack is deep.
    private void Place(int start)
    {
        var way = new Stack<(int Project, int Next)>([(start, 0)]);
        var isOnWay = new HashSet<int> { start };
        while (way.TryPop(out (int Project, int Next) step))
        {
            IReadOnlyList<int> references = _projects[step.Project].References;
            int next = step.Next;
            while (next < references.Count && (_layers[references[next]] >= 0 || isOnWay.Contains(references[next])))
                next++;
            if (next < references.Count)
            {
                way.Push((step.Project, next));
                way.Push((references[next], 0));
                isOnWay.Add(references[next]);
                continue;
            }

            isOnWay.Remove(step.Project);
            _layers[step.Project] = references.Select(reference => _layers[reference] + 1).Append(0).Max();
        }
    }

    // A project comes near to the middle of those in the other columns that it is tied to.
    private void Order()
    {
        var ties = new List<int>[_projects.Count];
        for (int project = 0; project < ties.Length; project++)
            ties[project] = [.. _projects[project].References];
        for (int project = 0; project < ties.Length; project++)
        {
            foreach (int reference in _projects[project].References)
                ties[reference].Add(project);
        }

        double[] heights = new double[_projects.Count];
        foreach (List<int> column in Columns)
            SetHeights(column, heights);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (List<int> column in sweep % 2 == 0 ? Columns : Columns.Reverse())
            {
                Dictionary<int, double> middles = column.ToDictionary(
                    static project => project,
                    project => ties[project].Select(tie => heights[tie]).DefaultIfEmpty(heights[project]).Average());
                column.Sort((a, b) => (middles[a], a).CompareTo((middles[b], b)));
                SetHeights(column, heights);
            }
        }
    }

    private static void SetHeights(List<int> column, double[] heights)
    {
        foreach ((int place, int project) in column.Index())
            heights[project] = (place + 0.5) / column.Count;
    }
}
