namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents a way to compile the sample project.</summary>
/// <param name="Name">The printed name.</param>
/// <param name="Base">The way for comparison; itself for the first of its kind.</param>
/// <param name="Arguments">The arguments of the compiler.</param>
internal sealed record Way(string Name, string Base, params string[] Arguments)
{
    /// <summary>The ways without other analyzers, and beside those of the SDK, which every build has.</summary>
    public static IReadOnlyList<Way> All { get; } =
    [
        new("no analyzer", "no analyzer", CommandLines.Common, CommandLines.Off),
        new("an analyzer that does nothing", "no analyzer", CommandLines.Common, CommandLines.Off, CommandLines.Empty),
        new("ours by default", "no analyzer", CommandLines.Common),
        new("ours, all as warnings", "no analyzer", CommandLines.Common, CommandLines.Warnings),
        new("the SDK's", "the SDK's", CommandLines.Common, CommandLines.Off, CommandLines.Sdk),
        new("the SDK's, and ours by default", "the SDK's", CommandLines.Common, CommandLines.Sdk),
        new("the SDK's, and ours all as warnings", "the SDK's", CommandLines.Common, CommandLines.Sdk, CommandLines.Warnings),
    ];
}
