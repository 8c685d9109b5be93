using System.Collections.Concurrent;
using System.Globalization;
using WorkspaceSdk.Graph.Inputs;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>Evaluates projects and the projects that they refer to, in parallel.</summary>
/// <param name="request">The request of the tool.</param>
internal sealed class EvaluationRun(GraphRequest request)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Writes the answer.</summary>
    public void Write(TextWriter writer)
    {
        using var scope = new EvaluationScope(request);
        var evaluation = new ProjectEvaluation(scope);
        int count = 0;
        // References lead to projects that no walk finds, in an ignored directory or outside the repository.
        for (List<string> next = Unseen(request.Projects); next.Count > 0;)
        {
            var references = new ConcurrentBag<string>();
            Parallel.ForEach(Partitioner.Create(next, EnumerablePartitionerOptions.NoBuffering), project =>
            {
                ProjectRecords records = evaluation.Evaluate(project);
                foreach (string reference in records.References)
                    references.Add(reference);
                lock (writer)
                {
                    records.Write(writer);
                    count++;
                }
            });
            next = Unseen(references);
        }

        writer.Write(GraphText.Line(GraphFormat.End, [count.ToString(CultureInfo.InvariantCulture)]) + "\n");
    }

    private List<string> Unseen(IEnumerable<string> projects) => [.. projects.Where(_seen.Add).Order(StringComparer.Ordinal)];
}
