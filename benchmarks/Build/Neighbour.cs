namespace WorkspaceSdk.Benchmarks;

/// <summary>Represents a third-party package that people add to every project.</summary>
/// <param name="Package">The package.</param>
/// <param name="Version">The measured version.</param>
internal sealed record Neighbour(string Package, string Version)
{
    /// <summary>Gets the packages to measure beside WorkspaceSdk.</summary>
    public static IReadOnlyList<Neighbour> All { get; } =
    [
        new("PolySharp", "1.16.0"),
        new("StyleCop.Analyzers", "1.1.118"),
        new("Microsoft.CodeAnalysis.BannedApiAnalyzers", "5.6.0"),
        new("Microsoft.CodeAnalysis.PublicApiAnalyzers", "5.6.0"),
        new("Roslynator.Analyzers", "5.0.1"),
        new("Meziantou.Analyzer", "3.0.321"),
        new("Microsoft.SourceLink.GitHub", "10.0.403"),
        new("MinVer", "8.0.0"),
        new("Nerdbank.GitVersioning", "3.10.94"),
    ];
}
