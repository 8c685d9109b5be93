using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Holds evaluated projects, and all that their evaluation depends on.</summary>
/// <param name="Key">The other things that decide about an evaluation: places, options, versions.</param>
/// <param name="Environment">The checksum of the variables.</param>
/// <param name="Variables">The names of the variables that count.</param>
/// <param name="Reads">The reads of the evaluations, each once.</param>
/// <param name="States">The state at each read.</param>
/// <param name="SharedReads">The places of those that count for all projects.</param>
/// <param name="Projects">The projects.</param>
internal sealed record CachedGraph(
    string Key,
    ulong Environment,
    IReadOnlyList<string> Variables,
    EvaluationRead[] Reads,
    ReadState[] States,
    int[] SharedReads,
    IReadOnlyList<CachedProject> Projects);

/// <summary>Holds an evaluated project.</summary>
/// <param name="Node">What is known of it.</param>
/// <param name="Reads">The places of its evaluation's reads.</param>
internal sealed record CachedProject(ProjectNode Node, int[] Reads);
