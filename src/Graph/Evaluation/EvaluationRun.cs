using System.Collections.Concurrent;
using System.Globalization;
using WorkspaceSdk.Graph.Inputs;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>Evaluates projects and the projects that they refer to, in parallel.</summary>
/// <param name="request">The request of the tool.</param>
/// <param name="sdk">The directory of the SDK.</param>
internal sealed class EvaluationRun(GraphRequest request, string sdk)
{
    private readonly HashSet<string> _seen = new(request.Known, StringComparer.Ordinal);

    /// <summary>Writes the answer.</summary>
    public void Write(TextWriter writer)
    {
        using var scope = new EvaluationScope(request);
        var evaluation = new ProjectEvaluation(scope);
        SdkReads.Add(request.Root, sdk, scope.Recorder);
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

        foreach ((string kind, string path) in scope.Recorder.Shared)
            writer.Write(GraphText.Line(GraphFormat.SharedRead, [kind, path]) + "\n");
        foreach (string name in Variables(scope))
            writer.Write(GraphText.Line(GraphFormat.Variable, [name]) + "\n");
        writer.Write(GraphText.Line(GraphFormat.End, [count.ToString(CultureInfo.InvariantCulture)]) + "\n");
    }

    private static IOrderedEnumerable<string> Variables(EvaluationScope scope) => scope.Evaluated
        .AsParallel()
        .SelectMany(VariableNames.Read)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .AsSequential()
        .Order(StringComparer.Ordinal);

    private List<string> Unseen(IEnumerable<string> projects) => [.. projects.Where(_seen.Add).Order(StringComparer.Ordinal)];
}
