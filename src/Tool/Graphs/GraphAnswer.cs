namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Holds what the program that evaluates projects answered.</summary>
/// <param name="Projects">The evaluated projects.</param>
/// <param name="SharedReads">The reads that count for all projects.</param>
/// <param name="Variables">The names of the variables of the environment that may count, if there are such.</param>
internal sealed record GraphAnswer(
    IReadOnlyList<ProjectNode> Projects, IReadOnlyList<EvaluationRead> SharedReads, IReadOnlyList<string> Variables);
