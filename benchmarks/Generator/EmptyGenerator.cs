using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Has the minimum cost of a generator that, like WorkspaceSdk's, declares the embedded attribute, runs for every compilation and adds
/// thirty files, and does nothing else.
/// </summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());
        context.RegisterSourceOutput(context.CompilationProvider.Select(static (_, _) => 0), static (_, _) => { });
        context.RegisterSourceOutput(
            context.ParseOptionsProvider.SelectMany(static (_, _) => Enumerable.Range(0, 30)),
            static (output, i) => output.AddSource("File" + i, "// " + i));
    }
}
