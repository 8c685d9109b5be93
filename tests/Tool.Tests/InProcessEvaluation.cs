extern alias graph;

using System.Runtime.CompilerServices;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Graphs;
using EvaluationRun = graph::WorkspaceSdk.Graph.Evaluation.EvaluationRun;
using InstalledSdk = graph::WorkspaceSdk.Graph.Evaluation.InstalledSdk;
using ProgramRequest = graph::WorkspaceSdk.Graph.Protocol.GraphRequest;

namespace WorkspaceSdk.Tests;

/// <summary>Evaluates projects in this process, like the program beside the tool, which would start once for each evaluation.</summary>
internal static class InProcessEvaluation
{
    private static readonly Lazy<string> Sdk = new(static () => InstalledSdk.Use(RepositoryPaths.Root));

    /// <summary>Evaluates projects.</summary>
    public static GraphAnswer Evaluate(GraphRequest request, CancellationToken cancellationToken)
    {
        var sent = new StringWriter();
        request.Write(sent);
        string sdk = Sdk.Value;
        return GraphAnswerReader.Read(new StringReader(Answer(sent.ToString(), sdk)));
    }

    // Names types of MSBuild, which is found only once an SDK is chosen.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Answer(string request, string sdk)
    {
        var answer = new StringWriter();
        answer.Write("workspace-graph 2\n");
        new EvaluationRun(ProgramRequest.Read(new StringReader(request)), sdk).Write(answer);
        return answer.ToString();
    }
}
